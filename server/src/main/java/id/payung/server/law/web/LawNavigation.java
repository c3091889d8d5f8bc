package id.payung.server.law.web;

import id.payung.server.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where calculator and law stand in the navigation: for everybody.
@Configuration(proxyBeanMethods = false)
class LawNavigation {

    @Bean
    NavEntry calculatorNavEntry() {
        return new NavEntry(90, "law.nav.calculator", "/calculator", "calculator", null);
    }

    @Bean
    NavEntry lawNavEntry() {
        return new NavEntry(95, "law.nav.law", Addresses.LAW, "scale", null);
    }
}
