package id.payung.server.exchange.web;

import id.payung.server.access.Permission;
import id.payung.server.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the exchange is found in the main navigation.
@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

    @Bean
    NavEntry exchangeEntry() {
        return new NavEntry(55, "exchange.nav", "/exchange", "arrow-left-right", Permission.LIST_READ);
    }
}
