package id.payung.server.enrolment.web;

import id.payung.server.access.Permission;
import id.payung.server.web.NavEntry;
import id.payung.server.web.StartAction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where lists are found in the main navigation.
@Configuration(proxyBeanMethods = false)
class EnrolmentConfiguration {

    @Bean
    NavEntry listsEntry() {
        return new NavEntry(20, "list.nav", "/lists", "list-checks", Permission.LIST_READ);
    }

    @Bean
    StartAction handInAList() {
        return new StartAction(10, "list.new", "/lists/new", "file-up", Permission.LIST_HAND_IN);
    }
}
