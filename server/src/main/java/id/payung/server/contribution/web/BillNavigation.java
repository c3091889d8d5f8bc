package id.payung.server.contribution.web;

import id.payung.server.access.Permission;
import id.payung.server.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where bills are found in the main navigation.
@Configuration(proxyBeanMethods = false)
class BillNavigation {

    @Bean
    NavEntry billsEntry() {
        return new NavEntry(40, "bill.nav", "/bills", "receipt-text", Permission.BILL_READ);
    }
}
