package id.payung.server.law.web;

import id.payung.server.access.Permission;
import id.payung.server.access.Requires;
import id.payung.server.law.Decision;
import id.payung.server.law.Decisions;
import id.payung.server.law.Decisions.Proposal;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.screen.Flash;
import id.payung.server.screen.Typed;
import id.payung.server.web.FormProblems;
import id.payung.server.web.Input;
import id.payung.server.web.Today;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Proposing, approving, rejecting and withdrawing decisions on the law.
@Controller
@RequestMapping("/law/decisions")
class LawDecisionPages {

    private final Decisions decisions;
    private final FormProblems problems;
    private final Today today;
    private final MessageSource messages;

    LawDecisionPages(Decisions decisions, FormProblems problems, Today today, MessageSource messages) {
        this.decisions = decisions;
        this.problems = problems;
        this.today = today;
        this.messages = messages;
    }

    @PostMapping("/readings")
    @Requires(Permission.LAW_DECIDE)
    String proposeReading(
            @RequestParam String policy,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String source,
            RedirectAttributes after,
            Locale locale) {
        return andBack(
                Addresses.POLICIES + "/" + policy,
                "decision.proposed",
                after,
                locale,
                () -> decisions.proposeReading(
                        new Proposal(policy, given("choice", choice), day(from), reason, source)));
    }

    @PostMapping("/confirmations")
    @Requires(Permission.LAW_DECIDE)
    String proposeConfirmation(
            @RequestParam String figure,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String source,
            RedirectAttributes after,
            Locale locale) {
        return andBack(
                Addresses.figure(figure),
                "decision.proposed",
                after,
                locale,
                () -> decisions.proposeConfirmation(
                        new Proposal(figure, given("choice", choice), day(from), reason, source)));
    }

    @PostMapping("/{id}/approve")
    @Requires(Permission.LAW_DECIDE)
    String approve(@PathVariable long id, RedirectAttributes after, Locale locale) {
        return decided(id, "decision.approved", after, locale, () -> decisions.approve(id));
    }

    @PostMapping("/{id}/reject")
    @Requires(Permission.LAW_DECIDE)
    String reject(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes after,
            Locale locale) {
        return decided(id, "decision.rejected", after, locale, () -> decisions.reject(id, reason));
    }

    @PostMapping("/{id}/withdraw")
    @Requires(Permission.LAW_DECIDE)
    String withdraw(@PathVariable long id, RedirectAttributes after, Locale locale) {
        return decided(id, "decision.withdrawn", after, locale, () -> decisions.withdraw(id));
    }

    private String decided(long id, String done, RedirectAttributes after, Locale locale, Runnable work) {
        String back = decisions.all().stream()
                .filter(decision -> decision.id() == id)
                .findFirst()
                .map(LawDecisionPages::place)
                .orElse(Addresses.POLICIES);
        return andBack(back, done, after, locale, work);
    }

    private static String place(Decision decision) {
        return decision.kind() == Decision.Kind.READING
                ? Addresses.policy(decision.reading().policy())
                : Addresses.figure(decision.subject());
    }

    private String andBack(String back, String done, RedirectAttributes after, Locale locale, Runnable work) {
        try {
            work.run();
            after.addFlashAttribute("flash", Flash.done(messages.getMessage("law." + done, null, locale)));
        } catch (Problem problem) {
            if (problem.kind() == Kind.NOT_FOUND) {
                throw problem;
            }
            after.addFlashAttribute("flash", Flash.refused(problems.sentence(problem, locale)));
        }
        return "redirect:" + back;
    }

    private LocalDate day(String typed) {
        return Typed.date(typed, today.now())
                .orElseThrow(() -> new Problem(Kind.INVALID, "field.missing", Input.named("from")));
    }

    private static String given(String field, String value) {
        return Input.text(field, value);
    }
}
