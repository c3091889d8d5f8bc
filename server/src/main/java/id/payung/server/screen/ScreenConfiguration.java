package id.payung.server.screen;

import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Teaches the templates our formats and icons.
@Configuration(proxyBeanMethods = false)
class ScreenConfiguration {
    @Bean
    ShowDialect showDialect(@Value("${payung.zone:Asia/Jakarta}") ZoneId zone) {
        return new ShowDialect(zone);
    }
}
