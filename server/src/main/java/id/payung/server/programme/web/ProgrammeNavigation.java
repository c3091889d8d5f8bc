package id.payung.server.programme.web;

import id.payung.server.access.Permission;
import id.payung.server.web.NavEntry;
import id.payung.server.web.StartAction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where programmes are found in the main navigation.
@Configuration(proxyBeanMethods = false)
class ProgrammeNavigation {

    @Bean
    NavEntry programmesEntry() {
        return new NavEntry(10, "programme.nav", "/programmes", "folder-open", Permission.PROGRAMME_READ);
    }

    @Bean
    StartAction openAProgramme() {
        return new StartAction(30, "programme.new", "/programmes/new", "folder-plus", Permission.PROGRAMME_MANAGE);
    }
}
