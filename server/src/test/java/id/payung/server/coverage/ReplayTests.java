package id.payung.server.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.access.Actors;
import id.payung.server.testing.ServerTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The board against a replay of the ledger, person by person.
@ServerTest
class ReplayTests {

    private static final long SEED = 20_251_120;
    private static final int QUESTIONS = 1_000;
    private static final YearMonth FIRST = YearMonth.of(2096, 1);
    private static final LocalDate KNOWN_FROM = LocalDate.of(2025, 1, 1);
    private static final List<String> VILLAGES = List.of(
            "12.21.01.2001", "12.21.01.2002", "12.21.02.2001", "12.22.01.1001", "12.22.03.2001", "14.01.01.1011");
    private static final List<Set<Segment>> SEGMENTS = List.of(
            EnumSet.of(Segment.ALL, Segment.BPU, Segment.VULNERABLE),
            EnumSet.of(Segment.ALL, Segment.BPU),
            EnumSet.of(Segment.ALL, Segment.PU));

    @Autowired
    JdbcHeads heads;

    @Autowired
    Coverage coverage;

    @Autowired
    OpenCoverage open;

    @Autowired
    Breakdowns breakdowns;

    @Autowired
    HeadSums sums;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Actors actors;

    private record Covered(
            String village, String decile, YearMonth first, int months, Set<Segment> segments, LocalDate knownOn) {
        boolean counts(CoverageQuestion question) {
            String code = question.regionCode();
            long month = ChronoUnit.MONTHS.between(first, YearMonth.from(question.asOf()));
            return month >= 0
                    && month < months
                    && segments.contains(question.segment())
                    && !knownOn.isAfter(question.knownOn())
                    && (code.equals(CoverageQuestion.COUNTRY)
                            || village.equals(code)
                            || village.startsWith(code + "."));
        }
    }

    @Test
    void equalsAReplayOfTheLedgerForAThousandQuestionsAndAgainAfterARebuild() {
        var random = new Random(SEED);
        var ledger = new TestLedger(jdbc, transactions, actors, heads);
        List<Covered> truth = new ArrayList<>();
        for (int lot = 0; lot < 40; lot++) {
            addLot(ledger, random, truth);
            if (lot % 7 == 3 && lot < 30) {
                sums.takeIn();
            }
        }
        List<CoverageQuestion> questions =
                Stream.generate(() -> question(random)).limit(QUESTIONS).toList();

        assertThat(wrong(questions, truth)).isEmpty();
        assertThat(wrongByDecile(questions.subList(0, 200), truth)).isEmpty();
        assertThat(questions.stream().filter(each -> replay(each, truth) > 0).count())
                .as("questions with somebody in the answer")
                .isGreaterThan(QUESTIONS / 4);

        sums.takeIn();
        assertThat(publiclyWrong(truth)).isEmpty();
        List<String> kept = dump();
        sums.rebuild();

        assertThat(dump()).isEqualTo(kept);
        assertThat(wrong(questions.subList(0, 200), truth)).isEmpty();
        assertThat(wrongByDecile(questions.subList(0, 200), truth)).isEmpty();
    }

    private static void addLot(TestLedger ledger, Random random, List<Covered> truth) {
        long lot = ledger.lot("JKK", "JKM");
        Set<Segment> segments = SEGMENTS.get(random.nextInt(SEGMENTS.size()));
        LocalDate knownOn = KNOWN_FROM.plusDays(random.nextInt(400));
        for (int person = 0; person < 12; person++) {
            String village = VILLAGES.get(random.nextInt(VILLAGES.size()));
            YearMonth first = FIRST.plusMonths(random.nextInt(20));
            int months = 1 + random.nextInt(12);
            int decile = random.nextInt(13) - 2;
            ledger.person(
                    lot,
                    village,
                    random.nextBoolean() ? "F" : "M",
                    birth(random),
                    "PTN",
                    decile < 1 ? null : decile,
                    first,
                    months);
            truth.add(new Covered(village, decile < 1 ? "" : "" + decile, first, months, segments, knownOn));
        }
        ledger.count(lot, segments, knownOn);
    }

    private static LocalDate birth(Random random) {
        return LocalDate.of(2030, 1, 1).plusDays(random.nextInt(365 * 45));
    }

    private static CoverageQuestion question(Random random) {
        String village = VILLAGES.get(random.nextInt(VILLAGES.size()));
        List<String> places = List.of(
                CoverageQuestion.COUNTRY,
                village.substring(0, 2),
                village.substring(0, 5),
                village.substring(0, 8),
                village);
        return new CoverageQuestion(
                places.get(random.nextInt(places.size())),
                List.of(Segment.ALL, Segment.BPU, Segment.PU, Segment.VULNERABLE)
                        .get(random.nextInt(4)),
                FIRST.atDay(1).plusDays(random.nextInt(1_000)),
                KNOWN_FROM.plusDays(random.nextInt(500) - 50));
    }

    private List<String> wrong(List<CoverageQuestion> questions, List<Covered> truth) {
        return actors.callAsSystem(() -> questions.stream()
                .filter(question -> people(question) != replay(question, truth))
                .map(question -> question + ": " + people(question) + " but " + replay(question, truth))
                .toList());
    }

    /// Everybody sees the same number, or none where the group is small; month by month and in one look.
    private List<String> publiclyWrong(List<Covered> truth) {
        LocalDate today = coverage.today();
        List<String> wrong = new ArrayList<>();
        for (String place : List.of(CoverageQuestion.COUNTRY, "12", "14", "12.21", "12.22", "14.01")) {
            for (int month = 0; month < 34; month += 1) {
                var question = new CoverageQuestion(
                        place, Segment.ALL, FIRST.plusMonths(month).atDay(15), today);
                long covered = replay(question, truth);
                OwnCount shown = open.answer(question).own();
                if (shown == null ? covered == 0 || covered >= 5 : shown.people() != covered) {
                    wrong.add(question + ": " + shown + " but " + covered);
                }
            }
            var middle = new CoverageQuestion(
                    place, Segment.ALL, FIRST.plusMonths(14).atDay(1), today);
            for (OwnCount shown : open.trend(middle).own()) {
                var question =
                        new CoverageQuestion(place, Segment.ALL, shown.month().atDay(1), today);
                if (shown.people() != replay(question, truth)) {
                    wrong.add("trend of " + question + ": " + shown + " but " + replay(question, truth));
                }
            }
        }
        return wrong;
    }

    /// The same by decile of welfare, as known then and as known today, where the kept sums answer.
    private List<String> wrongByDecile(List<CoverageQuestion> questions, List<Covered> truth) {
        return actors.callAsSystem(() -> questions.stream()
                .flatMap(each -> Stream.of(
                        each, new CoverageQuestion(each.regionCode(), Segment.ALL, each.asOf(), coverage.today())))
                .filter(question -> !parts(question).equals(replayByDecile(question, truth)))
                .map(question -> question + ": " + parts(question) + " but " + replayByDecile(question, truth))
                .toList());
    }

    private Map<String, Long> parts(CoverageQuestion question) {
        return breakdowns.of(question, Trait.DECILE).stream()
                .collect(Collectors.toMap(TraitPart::value, TraitPart::people));
    }

    private static Map<String, Long> replayByDecile(CoverageQuestion question, List<Covered> truth) {
        return truth.stream()
                .filter(person -> person.counts(question))
                .collect(Collectors.groupingBy(Covered::decile, Collectors.counting()));
    }

    private long people(CoverageQuestion question) {
        return Objects.requireNonNull(coverage.answer(question).own()).people();
    }

    private static long replay(CoverageQuestion question, List<Covered> truth) {
        return truth.stream().filter(person -> person.counts(question)).count();
    }

    private List<String> dump() {
        return new TestLedger(jdbc, transactions, actors, heads)
                .asSystem(() -> jdbc.sql("""
                        select (h.*)::text from coverage.heads h where jkk + jkm + jht > 0
                        union all select (p.*)::text from coverage.parts p order by 1
                        """).query(String.class).list());
    }
}
