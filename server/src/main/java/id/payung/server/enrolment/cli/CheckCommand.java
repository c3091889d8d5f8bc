package id.payung.server.enrolment.cli;

import id.payung.server.enrolment.ColumnWords;
import id.payung.server.enrolment.Verdict;
import id.payung.server.enrolment.cli.ListCheck.Judgement;
import id.payung.server.enrolment.copy.FaultTexts;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.region.Regions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Reads a list, judges each row, writes the verdicts and says what is to be done.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Gives each row of a list (.xlsx or .csv) its verdict, without a server and without sending anything.",
            "Compares rows with each other and with the rules; only the server knows other lists and the registry.",
            "Exit code 0: every row can be accepted; 1: some cannot, or the file cannot be read; 2: called wrongly."
        })
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "LIST", description = "the list: .xlsx or .csv")
    private Path list = Path.of("");

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "sheet to read, * for all with the same columns (default: the only one with a table)")
    private @Nullable String sheet;

    @Option(
            names = "--column",
            paramLabel = "LETTER=MEANING",
            description = "what a column is about, for example D=NIK or E=IGNORED; may be given again")
    private Map<String, String> columns = Map.of();

    @Option(
            names = "--header-row",
            paramLabel = "N",
            description = "line that names the columns; 0 when none does (default: found)")
    private @Nullable Integer headerRow;

    @Option(
            names = "--programme",
            paramLabel = "FILE.yaml",
            description = "territory, months, ages, occupations, quota, villages (docs/guides/check.md)")
    private @Nullable Path programme;

    @Option(names = "--territory", paramLabel = "CODE", description = "region code, when no programme names it")
    private @Nullable String territory;

    @Option(names = "--on", paramLabel = "DATE", description = "day of the check, as 2026-11-20 (default today)")
    private LocalDate on = LocalDate.now();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "verdicts as .csv, or the annotated sheet as .xlsx")
    private Path out = Path.of("");

    @Option(names = "--english", description = "sentences in English (default Indonesian)")
    private boolean english;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final FaultTexts texts;

    CheckCommand(FaultTexts texts) {
        this.texts = texts;
    }

    Locale locale() {
        return Locale.of(english ? "en" : "id");
    }

    @Override
    public Integer call() throws IOException {
        String ending = out.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!ending.endsWith(".csv") && !ending.endsWith(".xlsx")) {
            throw new Problem(Kind.INVALID, "check.out-unknown", out.getFileName());
        }
        if (!Files.isRegularFile(list)) {
            throw new Problem(Kind.NOT_FOUND, "check.list-missing", list);
        }
        ProgrammeRules rules = programme == null
                ? ProgrammeRules.ofLaw(territory, on)
                : ProgrammeFile.read(programme, on).withTerritory(territory);
        Judgement judgement =
                new ListCheck(Regions.shipped()).judge(list, sheet, ColumnWords.choice(headerRow, columns), rules, on);
        VerdictFile file = new VerdictFile(judgement, texts, locale());
        if (ending.endsWith(".csv")) {
            file.writeCsv(out);
        } else {
            file.writeSheet(list, out);
        }
        summary(judgement, rules);
        return judgement.count(Verdict.ACCEPTED) == judgement.rows().size() ? 0 : 1;
    }

    private void summary(Judgement judgement, ProgrammeRules rules) {
        PrintWriter print = spec.commandLine().getOut();
        Locale locale = locale();
        print.println(texts.word("check.rows", locale, judgement.rows().size(), list.getFileName()));
        for (Verdict verdict : Verdict.values()) {
            print.printf("  %-14s %d%n", texts.verdict(verdict, locale), judgement.count(verdict));
        }
        if (rules.territory() == null) {
            print.println(texts.word("check.no-territory", locale));
        }
        judgement.notices().forEach(notice -> print.println(texts.notice(notice, locale)));
        if (!judgement.reasons().isEmpty()) {
            print.println();
            print.println(texts.word("check.reasons", locale));
        }
        for (Map.Entry<id.payung.server.enrolment.check.Fault, Integer> reason :
                judgement.reasons().entrySet()) {
            print.printf(
                    "  %-4s %6d  %s%n",
                    reason.getKey().code(), reason.getValue(), texts.general(reason.getKey(), locale));
        }
        print.println();
        print.println(texts.word("check.written", locale, out));
    }
}
