package id.payung.server.web;

import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/// Language of the reader: Indonesian unless she switched to English.
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final Locale INDONESIAN = Locale.of("id");

    /// Texts of all modules: each brings `messages/<module>.properties` and its `_en` twin.
    @Bean
    MessageSource messageSource() throws IOException {
        var resources = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        String[] names = Arrays.stream(resources)
                .map(resource -> String.valueOf(resource.getFilename()).replace(".properties", ""))
                .filter(name -> !name.endsWith("_en"))
                .distinct()
                .sorted()
                .map(name -> "classpath:messages/" + name)
                .toArray(String[]::new);
        var messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames(names);
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /// Timing each request and each filter costs more than it tells while no figures are given out.
    @Bean
    ObservationRegistry noObservations() {
        return ObservationRegistry.NOOP;
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new ApiAwareLocaleResolver(INDONESIAN);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language);
    }

    /// Pages follow the cookie, API answers follow `Accept-Language: en`; both are Indonesian by default.
    private static final class ApiAwareLocaleResolver extends CookieLocaleResolver {

        ApiAwareLocaleResolver(Locale byDefault) {
            super("payung_language");
            setDefaultLocale(byDefault);
            setDefaultLocaleFunction(request -> {
                String wanted = request.getHeader("Accept-Language");
                boolean api = request.getRequestURI().startsWith("/api/");
                return api && wanted != null && wanted.startsWith("en") ? Locale.ENGLISH : byDefault;
            });
        }
    }
}
