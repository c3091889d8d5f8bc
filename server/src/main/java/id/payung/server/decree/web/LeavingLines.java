package id.payung.server.decree.web;

import id.payung.server.decree.DecreeLine.Reason;
import id.payung.server.decree.Leaving;
import id.payung.server.decree.web.DecreeForm.Words;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Who leaves, typed or pasted from a spreadsheet: `number of the member; reason; month`, one per line. Without a month
/// it is the next one.
final class LeavingLines {

    private LeavingLines() {}

    /// @throws Problem `leaving.line-unread` (400) with line and what to write
    static List<Leaving> read(String text, LocalDate today, Words words) {
        List<Leaving> leaving = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                leaving.add(read(lines.get(i), i + 1, today, words));
            }
        }
        return leaving;
    }

    private static Leaving read(String line, int number, LocalDate today, Words words) {
        String[] parts = line.split("[;\t,]", -1);
        String member = parts[0].replaceAll("[^0-9]", "");
        if (member.length() != 11 || parts.length < 2) {
            throw new Problem(Kind.INVALID, "leaving.line-unread", number);
        }
        YearMonth from = YearMonth.from(today).plusMonths(1);
        if (parts.length > 2 && !parts[2].isBlank()) {
            try {
                from = YearMonth.parse(parts[2].strip());
            } catch (DateTimeException notAMonth) {
                throw new Problem(Kind.INVALID, "leaving.month-unread", number, parts[2].strip());
            }
        }
        return new Leaving(member, reason(parts[1].strip(), number, words), from);
    }

    private static Reason reason(String text, int number, Words words) {
        String wanted = text.toUpperCase(Locale.ROOT);
        for (Reason reason : Reason.values()) {
            String word = words.of("decree.reason." + reason).toUpperCase(Locale.ROOT);
            if (wanted.equals(reason.name()) || (!wanted.isEmpty() && word.startsWith(wanted))) {
                return reason;
            }
        }
        throw new Problem(Kind.INVALID, "leaving.reason-unknown", number, text);
    }
}
