package id.payung.server.membership;

import id.payung.server.access.Permission;
import id.payung.server.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where members are found in the main navigation.
@Configuration(proxyBeanMethods = false)
class MembershipConfiguration {

    @Bean
    NavEntry membersEntry() {
        return new NavEntry(30, "member.nav", "/members", "users-round", Permission.PERSON_READ);
    }
}
