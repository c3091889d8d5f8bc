package id.payung.server.law.web;

import id.payung.rules.Text;
import id.payung.rules.contribution.ContributionQuote;
import id.payung.rules.explain.CaseRejectedException;
import id.payung.rules.explain.Choice;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.NotInForceException;
import id.payung.rules.quote.JsonAnswer;
import id.payung.rules.quote.JsonCase;
import id.payung.server.access.Open;
import id.payung.server.law.LawInForce;
import id.payung.server.law.Laws;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What `./payung quote` answers, over HTTP and for everybody: the same case, the same answer, under the readings and
/// confirmations in force here. One request is bounded in size and months, one address in requests a minute.
@RestController
@RequestMapping("/api/v1/quote")
class QuoteApi {

    static final int MOST_BYTES = 64 * 1024;
    static final int MOST_CASES = 100;
    static final int MOST_MONTHS = 1_200;
    private static final List<String> OF_PAYMENT = List.of("due", "fine", "paid", "policies");

    private final Laws laws;
    private final QuoteGate gate;
    private final MessageSource messages;

    QuoteApi(Laws laws, QuoteGate gate, MessageSource messages) {
        this.laws = laws;
        this.gate = gate;
        this.messages = messages;
    }

    /// Answers one case or an array of cases.
    ///
    /// @param law whether to add the figures of the law that were used
    /// @throws Problem `quote.too-large` (413), `quote.too-many-cases`, `quote.too-many-months` (400),
    ///     `quote.too-often` (429)
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Open
    ResponseEntity<String> quote(HttpServletRequest request, @RequestParam(defaultValue = "false") boolean law)
            throws IOException {
        gate.pass(request.getRemoteAddr());
        JsonNode asked = JsonCase.parse(body(request));
        LawInForce inForce = laws.inForce();
        JsonNode answer = asked.isArray() ? several(asked, inForce, law) : one(JsonCase.of(asked), inForce, law);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer.toString());
    }

    private static String body(HttpServletRequest request) throws IOException {
        byte[] read = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (read.length > MOST_BYTES) {
            throw new Problem(Kind.TOO_LARGE, "quote.too-large", MOST_BYTES / 1024);
        }
        return new String(read, StandardCharsets.UTF_8);
    }

    private static ArrayNode several(JsonNode asked, LawInForce inForce, boolean law) {
        if (asked.size() > MOST_CASES) {
            throw new Problem(Kind.INVALID, "quote.too-many-cases", MOST_CASES);
        }
        ArrayNode answers = JsonNodeFactory.instance.arrayNode();
        int months = 0;
        for (int i = 0; i < asked.size(); i++) {
            try {
                JsonCase read = JsonCase.of(asked.get(i));
                months += read instanceof JsonCase.Contribution c
                        ? c.facts().months().size()
                        : 1;
                if (months > MOST_MONTHS) {
                    throw new Problem(Kind.INVALID, "quote.too-many-months", MOST_MONTHS);
                }
                answers.add(one(read, inForce, law));
            } catch (CaseRejectedException e) {
                throw new CaseRejectedException("[" + i + "]." + e.field(), e.problem());
            }
        }
        return answers;
    }

    private static ObjectNode one(JsonCase read, LawInForce inForce, boolean law) {
        return switch (read) {
            case JsonCase.Contribution contribution -> {
                var quote = inForce.quote(contribution.facts(), contribution.readings());
                yield complete(
                        priced(contribution, quote, inForce),
                        quote.policies(),
                        quote.law(),
                        inForce,
                        contribution.facts().months().until().plus(-1).lastDay(),
                        law);
            }
            case JsonCase.Benefit benefit -> {
                var decision = inForce.assess(benefit.facts(), benefit.readings());
                var found = decision.findings();
                yield complete(
                        JsonAnswer.of(decision),
                        found.policies(),
                        found.law(),
                        inForce,
                        benefit.facts().date(),
                        law);
            }
            case JsonCase.Outlook asked -> {
                var outlook = inForce.outlook(asked);
                yield complete(
                        JsonAnswer.of(outlook, asked.readings()),
                        outlook.policies(),
                        outlook.law(),
                        inForce,
                        asked.day(),
                        law);
            }
        };
    }

    /// Due days, fines and months paid follow the readings of the first month; the amounts those of each month.
    private static ObjectNode priced(JsonCase.Contribution asked, ContributionQuote quote, LawInForce inForce) {
        ObjectNode answer = JsonAnswer.of(quote);
        if (asked.paidOn() != null || asked.paid() != null) {
            ObjectNode first = JsonAnswer.of(asked, inForce.ofFirstMonth(asked.facts(), asked.readings()));
            for (String name : OF_PAYMENT) {
                if (first.has(name)) {
                    answer.set(name, first.get(name));
                }
            }
        }
        return answer;
    }

    /// Adds which decisions stand behind the readings, and the figures where they were asked for.
    private static ObjectNode complete(
            ObjectNode answer,
            List<Choice> readings,
            List<Dated<?>> figures,
            LawInForce inForce,
            LocalDate day,
            boolean law) {
        ArrayNode decisions = JsonNodeFactory.instance.arrayNode();
        readings.forEach(choice -> inForce.behind(choice.policy(), day)
                .filter(decision -> decision.reading() == choice)
                .ifPresent(decision -> decisions
                        .addObject()
                        .put("policy", decision.subject())
                        .put("choice", decision.choice())
                        .put("from", decision.from().toString())
                        .put("source", decision.source())));
        if (!decisions.isEmpty()) {
            answer.set("decisions", decisions);
        }
        if (law) {
            answer.set("law", JsonAnswer.law(figures));
        }
        return answer;
    }

    /// A day for which the law here knows no rule.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooEarly(NotInForceException before, Locale locale) {
        var words = new Text("pada hari itu belum ada aturan " + before.parameter(), before.reason());
        return rejected(new CaseRejectedException("date", words), locale);
    }

    /// A case that makes no sense: names the field and says the rule.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(CaseRejectedException refused, Locale locale) {
        boolean unreadable = refused.field().equals("input");
        HttpStatus status = unreadable ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_CONTENT;
        Text rule = refused.problem();
        boolean english = locale.getLanguage().equals("en");
        String words = english ? rule.en() : rule.id();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, refused.field() + ": " + words);
        problem.setTitle(messages.getMessage("problem.status." + status.value(), null, locale));
        problem.setProperty("code", unreadable ? "quote.unreadable" : "quote.rejected");
        problem.setProperty("field", refused.field());
        problem.setProperty("rule", words);
        return ResponseEntity.status(status).body(problem);
    }
}
