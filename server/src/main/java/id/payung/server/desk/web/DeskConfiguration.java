package id.payung.server.desk.web;

import id.payung.server.access.Permission;
import id.payung.server.web.NavEntry;
import id.payung.server.web.StartAction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the desk is found in the main navigation.
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    NavEntry deskEntry() {
        return new NavEntry(15, "desk.nav", "/desk", "inbox", Permission.LIST_HAND_IN);
    }

    /// Those who hand in find field checks on their desk.
    @Bean
    NavEntry checksEntry() {
        return new NavEntry(22, "desk.checks.nav", "/checks", "map-pin-check", Permission.LIST_READ);
    }

    @Bean
    StartAction addOnePerson() {
        return new StartAction(20, "desk.person", "/desk/person", "user-plus", Permission.LIST_HAND_IN);
    }
}
