package id.payung.server.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.server.access.Actors;
import id.payung.server.coverage.JdbcHeads.VillageHeads;
import id.payung.server.testing.ServerTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// People with paid months, counted from lots. The months lie far in the future so that no other test shares them.
@ServerTest
class HeadCountTests {

    private static final YearMonth FIRST = YearMonth.of(2090, 1);
    private static final LocalDate KNOWN = LocalDate.of(2025, 6, 1);

    @Autowired
    JdbcHeads heads;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Actors actors;

    @Test
    void countsTheSameLotOnce() {
        var lines = List.of(new VillageHeads("12.01.01.2001", FIRST, FIRST.plusMonths(1), 10));

        assertThat(asSystem(() -> heads.addLot(900_001, 1, Set.of("JKK", "JKM"), lines, KNOWN)))
                .isEqualTo(4);
        assertThat(asSystem(() -> heads.addLot(900_001, 1, Set.of("JKK", "JKM"), lines, KNOWN)))
                .isZero();

        assertThat(people("12.01.01.2001", FIRST, KNOWN, true)).isEqualTo(10);
    }

    @Test
    void beginsAndEndsWithTheMonthsThatArePaid() {
        asSystem(() -> heads.addLot(
                900_002,
                1,
                Set.of("JKK"),
                List.of(new VillageHeads("12.02.01.2001", FIRST.plusMonths(3), FIRST.plusMonths(5), 7)),
                KNOWN));

        assertThat(people("12.02", FIRST.plusMonths(2), KNOWN, true)).isZero();
        assertThat(people("12.02", FIRST.plusMonths(3), KNOWN, true)).isEqualTo(7);
        assertThat(people("12.02", FIRST.plusMonths(5), KNOWN, true)).isEqualTo(7);
        assertThat(people("12.02", FIRST.plusMonths(6), KNOWN, true)).isZero();
    }

    @Test
    void addsUpTheVillagesOfARegionAndNoOthers() {
        asSystem(() -> heads.addLot(
                900_003,
                1,
                Set.of("JKK"),
                List.of(
                        new VillageHeads("12.03.01.2001", FIRST, FIRST, 5),
                        new VillageHeads("12.03.02.1001", FIRST, FIRST, 6),
                        new VillageHeads("12.04.01.2001", FIRST, FIRST, 100)),
                KNOWN));

        assertThat(people("12.03", FIRST, KNOWN, true)).isEqualTo(11);
        assertThat(people("12.03.02", FIRST, KNOWN, true)).isEqualTo(6);
    }

    @Test
    void tellsWhatWasKnownOnAnEarlierDay() {
        var village = "12.05.01.2001";
        asSystem(() ->
                heads.addLot(900_004, 1, Set.of("JKK"), List.of(new VillageHeads(village, FIRST, FIRST, 3)), KNOWN));
        asSystem(() -> heads.addLot(
                900_005, 1, Set.of("JKK"), List.of(new VillageHeads(village, FIRST, FIRST, 4)), KNOWN.plusDays(10)));

        assertThat(people(village, FIRST, KNOWN.minusDays(1), false)).isZero();
        assertThat(people(village, FIRST, KNOWN, false)).isEqualTo(3);
        assertThat(people(village, FIRST, KNOWN.plusDays(10), false)).isEqualTo(7);
        assertThat(people(village, FIRST, KNOWN.plusDays(10), true)).isEqualTo(7);
    }

    @Test
    void showsNothingToATransactionWithoutTerritory() {
        asSystem(() -> heads.addLot(
                900_006, 1, Set.of("JKK"), List.of(new VillageHeads("12.06.01.2001", FIRST, FIRST, 9)), KNOWN));

        Map<String, OwnCount> seen = transactions.execute(status -> heads.byPart("12.06", 5, FIRST, KNOWN, true));
        Long rows = transactions.execute(status -> jdbc.sql("select count(*) from coverage.head_change")
                .query(Long.class)
                .single());

        assertThat(seen).isEmpty();
        assertThat(rows).isZero();
    }

    @Test
    void isNotForTheApplicationToChangeByHand() {
        assertThatThrownBy(() -> asSystem(
                        () -> jdbc.sql("update coverage.heads set people = 0").update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> asSystem(() ->
                        jdbc.sql("update coverage.reported set members = 0").update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    private long people(String region, YearMonth month, LocalDate knownOn, boolean today) {
        Map<String, OwnCount> counts = asSystem(() -> heads.byPart(region, region.length(), month, knownOn, today));
        OwnCount count = counts.get(region);
        return count == null ? 0 : count.people();
    }

    private <T> T asSystem(Supplier<T> work) {
        return actors.callAsSystem(() -> java.util.Objects.requireNonNull(transactions.execute(status -> work.get())));
    }
}
