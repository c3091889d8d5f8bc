package id.payung.server.funding.web;

import id.payung.server.access.Permission;
import id.payung.server.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where budget lines are found in the main navigation.
@Configuration(proxyBeanMethods = false)
class FundingNavigation {

    @Bean
    NavEntry fundingEntry() {
        return new NavEntry(50, "funding.nav", "/funding-lines", "landmark", Permission.FUNDING_READ);
    }
}
