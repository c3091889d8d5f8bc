package id.payung.server.law.web;

import id.payung.rules.explain.Policy;
import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.access.Open;
import id.payung.server.access.Permission;
import id.payung.server.law.Decisions;
import id.payung.server.law.LawInForce;
import id.payung.server.law.Laws;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.screen.TableView;
import id.payung.server.screen.Typed;
import id.payung.server.web.TableFile;
import id.payung.server.web.Today;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the law is unclear: every open question, its readings, which one holds, and the decisions on it.
@Controller
@RequestMapping("/law/policies")
class PolicyPages {

    private final Laws laws;
    private final Decisions decisions;
    private final Actors actors;
    private final Today today;
    private final MessageSource messages;

    PolicyPages(Laws laws, Decisions decisions, Actors actors, Today today, MessageSource messages) {
        this.laws = laws;
        this.decisions = decisions;
        this.actors = actors;
        this.today = today;
        this.messages = messages;
    }

    @GetMapping
    @Open
    String policies(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(defaultValue = "false") boolean open,
            Model model,
            Locale locale) {
        Words words = new Words(messages, locale);
        LocalDate day = Typed.date(on, today.now()).orElse(today.now());
        List<PolicyView> policies = policies(q, open, day, words);
        Map<String, String> parameters = new LinkedHashMap<>();
        if (q != null && !q.isBlank()) {
            parameters.put("q", q);
        }
        if (on != null && !on.isBlank()) {
            parameters.put("on", on);
        }
        if (open) {
            parameters.put("open", "true");
        }
        model.addAttribute("day", day);
        model.addAttribute("open", open);
        model.addAttribute("policies", policies);
        model.addAttribute("decisions", DecisionView.of(decisions.all(), words, actors));
        model.addAttribute(
                "view",
                new TableView(
                        Addresses.POLICIES,
                        parameters,
                        List.of(),
                        policies.size(),
                        (long) policies.size(),
                        null,
                        null));
        return "law/policies";
    }

    @GetMapping(params = "format")
    @Open
    ResponseEntity<byte[]> file(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam String format,
            Locale locale) {
        Words words = new Words(messages, locale);
        LocalDate day = Typed.date(on, today.now()).orElse(today.now());
        return new TableFile<PolicyView>("tafsir-" + day)
                .column("id", PolicyView::name)
                .column(words.say("column.question"), PolicyView::question)
                .column(words.say("column.now"), PolicyView::now)
                .column(words.say("column.decided"), PolicyView::decided)
                .column(words.say("column.concerns"), PolicyView::concerns)
                .answer(format, policies(q, open, day, words));
    }

    private List<PolicyView> policies(@Nullable String q, boolean open, LocalDate day, Words words) {
        LawInForce law = laws.inForce();
        String wanted = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(Policy.values())
                .map(policy -> PolicyView.of(policy, law, day, words))
                .filter(policy -> !open || policy.isOpen())
                .filter(policy -> (policy.name() + " " + policy.question() + " " + policy.concerns())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
    }

    @GetMapping("/{policy}")
    @Open
    String policy(@PathVariable String policy, Model model, Locale locale) {
        Words words = new Words(messages, locale);
        Policy found = Arrays.stream(Policy.values())
                .filter(known -> known.name().equals(policy))
                .findFirst()
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "law.policy-unknown", policy));
        PolicyView view = PolicyView.of(found, laws.inForce(), today.now(), words);
        @Nullable Actor actor = actors.currentOrNull();
        List<DecisionView> on = DecisionView.of(decisions.on(policy), words, actors);
        model.addAttribute("policy", view);
        model.addAttribute("decisions", on);
        model.addAttribute(
                "mayPropose",
                actor != null
                        && actor.may(Permission.LAW_DECIDE)
                        && view.isOpen()
                        && on.stream().noneMatch(DecisionView::open));
        model.addAttribute("tomorrow", today.now().plusDays(1));
        return "law/policy";
    }
}
