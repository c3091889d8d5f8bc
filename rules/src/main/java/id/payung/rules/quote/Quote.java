package id.payung.rules.quote;

import id.payung.rules.Text;
import id.payung.rules.benefit.Benefits;
import id.payung.rules.contribution.Contributions;
import id.payung.rules.explain.CaseRejectedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The command `./payung quote`: one JSON case, or an array of them, from standard input; answers on standard output.
///
/// Options: `--text` for people, `--law` adds the figures used, `--lang en` for English text.
/// Exit: 0 answered, 1 the case makes no sense (one line says what and where), 2 wrong use.
public final class Quote {

    static final int ANSWERED = 0;
    static final int BAD_INPUT = 1;
    static final int USAGE = 2;

    private static final String USAGE_LINE =
            "usage: payung quote [--text] [--law] [--lang id|en] < CASE.json   (format: docs/api/quote.schema.json)";

    private static final String HELP = USAGE_LINE + """


            Answers one case, or an array of cases, with amounts, articles and how unclear law was read.

              --text     for people instead of JSON
              --law      add the figures of the law that were used
              --lang en  English text; Indonesian without it

            What is due for a worker in a year, paid by the regency:
              {"kind": "contribution", "segment": "BPU", "programmes": ["JKK", "JKM"], "income": 1000000,
               "from": "2026-01", "months": 12, "payer": "APBD"}
            What the family gets after a death that was not a work accident:
              {"kind": "benefit", "event": "DEATH", "cause": "OTHER", "date": "2026-04-20", "segment": "BPU",
               "programmes": ["JKK", "JKM"], "income": 1000000, "registered": "2025-01-01", "paidMonths": 15}
            What comes next for a member:
              {"kind": "projection", "date": "2026-04-20", "registered": "2025-01-01", "paidMonths": 15, "lastPaid": "2026-03"}

            Exit code 0: answered, 1: the case makes no sense (one line says what and where), 2: called wrongly.""";

    private final Contributions contributions = Contributions.current();

    private final Benefits benefits = Benefits.current();

    private Quote() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = run(List.of(arguments), System.in, out, err);
        out.flush();
        System.exit(status);
    }

    /// Runs the command with the streams given and returns its exit status.
    static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) throws IOException {
        if (arguments.contains("--help")) {
            out.println(HELP);
            return ANSWERED;
        }
        @Nullable Options options = Options.read(arguments);
        if (options == null) {
            err.println(USAGE_LINE);
            return USAGE;
        }
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        in.transferTo(read);
        try {
            out.println(new Quote().answer(read.toString(StandardCharsets.UTF_8), options));
            return ANSWERED;
        } catch (CaseRejectedException e) {
            boolean indonesian = options.text() && !options.english();
            err.println(e.field() + ": "
                    + (indonesian ? e.problem().id() : e.problem().en()));
            return BAD_INPUT;
        }
    }

    /// What was asked for on the command line.
    record Options(boolean text, boolean law, boolean english) {

        static @Nullable Options read(List<String> arguments) {
            List<String> left = new ArrayList<>(arguments);
            boolean text = left.remove("--text");
            boolean law = left.remove("--law");
            int lang = left.indexOf("--lang");
            boolean english = false;
            if (lang >= 0) {
                if (lang + 1 >= left.size() || !Set.of("id", "en").contains(left.get(lang + 1))) {
                    return null;
                }
                english = left.remove(lang + 1).equals("en");
                left.remove(lang);
            }
            return left.isEmpty() ? new Options(text, law, english) : null;
        }
    }

    private String answer(String input, Options options) {
        JsonNode read = Json.read(input);
        if (!read.isArray()) {
            Answer answer = answered(read);
            return options.text() ? page(answer, options) : Json.write(json(answer, options));
        }
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            try {
                answers.add(answered(read.get(i)));
            } catch (CaseRejectedException e) {
                throw new CaseRejectedException("[" + i + "]." + e.field(), e.problem());
            }
        }
        if (options.text()) {
            return String.join("\n", answers.stream().map(a -> page(a, options)).toList());
        }
        ArrayNode array = Json.array();
        answers.forEach(a -> array.add(json(a, options)));
        return Json.write(array);
    }

    private Answer answered(JsonNode node) {
        try {
            return answer(node);
        } catch (ArithmeticException e) {
            throw new CaseRejectedException(
                    "case",
                    new Text(
                            "jumlahnya terlalu besar; periksa banyaknya angka", "its amounts are too large to add up"));
        }
    }

    /// Answers one case.
    Answer answer(JsonNode node) {
        return switch (JsonCase.of(node)) {
            case JsonCase.Contribution c -> ContributionAnswer.to(c, contributions.reading(c.readings()));
            case JsonCase.Benefit b -> new BenefitAnswer(law(b).assess(b.facts()));
            case JsonCase.Outlook o -> ProjectionAnswer.to(o, o.readings());
        };
    }

    private Benefits law(JsonCase.Benefit asked) {
        boolean byDefault = asked.readings().changes().isEmpty();
        return byDefault ? benefits : benefits.reading(asked.readings());
    }

    private static ObjectNode json(Answer answer, Options options) {
        ObjectNode json = answer.json();
        if (options.law()) {
            json.set("law", Json.law(answer.law()));
        }
        return json;
    }

    private static String page(Answer answer, Options options) {
        Page page = new Page(options.english());
        answer.text(page);
        page.explain(answer);
        if (options.law()) {
            page.law(answer);
        }
        return page.toString();
    }
}
