package id.payung.server.matching;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.access.Role;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import id.payung.server.testing.TestProgrammes;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Whoever is proposed passes the gate: new, the same person, covered by somebody else, or waiting for a person.
@ServerTest
class GateTests {

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestProgrammes programmes;

    private Desk before;
    private Desk now;

    @BeforeEach
    void openOffices() {
        before = new Desk(accounts, programmes, "15.06", 2024);
        now = new Desk(accounts, programmes, "15.06", 2025);
    }

    @Test
    void somebodyNewIsAcceptedWithoutAQuestion() {
        before.approved(Somebody.of());

        long list = now.checked(Somebody.of());

        assertThat(now.verdict(list, 2)).isEqualTo("ACCEPTED");
        assertThat(now.pairs(list)).isEmpty();
    }

    @Test
    void theSameNumberIsTheSamePersonInWhateverSpelling() {
        Somebody man = Somebody.of();
        long first = before.approved(man);

        long list = now.approved(man.withName("H. " + man.name()));

        assertThat(now.pairs(list)).isEmpty();
        assertThat(now.person(list, 2)).isEqualTo(before.person(first, 2)).isPositive();
    }

    @Test
    void oneFigureOffWithTheSameNameAndDateWaitsForAPersonWithBothRecordsAndTheReasons() {
        Somebody man = Somebody.of();
        long first = before.approved(man);

        long list = now.checked(man.withSwappedFigures());

        assertThat(now.verdict(list, 2)).isEqualTo("REVIEW");
        assertThat(codes(now.row(list, 2))).containsExactly("K20");
        JsonNode compared = now.pair(onlyPair(now, list));
        assertThat(compared.get("pair").get("reasons").asString())
                .contains("tanggal lahir sama +", "nama sama +", "NIK hanya berbeda nomor urut");
        assertThat(compared.get("left").get("name").asString()).isEqualTo(man.name());
        assertThat(compared.get("right").get("person").asLong()).isEqualTo(before.person(first, 2));
        assertThat(compared.get("right").get("maskedNik").asString())
                .contains("••••")
                .doesNotContain(man.nik());
    }

    @Test
    void sayingThatItIsTheSamePersonAttachesTheRowAndTeachesTheMistakenNumber() {
        Somebody man = Somebody.of();
        long first = before.approved(man);
        Somebody mistaken = man.withSwappedFigures();
        long list = now.checked(mistaken);

        assertThat(now.decide(onlyPair(now, list), "SAME").status()).isEqualTo(200);

        assertThat(now.verdict(list, 2)).isEqualTo("ACCEPTED");
        now.approve(list);
        assertThat(now.person(list, 2)).isEqualTo(before.person(first, 2));
        Desk later = new Desk(accounts, programmes, "15.06", 2026);
        long third = later.approved(mistaken);
        assertThat(later.pairs(third)).isEmpty();
        assertThat(later.person(third, 2)).isEqualTo(before.person(first, 2));
    }

    @Test
    void sayingThatTheyAreTwoPeopleAcceptsTheRowAndIsNotAskedAgain() {
        Somebody man = Somebody.of();
        long first = before.approved(man);
        long list = now.checked(man.withSwappedFigures());

        assertThat(now.decide(onlyPair(now, list), "DIFFERENT").status()).isEqualTo(200);

        assertThat(now.verdict(list, 2)).isEqualTo("ACCEPTED");
        assertThat(now.officer
                        .postJson("/api/v1/lists/" + list + "/check", "{}")
                        .status())
                .isEqualTo(202);
        Desk.await(now.officer, list);
        assertThat(now.verdict(list, 2)).isEqualTo("ACCEPTED");
        now.approve(list);
        assertThat(now.person(list, 2)).isPositive().isNotEqualTo(before.person(first, 2));
    }

    @Test
    void whatWasSaidAboutAPairHoldsWhenTheListIsCheckedAgain() {
        Somebody man = Somebody.of();
        Somebody asked = Somebody.of();
        long first = before.approved(man, asked);
        long list = now.checked(man.withSwappedFigures(), asked.withSwappedFigures());
        long pair = pairOf(list, 2);
        now.decide(pair, "SAME");
        now.decide(pairOf(list, 3), "ASK");

        now.officer.postJson("/api/v1/lists/" + list + "/check", "{}");
        Desk.await(now.officer, list);

        assertThat(now.verdict(list, 2)).isEqualTo("ACCEPTED");
        assertThat(now.pair(pairOf(list, 2)).get("pair").get("state").asString())
                .isEqualTo("SAME");
        assertThat(now.pair(pairOf(list, 3)).get("pair").get("state").asString())
                .isEqualTo("ASKED");
        assertThat(now.undo(pairOf(list, 2)).status()).isEqualTo(200);
        assertThat(now.verdict(list, 2)).isEqualTo("REVIEW");
        now.decide(pairOf(list, 2), "SAME");
        now.approve(list);
        assertThat(now.person(list, 2)).isEqualTo(before.person(first, 2));
    }

    private long pairOf(long list, int row) {
        for (JsonNode pair : now.pairs(list)) {
            if (pair.get("row").asInt() == row && !pair.get("state").asString().equals("GONE")) {
                return pair.get("id").asLong();
            }
        }
        throw new AssertionError("row " + row + " resembles nobody: " + now.pairs(list));
    }

    @Test
    void anotherNumberWithASpellingOfTheNameTheSameDateAndMotherWaitsForAPerson() {
        Somebody man = Somebody.of();
        before.approved(man);
        String spelt = man.name().replace("UDIN", "OEDDIN");

        long list = now.checked(man.withName(spelt).withNik(Somebody.nik("150604", man.born(), 4321)));

        assertThat(now.verdict(list, 2)).isEqualTo("REVIEW");
        assertThat(now.pair(onlyPair(now, list)).get("pair").get("reasons").asString())
                .contains("dua NIK yang sama-sama sah");
        assertThat(now.pair(onlyPair(now, list)).get("pair").get("percent").asInt())
                .isBetween(40, 60);
    }

    @Test
    void tellsWhoCoversTheOtherRecordAndUntilWhenAndNobodyIsCoveredTwice() {
        Somebody man = Somebody.of();
        before.paid(man);
        Desk neighbour = new Desk(accounts, programmes, "15.06", 2024);

        long list = neighbour.checked(man.withSwappedFigures());

        assertThat(neighbour.row(list, 2).get("findings").get(0).get("sentence").asString())
                .contains("Pemerintah daerah 15.06", "2024-12");
        assertThat(neighbour.decide(onlyPair(neighbour, list), "SAME").status()).isEqualTo(200);
        assertThat(neighbour.verdict(list, 2)).isEqualTo("DUPLICATE");
        assertThat(neighbour.undo(onlyPair(neighbour, list)).status()).isEqualTo(200);
        assertThat(neighbour.verdict(list, 2)).isEqualTo("REVIEW");
        assertThat(neighbour.row(list, 2).path("person").isNull()).isTrue();
    }

    @Test
    void ofSomebodyElsewhereOnlyTheJudgementIsShown() {
        Somebody man = Somebody.of();
        before.approved(man);
        Desk city = new Desk(accounts, programmes, "15.71", 2025);

        long list = city.checked(man.withSwappedFigures()
                .withName(man.name().replace("UDIN", "OEDDIN"))
                .withVillage("Telanaipura"));

        long pair = onlyPair(city, list);
        JsonNode compared = city.pair(pair);
        assertThat(compared.get("right").isNull()).isTrue();
        assertThat(compared.get("rightRegency").asString()).isEqualTo("15.06");
        assertThat(compared.toString()).doesNotContain(man.name()).doesNotContain("Patunas");
        String page = city.officer.page("/pairs/" + pair).text();
        assertThat(page)
                .contains("Tanjung Jabung Barat")
                .doesNotContain(man.name())
                .doesNotContain("Patunas");
        assertThat(before.officer.get("/api/v1/pairs/" + pair).status()).isEqualTo(404);
    }

    @Test
    void whoResemblesSeveralIsNotWrittenUntilAPersonChose() {
        Somebody man = Somebody.of();
        before.approved(man);
        Desk elsewhere = new Desk(accounts, programmes, "15.06", 2024);
        long namesake = elsewhere.checked(man.withSerial(man.serial() + 400));
        elsewhere.decide(onlyPair(elsewhere, namesake), "DIFFERENT");
        elsewhere.approve(namesake);
        long list = now.checked(man.withSerial(man.serial() + 40));

        assertThat(codes(now.row(list, 2))).containsExactly("K21");
        assertThat(now.pairs(list)).hasSize(2);
        var accepted = now.officer.postJson(
                "/api/v1/lists/" + list + "/rows/2/decision", "{\"verdict\":\"ACCEPTED\",\"reason\":\"yakin\"}");
        assertThat(accepted.code()).isEqualTo("list.row-resembles");

        long chosen = now.pairs(list).get(0).get("id").asLong();
        assertThat(now.decide(chosen, "SAME").status()).isEqualTo(200);
        assertThat(now.verdict(list, 2)).isEqualTo("ACCEPTED");
        assertThat(now.pairs(list)).hasSize(1);
        assertThat(now.undo(chosen).status()).isEqualTo(200);
        assertThat(now.pairs(list)).hasSize(2);
        assertThat(now.verdict(list, 2)).isEqualTo("REVIEW");
    }

    @Test
    void relativesAndNamesakesAreNeverTakenForOnePerson() {
        Somebody father = Somebody.of();
        Somebody brother = Somebody.of();
        Somebody twin = Somebody.of().withName("RUDI " + Somebody.of().name());
        Somebody siti = Somebody.of().withName("SITI AMINAH");
        before.approved(father, brother, twin, siti);

        long list = now.checked(
                father.withBirth(father.born().plusYears(22)).withSerial(1).withMother("ROSNAH"),
                bornLater(brother, 4),
                twin.withName(twin.name().replace("RUDI", "RIDO")).withSerial(twin.serial() + 1),
                bornLater(siti, 61).withMother("KARTINI"));

        for (int row = 2; row <= 5; row++) {
            JsonNode judged = now.row(list, row);
            assertThat(judged.path("person").isNull()).as(judged.toString()).isTrue();
            assertThat(judged.get("verdict").asString()).isIn("ACCEPTED", "REVIEW");
        }
        now.pairs(list)
                .forEach(pair -> assertThat(pair.get("percent").asInt())
                        .as(pair.toString())
                        .isLessThanOrEqualTo(50));
        assertThat(now.verdict(list, 3)).isEqualTo("ACCEPTED");
    }

    /// A brother or namesake of the same year or later, with a name and a number of his own.
    private static Somebody bornLater(Somebody man, int months) {
        LocalDate born = man.born().getDayOfYear() < 200
                ? man.born().plusMonths(months)
                : man.born().minusMonths(months);
        Somebody other = man.withBirth(born);
        String name = man.name().startsWith("SITI") ? man.name() : man.name().replace("UDIN", "ULLAH");
        return other.withName(name).withSerial(man.serial() + 3);
    }

    @Test
    void theVillageIsAskedAndItsAnswerReturnsThePairToTheQueue() {
        Somebody man = Somebody.of();
        before.approved(man);
        long list = now.checked(man.withSwappedFigures());
        long pair = onlyPair(now, list);
        TestClient village = accounts.signedIn(Role.VILLAGE_OFFICER, "15.06.02.1005");

        assertThat(now.decide(pair, "ASK").status()).isEqualTo(200);
        assertThat(now.pair(pair).get("pair").get("state").asString()).isEqualTo("ASKED");
        assertThat(village.postJson("/api/v1/pairs/" + pair + "/answer", "{\"answer\":\"sama\"}")
                        .status())
                .as("another village's list")
                .isEqualTo(404);
        assertThat(now.officer
                        .postJson("/api/v1/pairs/" + pair + "/answer", "{\"answer\":\"orangnya sama\"}")
                        .status())
                .isEqualTo(200);

        assertThat(now.pair(pair).get("pair").get("state").asString()).isEqualTo("OPEN");
        assertThat(now.pair(pair).get("history")).hasSize(2);
    }

    private static long onlyPair(Desk desk, long list) {
        JsonNode pairs = desk.pairs(list);
        assertThat(pairs)
                .as(desk.officer.get("/api/v1/lists/" + list + "/rows").text())
                .hasSize(1);
        return pairs.get(0).get("id").asLong();
    }

    private static List<String> codes(JsonNode row) {
        return row.get("findings")
                .valueStream()
                .filter(finding -> !finding.get("weight").asString().equals("NOTICE"))
                .map(finding -> finding.get("code").asString())
                .toList();
    }
}
