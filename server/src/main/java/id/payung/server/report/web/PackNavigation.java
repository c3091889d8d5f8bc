package id.payung.server.report.web;

import id.payung.server.access.Permission;
import id.payung.server.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the reports stand in the navigation.
@Configuration(proxyBeanMethods = false)
class PackNavigation {

    @Bean
    NavEntry reportNavEntry() {
        return new NavEntry(85, "report.nav", "/reports", "file-text", Permission.BILL_READ);
    }
}
