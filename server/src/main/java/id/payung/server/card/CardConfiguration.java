package id.payung.server.card;

import id.payung.server.access.Permission;
import id.payung.server.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where cards are found in the main navigation.
@Configuration(proxyBeanMethods = false)
class CardConfiguration {

    @Bean
    NavEntry cardsEntry() {
        return new NavEntry(60, "card.nav", "/cards", "id-card", Permission.CARD_PRINT);
    }
}
