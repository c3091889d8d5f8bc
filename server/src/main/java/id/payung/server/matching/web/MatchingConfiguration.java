package id.payung.server.matching.web;

import id.payung.server.access.Permission;
import id.payung.server.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where pairs are found in the main navigation.
@Configuration(proxyBeanMethods = false)
class MatchingConfiguration {

    @Bean
    NavEntry pairsEntry() {
        return new NavEntry(35, "match.nav", "/pairs", "users", Permission.LIST_READ);
    }
}
