package id.payung.server.enrolment.cli;

import id.payung.server.enrolment.Verdict;
import id.payung.server.enrolment.check.CheckedRow;
import id.payung.server.enrolment.check.Fault;
import id.payung.server.enrolment.check.FilledDown;
import id.payung.server.enrolment.check.Finding;
import id.payung.server.enrolment.check.Households;
import id.payung.server.enrolment.check.ProgrammeOccupations;
import id.payung.server.enrolment.check.ProgrammeVillages;
import id.payung.server.enrolment.check.ProofFinder;
import id.payung.server.enrolment.check.ReadThrough;
import id.payung.server.enrolment.check.RowChecker;
import id.payung.server.enrolment.check.VillageFinder;
import id.payung.server.enrolment.check.Weight;
import id.payung.server.enrolment.check.WithinList;
import id.payung.server.enrolment.copy.JudgedRow;
import id.payung.server.enrolment.sheet.ColumnChoice;
import id.payung.server.enrolment.sheet.FileKind;
import id.payung.server.enrolment.sheet.FirstLook;
import id.payung.server.enrolment.sheet.ListFile;
import id.payung.server.enrolment.sheet.Notice;
import id.payung.server.enrolment.sheet.Reading;
import id.payung.server.enrolment.sheet.TableReader;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.RowRule;
import id.payung.server.region.Occupations;
import id.payung.server.region.Regions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Judges one list from what it says itself.
final class ListCheck {

    private final Regions regions;
    private final Occupations occupations = new Occupations();

    ListCheck(Regions regions) {
        this.regions = regions;
    }

    /// What became of the rows, and what was said of the file.
    ///
    /// @param reading how the file was read
    /// @param reasons rows per fault, those that keep a row from being accepted first
    record Judgement(
            FileKind kind, Reading reading, List<JudgedRow> rows, List<Notice> notices, Map<Fault, Integer> reasons) {

        int count(Verdict verdict) {
            return (int) rows.stream().filter(row -> row.verdict() == verdict).count();
        }
    }

    /// @param wanted name of a sheet, `*` for all with the same columns; null for the only one with a table
    /// @param choice what is said of the columns
    /// @throws Problem those of [FileKind#of] and [TableReader#open], `list.several-sheets`, `region.unknown`,
    ///     `check.occupation-unknown`
    Judgement judge(Path path, @Nullable String wanted, ColumnChoice choice, ProgrammeRules rules, LocalDate on) {
        require(rules);
        FileKind kind = FileKind.of(path);
        List<CheckedRow> people = new ArrayList<>();
        try (ListFile file = ListFile.open(kind, path)) {
            Reading reading = new Reading(sheets(file, wanted, choice), Map.of(), choice);
            try (TableReader table = TableReader.open(file, reading)) {
                Supplier<RowChecker> checkers = () -> checker(rules, table, file.counts1904(), on);
                ReadThrough read = ReadThrough.of(file, table, checkers, new Gathering(people));
                List<JudgedRow> judged = judge(people, read.filledDown(), rules);
                return new Judgement(kind, reading, judged, read.notices(), reasons(judged));
            }
        }
    }

    private static List<String> sheets(ListFile file, @Nullable String wanted, ColumnChoice choice) {
        FirstLook look = FirstLook.of(file, Map.of(), choice);
        FirstLook.Selection selection = look.select(wanted);
        if (selection.clear()) {
            return selection.sheets();
        }
        if (selection.sheets().isEmpty()) {
            throw new Problem(
                    Kind.REFUSED,
                    "list.several-sheets",
                    look.tables().size(),
                    look.tables().stream().map(FirstLook.Glance::sheet).collect(Collectors.joining(", ")));
        }
        throw new Problem(Kind.REFUSED, "check.columns-unclear");
    }

    private record Gathering(List<CheckedRow> people) implements ReadThrough.Taker<List<CheckedRow>, RuntimeException> {

        @Override
        public List<CheckedRow> prepare(List<CheckedRow> rows) {
            return rows;
        }

        @Override
        public void take(List<CheckedRow> rows, List<CheckedRow> prepared) {
            people.addAll(prepared);
        }
    }

    private void require(ProgrammeRules rules) {
        if (rules.territory() != null) {
            regions.require(rules.territory());
        }
        rules.occupations().forEach(this::requireOccupation);
        rules.rows().eligibility().further().proofFor().forEach(this::requireOccupation);
    }

    private void requireOccupation(String code) {
        if (occupations.find(code).isEmpty()) {
            throw new Problem(Kind.INVALID, "check.occupation-unknown", code);
        }
    }

    private RowChecker checker(ProgrammeRules rules, TableReader table, boolean counts1904, LocalDate on) {
        VillageFinder villages = rules.territory() == null
                ? new AnyVillage()
                : new ProgrammeVillages(regions, rules.territory(), table.titles());
        return RowChecker.of(
                table,
                new RowChecker.Setting(
                        on,
                        counts1904,
                        rules.rows(),
                        regions.nationalIdPrefixes(),
                        villages,
                        new ProgrammeOccupations(occupations, rules.occupations()),
                        ProofFinder.NOBODY));
    }

    private static List<JudgedRow> judge(
            List<CheckedRow> people, List<FilledDown.Run> filledDown, ProgrammeRules rules) {
        Map<Integer, List<Finding>> more = WithinList.compare(people);
        for (FilledDown.Run run : filledDown) {
            List<String> ends = List.of(Integer.toString(run.firstRow()), Integer.toString(run.lastRow()));
            people.stream()
                    .filter(row -> row.number() >= run.firstRow() && row.number() <= run.lastRow())
                    .forEach(row -> more.computeIfAbsent(row.number(), any -> new ArrayList<>())
                            .add(new Finding(Fault.FILLED_DOWN, null, ends)));
        }
        if (rules.rows().on(RowRule.ONE_PER_FAMILY)) {
            Households.compare(people, rules.rows(), more);
        }
        Places places = new Places(rules);
        List<JudgedRow> judged = new ArrayList<>(people.size());
        for (CheckedRow row : people) {
            List<Finding> findings = new ArrayList<>(row.findings());
            findings.addAll(more.getOrDefault(row.number(), List.of()));
            if (worst(findings) > Weight.REVIEW.rank()) {
                Finding beyond = places.take(row.villageCode());
                if (beyond != null) {
                    findings.add(beyond);
                }
            }
            findings.sort(Comparator.comparing(finding -> finding.fault().weight()));
            judged.add(new JudgedRow(row.number(), verdict(worst(findings)), List.copyOf(findings), null, null));
        }
        return judged;
    }

    private static int worst(List<Finding> findings) {
        return findings.stream()
                .mapToInt(finding -> finding.fault().weight().rank())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static Verdict verdict(int worst) {
        return worst == Weight.REFUSE.rank()
                ? Verdict.REFUSED
                : worst == Weight.DUPLICATE.rank()
                        ? Verdict.DUPLICATE
                        : worst == Weight.REVIEW.rank() ? Verdict.REVIEW : Verdict.ACCEPTED;
    }

    private static Map<Fault, Integer> reasons(List<JudgedRow> rows) {
        Map<Fault, Integer> counted = new EnumMap<>(Fault.class);
        rows.forEach(row -> row.findings().stream()
                .map(Finding::fault)
                .distinct()
                .forEach(fault -> counted.merge(fault, 1, Integer::sum)));
        Map<Fault, Integer> reasons = new LinkedHashMap<>();
        counted.entrySet().stream()
                .sorted(Map.Entry.<Fault, Integer>comparingByKey(Comparator.comparing(Fault::weight))
                        .thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder())))
                .forEach(each -> reasons.put(each.getKey(), each.getValue()));
        return reasons;
    }

    /// Counts the places that rows take; the first ones in the list have them.
    private static final class Places {
        private final ProgrammeRules rules;
        private final Map<String, Integer> taken = new HashMap<>();
        private int others;

        Places(ProgrammeRules rules) {
            this.rules = rules;
        }

        @Nullable
        Finding take(@Nullable String village) {
            Integer own = village == null ? null : rules.villages().get(village);
            if (own != null) {
                int place = taken.merge(Objects.requireNonNull(village), 1, Integer::sum);
                return place > own ? beyond(Fault.OVER_VILLAGE_QUOTA, place, own) : null;
            }
            Integer quota = rules.quota();
            if (quota == null) {
                return null;
            }
            int free = quota
                    - rules.villages().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum();
            others++;
            return others > free ? beyond(Fault.OVER_QUOTA, others, Math.max(free, 0)) : null;
        }

        private static Finding beyond(Fault fault, int place, int places) {
            return new Finding(fault, null, List.of(Integer.toString(place), Integer.toString(places)));
        }
    }

    /// Nobody said where the list is from, so no village is wrong.
    private static final class AnyVillage implements VillageFinder {

        @Override
        public Answer find(Written written) {
            return new Answer(null, null, "");
        }

        @Override
        public @Nullable String regencyElsewhere(String address) {
            return null;
        }
    }
}
