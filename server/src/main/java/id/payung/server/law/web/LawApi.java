package id.payung.server.law.web;

import id.payung.rules.explain.Choice;
import id.payung.rules.explain.Policies;
import id.payung.rules.explain.Policy;
import id.payung.server.access.Open;
import id.payung.server.law.Laws;
import id.payung.server.web.Today;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The law as open data: figures on a day, and how unclear law is read.
@RestController
@RequestMapping("/api/v1/law")
class LawApi {

    private final Laws laws;
    private final Subjects subjects;
    private final Today today;
    private final MessageSource messages;

    LawApi(Laws laws, Subjects subjects, Today today, MessageSource messages) {
        this.laws = laws;
        this.subjects = subjects;
        this.today = today;
        this.messages = messages;
    }

    /// A policy with the reading that holds on the day.
    record PolicyBody(String policy, String question, List<String> readings, String byDefault, String inForce) {}

    /// The same list as on the screen, with the same filters.
    @GetMapping("/figures")
    @Open
    List<FigureRow> figures(@ModelAttribute LawQuery query, Locale locale) {
        return new FigureRows(laws.inForce(), new Words(messages, locale), subjects, today.now()).rows(query);
    }

    @GetMapping("/policies")
    @Open
    List<PolicyBody> policies(@RequestParam(required = false) @Nullable LocalDate on, Locale locale) {
        Words words = new Words(messages, locale);
        Policies readings = laws.inForce().readings(on == null ? today.now() : on);
        return Arrays.stream(Policy.values())
                .map(policy -> new PolicyBody(
                        policy.name(),
                        words.pick(policy.question()),
                        policy.choices().stream().map(Choice::name).toList(),
                        policy.byDefault().name(),
                        readings.of(policy).name()))
                .toList();
    }
}
