package id.payung.server.enrolment.copy;

import id.payung.server.enrolment.Verdict;
import id.payung.server.enrolment.check.Fault;
import id.payung.server.enrolment.check.Finding;
import id.payung.server.enrolment.check.Weight;
import id.payung.server.enrolment.sheet.Column;
import id.payung.server.enrolment.sheet.Header.NamedColumn;
import id.payung.server.enrolment.sheet.Notice;
import id.payung.server.enrolment.sheet.RowNumbers;
import id.payung.server.programme.RuleTexts;
import id.payung.server.programme.StatedRule;
import id.payung.server.screen.Show;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The words for what was found: what was read, and what to do.
@Component
public class FaultTexts {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /// Which arguments of a sentence are rows of the same list.
    private static final Map<Fault, Set<Integer>> ROWS = new EnumMap<>(Map.of(
            Fault.OTHER_NAME_IN_FILE, Set.of(0),
            Fault.TWICE_IN_FILE, Set.of(0),
            Fault.ALIKE_IN_FILE, Set.of(0),
            Fault.FAMILY_TWICE, Set.of(0),
            Fault.FILLED_DOWN, Set.of(0, 1)));

    /// Whose second argument is a row of another list, of which only the line is told.
    private static final Set<Fault> ELSEWHERE = Set.of(Fault.ACCEPTED_BEFORE, Fault.FAMILY_BEFORE);

    private final MessageSource messages;
    private final RuleTexts rules;

    public FaultTexts(MessageSource messages) {
        this.messages = messages;
        this.rules = new RuleTexts(messages);
    }

    /// What was read, and the rule that it is a breach of.
    ///
    /// @param sheets names of the list's sheets
    public String sentence(Finding finding, List<String> sheets, Locale locale) {
        String rule = rule(finding, locale);
        String said = said(finding, sheets, locale);
        return rule == null ? said : said + " " + rule;
    }

    /// The rule that a finding is a breach of, with its day, source and version; null when it is none.
    public @Nullable String rule(Finding finding, Locale locale) {
        StatedRule rule = finding.rule();
        return rule == null ? null : rules.cited(rule, locale);
    }

    /// What was read.
    ///
    /// @param sheets names of the list's sheets
    public String said(Finding finding, List<String> sheets, Locale locale) {
        Set<Integer> rows = ROWS.getOrDefault(finding.fault(), Set.of());
        Object[] arguments = new Object[3];
        for (int i = 0; i < arguments.length; i++) {
            String argument =
                    i < finding.arguments().size() ? finding.arguments().get(i) : "";
            arguments[i] = rows.contains(i) && !argument.isEmpty()
                    ? row(Integer.parseInt(argument), sheets, locale)
                    : i == 1 && ELSEWHERE.contains(finding.fault())
                            ? Integer.toString(RowNumbers.line(Integer.parseInt(argument)))
                            : readable(argument, locale);
        }
        return messages.getMessage("fault." + finding.fault().key(), arguments, locale);
    }

    /// A rule in words, for example `Belum berusia 65 tahun pada hari pertama perlindungan`.
    public String rule(StatedRule rule, Locale locale) {
        return rules.say(rule, locale);
    }

    /// Where a row stands, for a person: `12`, or `12 (lembar Jorong Koto)` in a list of several sheets.
    public String row(int row, List<String> sheets, Locale locale) {
        String line = Integer.toString(RowNumbers.line(row));
        String sheet = RowNumbers.sheetName(row, sheets);
        return sheet.isEmpty() ? line : word("list.row.of-sheet", locale, line, sheet);
    }

    /// A day is kept as `1970-01-23` and read as `23 Januari 1970`; an empty cell is a dash.
    private static String readable(String argument, Locale locale) {
        if (argument.isEmpty()) {
            return "–";
        }
        return DAY.matcher(argument).matches()
                ? new Show(locale, ZoneOffset.UTC).date(LocalDate.parse(argument))
                : argument;
    }

    /// A fault in a few words, for a group of rows.
    public String general(Fault fault, Locale locale) {
        return messages.getMessage("fault." + fault.key() + ".group", new Object[] {}, locale);
    }

    /// What to do about a fault.
    public String remedy(Fault fault, Locale locale) {
        return messages.getMessage("fault." + fault.key() + ".remedy", new Object[] {}, locale);
    }

    public String notice(Notice notice, Locale locale) {
        Object[] arguments = notice.arguments().toArray();
        if (notice.code().startsWith("F05")) {
            arguments[1] = column(Column.valueOf(notice.arguments().get(1)), locale);
        }
        return messages.getMessage("notice." + notice.code(), arguments, locale);
    }

    public String verdict(Verdict verdict, Locale locale) {
        return word("list.verdict." + verdict.name(), locale);
    }

    public String column(Column column, Locale locale) {
        return word("list.field." + column.name(), locale);
    }

    public String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /// Why a row has its verdict, each in a sentence: the decision of a person, then what decides, or what was put
    /// right
    /// where nothing does.
    ///
    /// @param sheets names of the list's sheets
    public List<String> grounds(JudgedRow row, List<String> sheets, Locale locale) {
        List<String> grounds = new ArrayList<>();
        if (row.decidedBy() != null) {
            grounds.add(word("list.sheet.decided", locale, row.decidedBy(), String.valueOf(row.decisionReason())));
        }
        boolean decides =
                row.findings().stream().anyMatch(finding -> finding.fault().decides());
        for (Finding finding : row.findings()) {
            if (finding.fault().decides() || !decides && finding.fault().weight() != Weight.NOTICE) {
                grounds.add(said(finding, sheets, locale));
            }
        }
        return grounds;
    }

    /// All that is to be said about a row, in one text: faults with what to do, then repairs.
    ///
    /// @param sheets names of the list's sheets
    public String reasons(JudgedRow row, List<String> sheets, Locale locale) {
        List<String> parts = new ArrayList<>();
        if (row.decidedBy() != null) {
            parts.add(word("list.sheet.decided", locale, row.decidedBy(), String.valueOf(row.decisionReason())));
        }
        for (Finding finding : row.findings()) {
            Weight weight = finding.fault().weight();
            if (weight == Weight.NOTICE) {
                continue;
            }
            boolean toDo = weight.rank() <= Weight.REVIEW.rank();
            parts.add(sentence(finding, sheets, locale) + (toDo ? " " + remedy(finding.fault(), locale) : ""));
        }
        return String.join(" ", parts);
    }

    /// `D15`, or null when the finding concerns the whole row.
    public static @Nullable String cell(List<NamedColumn> columns, int row, Finding finding) {
        if (finding.column() == null) {
            return null;
        }
        for (NamedColumn named : columns) {
            if (named.column() == finding.column()) {
                return named.letter() + RowNumbers.line(row);
            }
        }
        return null;
    }
}
