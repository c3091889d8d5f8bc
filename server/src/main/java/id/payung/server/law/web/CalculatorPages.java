package id.payung.server.law.web;

import id.payung.rules.explain.CaseRejectedException;
import id.payung.rules.parameter.NotInForceException;
import id.payung.rules.quote.JsonCase;
import id.payung.server.access.Open;
import id.payung.server.law.LawInForce;
import id.payung.server.law.Laws;
import id.payung.server.web.Today;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.function.UnaryOperator;
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
        var form = new ContributionForm(asked, words, today.now());
        JsonCase read = read(asked, form.json(), words, UnaryOperator.identity());
        LawInForce law = laws.inForce();
        if (read instanceof JsonCase.Contribution contribution) {
            model.addAttribute(
                    "answer",
                    answer(
                            asked,
                            words,
                            UnaryOperator.identity(),
                            () -> new ContributionAnswers(law, words).answer(contribution.facts())));
        }
        model.addAttribute("live", request.getHeader("HX-Request") != null);
        return page(model, asked, form, "/calculator", "law/contribution");
    }

    @GetMapping("/benefit")
    @Open
    String benefit(HttpServletRequest request, Model model, Locale locale) {
        Words words = new Words(messages, locale);
        Asked asked = Asked.of(request, BenefitForm.FIELDS);
        var form = new BenefitForm(asked, words, today.now());
        JsonCase read = read(asked, form.json(), words, BenefitForm::fieldOf);
        LawInForce law = laws.inForce();
        if (read instanceof JsonCase.Benefit benefit) {
            model.addAttribute(
                    "answer",
                    answer(
                            asked,
                            words,
                            BenefitForm::fieldOf,
                            () -> new BenefitAnswers(law, words).answer(benefit.facts())));
        }
        model.addAttribute("live", request.getHeader("HX-Request") != null);
        return page(model, asked, form, "/calculator/benefit", "law/benefit");
    }

    @GetMapping("/outlook")
    @Open
    String outlook(HttpServletRequest request, Model model, Locale locale) {
        Words words = new Words(messages, locale);
        Asked asked = Asked.of(request, OutlookForm.FIELDS);
        var form = new OutlookForm(asked, words, today.now());
        JsonCase read = read(asked, form.json(), words, UnaryOperator.identity());
        LawInForce law = laws.inForce();
        if (read instanceof JsonCase.Outlook outlook) {
            model.addAttribute(
                    "answer",
                    answer(
                            asked,
                            words,
                            UnaryOperator.identity(),
                            () -> new OutlookAnswers(law, words).answer(outlook)));
        }
        model.addAttribute("live", request.getHeader("HX-Request") != null);
        return page(model, asked, form, "/calculator/outlook", "law/outlook");
    }

    private static String page(Model model, Asked asked, Questions form, String path, String template) {
        model.addAttribute("asked", asked);
        model.addAttribute("told", form.told());
        model.addAttribute("questions", form);
        model.addAttribute("link", asked.link(path));
        return template;
    }

    private static @Nullable JsonCase read(Asked asked, ObjectNode json, Words words, UnaryOperator<String> fields) {
        return asked.isRight() ? answer(asked, words, fields, () -> JsonCase.of(json)) : null;
    }

    /// What the work answers, or null with the reason beside the field.
    private static <T> @Nullable T answer(
            Asked asked, Words words, UnaryOperator<String> fields, java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (CaseRejectedException refused) {
            asked.fault(fields.apply(refused.field()), words.sentence(refused.problem()));
        } catch (NotInForceException before) {
            asked.fault("date", words.say("unread.before-the-law"));
        }
        return null;
    }
}
