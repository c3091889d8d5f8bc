package id.payung.server.coverage.web;

import id.payung.server.access.Permission;
import id.payung.server.access.Role;
import id.payung.server.web.NavEntry;
import id.payung.server.web.StartPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the board stands in the navigation.
@Configuration(proxyBeanMethods = false)
class CoverageNavigation {

    @Bean
    NavEntry coverageNavEntry() {
        return new NavEntry(80, "coverage.nav", "/coverage", "umbrella", Permission.COVERAGE_READ);
    }

    /// Who leads a region steers by its board.
    @Bean
    StartPage boardOfARegionalHead() {
        return new StartPage(Role.REGIONAL_HEAD, "/coverage");
    }
}
