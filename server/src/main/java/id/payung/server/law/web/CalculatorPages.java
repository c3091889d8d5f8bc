package id.payung.server.law.web;

import id.payung.rules.explain.CaseRejectedException;
import id.payung.rules.parameter.NotInForceException;
import id.payung.rules.quote.JsonCase;
import id.payung.server.access.Open;
import id.payung.server.law.Laws;
import id.payung.server.web.Today;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.node.ObjectNode;

/// The public calculator: what a contribution costs, what a benefit pays, what comes next. Everybody may use it; the
/// whole question stands in the address.
@Controller
@RequestMapping("/calculator")
class CalculatorPages {

    private final Laws laws;
    private final Today today;
    private final MessageSource messages;

    CalculatorPages(Laws laws, Today today, MessageSource messages) {
        this.laws = laws;
        this.today = today;
        this.messages = messages;
    }

    @GetMapping
    @Open
    String contribution(HttpServletRequest request, Model model, Locale locale) {
        Words words = new Words(messages, locale);
        Asked asked = Asked.of(request, ContributionForm.FIELDS);
        answer(
                model,
                asked,
                words,
                new ContributionForm(asked, words, today.now()),
                read -> read instanceof JsonCase.Contribution contribution
                        ? new ContributionAnswers(laws.inForce(), words).answer(contribution.facts())
                        : null);
        return page(request, model, asked, "/calculator", "law/contribution");
    }

    @GetMapping("/benefit")
    @Open
    String benefit(HttpServletRequest request, Model model, Locale locale) {
        Words words = new Words(messages, locale);
        Asked asked = Asked.of(request, BenefitForm.FIELDS);
        answer(
                model,
                asked,
                words,
                new BenefitForm(asked, words, today.now()),
                read -> read instanceof JsonCase.Benefit benefit
                        ? new BenefitAnswers(laws.inForce(), words).answer(benefit.facts())
                        : null);
        return page(request, model, asked, "/calculator/benefit", "law/benefit");
    }

    @GetMapping("/outlook")
    @Open
    String outlook(HttpServletRequest request, Model model, Locale locale) {
        Words words = new Words(messages, locale);
        Asked asked = Asked.of(request, OutlookForm.FIELDS);
        answer(
                model,
                asked,
                words,
                new OutlookForm(asked, words, today.now()),
                read -> read instanceof JsonCase.Outlook outlook
                        ? new OutlookAnswers(laws.inForce(), words).answer(outlook)
                        : null);
        return page(request, model, asked, "/calculator/outlook", "law/outlook");
    }

    /// Puts the questions and, where they can be answered, the answer on the page; a reason why not beside its field.
    private static void answer(
            Model model, Asked asked, Words words, Questions questions, Function<JsonCase, @Nullable Object> work) {
        model.addAttribute("questions", questions);
        ObjectNode json = questions.json();
        try {
            if (asked.isRight()) {
                model.addAttribute("answer", work.apply(JsonCase.of(json)));
            }
        } catch (CaseRejectedException refused) {
            asked.fault(questions.fieldOf(refused.field()), words.sentence(refused.problem()));
        } catch (NotInForceException before) {
            asked.fault("date", words.say("unread.before-the-law"));
        }
        model.addAttribute("told", questions.told());
    }

    private static String page(HttpServletRequest request, Model model, Asked asked, String path, String template) {
        model.addAttribute("asked", asked);
        model.addAttribute("live", request.getHeader("HX-Request") != null);
        model.addAttribute("link", asked.link(path));
        return template;
    }
}
