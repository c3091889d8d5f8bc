package id.payung.server.decree.web;

import id.payung.server.access.Actor;
import id.payung.server.access.Permission;
import id.payung.server.decree.Decree;
import id.payung.server.decree.DecreeSearch;
import id.payung.server.decree.Decrees;
import id.payung.server.web.Keyset;
import id.payung.server.web.NavEntry;
import id.payung.server.web.WorkSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where decrees are found, and for whom one waits.
@Configuration(proxyBeanMethods = false)
class DecreeNavigation {

    private static final int URGENCY = 30;

    @Bean
    NavEntry decreesEntry() {
        return new NavEntry(25, "decree.nav", "/decrees", "scroll-text", Permission.LIST_READ);
    }

    @Bean
    WorkSource decreesToSign(Decrees decrees) {
        return actor -> actor.may(Permission.LIST_APPROVE) ? toSign(decrees, actor) : List.of();
    }

    private static List<WorkSource.WorkItem> toSign(Decrees decrees, Actor actor) {
        var submitted = new DecreeSearch(
                null,
                Decree.State.SUBMITTED,
                null,
                DecreeSearch.Sort.ENTRY,
                new Keyset.Wanted(false, null, null, Keyset.MOST));
        long waiting = decrees.search(submitted).rows().stream()
                .filter(decree -> actor.covers(decree.territory()))
                .count();
        return waiting == 0
                ? List.of()
                : List.of(new WorkSource.WorkItem(
                        URGENCY, "work.decrees-to-sign", List.of(waiting), "/decrees?state=SUBMITTED", "scroll-text"));
    }
}
