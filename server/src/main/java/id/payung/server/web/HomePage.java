package id.payung.server.web;

import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.access.Requires;
import id.payung.server.screen.Figure;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The start page: what needs you today.
@Controller
class HomePage {

    private final List<WorkSource> sources;
    private final List<FigureSource> figures;
    private final List<StartAction> starts;
    private final List<StartPage> firstPages;
    private final Actors actors;
    private final TransactionOperations transactions;

    HomePage(
            List<WorkSource> sources,
            List<FigureSource> figures,
            List<StartAction> starts,
            List<StartPage> firstPages,
            Actors actors,
            TransactionOperations transactions) {
        this.sources = sources;
        this.figures = figures;
        this.starts = starts;
        this.firstPages = firstPages;
        this.actors = actors;
        this.transactions = transactions;
    }

    @GetMapping("/")
    @Requires
    String home(Model model, Locale locale) {
        Actor actor = actors.current();
        List<WorkSource.WorkItem> work = Objects.requireNonNull(transactions.execute(status -> waitingFor(actor)));
        Optional<StartPage> first = firstPages.stream()
                .filter(page -> actor.roles().equals(Set.of(page.role())))
                .findAny();
        if (work.isEmpty() && first.isPresent()) {
            return "redirect:" + first.get().path();
        }
        model.addAttribute("work", work);
        model.addAttribute("starts", startsOf(actor));
        model.addAttribute("figures", transactions.execute(status -> figuresFor(actor, locale)));
        return "home";
    }

    private List<StartAction> startsOf(Actor actor) {
        return starts.stream()
                .filter(start -> actor.may(start.permission()))
                .sorted(Comparator.comparingInt(StartAction::order))
                .toList();
    }

    private List<Figure> figuresFor(Actor actor, Locale locale) {
        return figures.stream()
                .flatMap(source -> source.figuresFor(actor, locale).stream())
                .toList();
    }

    private List<WorkSource.WorkItem> waitingFor(Actor actor) {
        return sources.stream()
                .flatMap(source -> source.waitingFor(actor).stream())
                .sorted(Comparator.comparingInt(WorkSource.WorkItem::urgency))
                .toList();
    }
}
