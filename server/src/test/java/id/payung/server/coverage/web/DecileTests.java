package id.payung.server.coverage.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.access.Role;
import id.payung.server.coverage.HeadSums;
import id.payung.server.enrolment.TestList;
import id.payung.server.enrolment.TestOffice;
import id.payung.server.person.People;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import id.payung.server.testing.TestCover;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// The decile of welfare from the column of a list to the coverage of a region.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecileTests {

    private static final List<String> WRITTEN = List.of("1", "Desil 1", "2", "10", "3,0", "", "belum ada", "11", "1-4");

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestCover cover;

    @Autowired
    HeadSums sums;

    @Autowired
    People people;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private TestOffice office;
    private long list;

    @BeforeAll
    void payForAnApprovedListWithDeciles() {
        office = TestOffice.of(accounts);
        TestList workers = TestList.of(WRITTEN.size()).withColumn("Desil", "");
        for (int row = 1; row <= WRITTEN.size(); row++) {
            workers.with(row, "Desil", WRITTEN.get(row - 1));
        }
        list = office.handIn(workers.csv());
        office.officer.postJson("/api/v1/lists/" + list + "/submit", "{}", TestOffice.key());
        var approved = office.approver.postJson("/api/v1/lists/" + list + "/approve", "{}", TestOffice.key());
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        cover.pay("list:" + list, office.territory, LocalDate.of(2025, 1, 2));
    }

    @Test
    void saysOnceWhatItCannotReadAndTakesTheRowAllTheSame() {
        List<String> found = new ArrayList<>();
        for (int row = 2; row < 2 + WRITTEN.size(); row++) {
            JsonNode each = office.row(list, row);
            long faults = each.get("findings").findValuesAsString("code").stream()
                    .filter("P29"::equals)
                    .count();
            found.add(each.get("verdict").asString() + " " + each.path("decile").asString("–") + " " + faults);
        }

        assertThat(found)
                .containsExactly(
                        "ACCEPTED 1 0",
                        "ACCEPTED 1 0",
                        "ACCEPTED 2 0",
                        "ACCEPTED 10 0",
                        "ACCEPTED 3 0",
                        "ACCEPTED – 0",
                        "ACCEPTED – 0",
                        "ACCEPTED – 1",
                        "ACCEPTED – 1");
        assertThat(office.officer.page("/lists/" + list + "/rows/9").text())
                .contains("Desil “11” bukan salah satu dari 1 sampai 10");
        assertThat(office.officer.get("/api/v1/lists/" + list + "/sheet").text())
                .contains(";Desil;Hasil;Alasan")
                .contains(";Desil 1;Diterima")
                .contains(";11;Diterima");
    }

    @Test
    void showsTheDecileOnThePagesOfTheRowAndThePerson() {
        long person = office.row(list, 5).get("person").asLong();

        assertThat(office.officer.page("/lists/" + list + "/rows/5").text())
                .contains("Desil kesejahteraan</dt><dd>10<");
        assertThat(office.officer.page("/members/" + person).text())
                .contains("Desil kesejahteraan</dt><dd>10, dicatat ");
        JsonNode record = office.officer.get("/api/v1/people/" + person).json();
        assertThat(record.get("welfareDecile").asInt()).isEqualTo(10);
        long unstated = office.row(list, 7).get("person").asLong();
        assertThat(office.officer.page("/members/" + unstated).text()).contains("tidak disebut dalam daftar");
    }

    @Test
    void notesWhatALaterListOfHerTerritoryStatesAndNothingFromSilenceOrElsewhere() {
        UUID key = UUID.randomUUID();
        List<Long> noted = new ArrayList<>();
        for (var said : List.of(Map.entry("15.06", 4), Map.entry("15.06", 0), Map.entry("15.71", 9))) {
            noted.add(register(said.getKey(), key, said.getValue()));
        }
        noted.add(register("15.06", key, 2));

        assertThat(noted).containsExactly(4L, 4L, 4L, 2L);
    }

    /// Registers somebody of Patunas as an approval does; what the registry then knows of her decile.
    private long register(String territory, UUID key, int decile) {
        var approver = new Actor(9_000_078, "uji", "Penyetuju uji", Set.of(Role.APPROVER), territory);
        actors.callAs(
                approver,
                () -> transactions.execute(status -> {
                    people.openBatch();
                    jdbc.sql("insert into person_batch (row_number, nik_key, nik_sealed, name, name_key, village_code,"
                                    + " welfare_decile)"
                                    + " values (1, :key, ''::bytea, 'Uji', 'UJI', '15.06.02.1004', nullif(:decile, 0))")
                            .param("key", key)
                            .param("decile", decile)
                            .update();
                    return people.registerBatch();
                }));
        return Objects.requireNonNull(actors.callAsSystem(() ->
                transactions.execute(status -> jdbc.sql("select welfare_decile from person.person where nik_key = :key")
                        .param("key", key)
                        .query(Long.class)
                        .single())));
    }

    @Test
    void countsThePeopleOfAProgrammeByDecile() {
        String question = "?rows=DECILE&columns=SEX&until=2024-02&filter=PROGRAMME:" + office.programme;
        for (int round = 0; round < 2; round++) {
            JsonNode pivot =
                    office.officer.get("/api/v1/coverage/pivot" + question).json();
            List<String> lines = new ArrayList<>();
            pivot.get("lines")
                    .forEach(line -> lines.add(line.at("/key/0/words").asString() + " "
                            + line.get("total").asLong()));

            assertThat(lines).containsExactly("Desil 1 2", "Desil 2 1", "Desil 3 1", "Desil 10 1", "tidak disebut 4");
            sums.takeIn();
        }
        assertThat(office.officer
                        .page("/coverage/pivot" + question.replace("&filter", "&format=csv&filter"))
                        .text()
                        .lines())
                .hasSize(1 + 5 + 1)
                .element(5)
                .asString()
                .startsWith("tidak disebut,");
        assertThat(office.officer
                        .page("/coverage/pivot/people" + question + "&filter=DECILE:")
                        .text()
                        .split("/members/", -1))
                .hasSize(1 + 4);
    }

    @Test
    void takesOurOwnCountOfTheRegionApartByDecileAndThePartsSumToIt() {
        String about = "?region=15.06&asOf=2024-02-01";
        JsonNode parts = office.officer
                .get("/api/v1/coverage/breakdown" + about + "&by=DECILE")
                .json()
                .get("parts");
        JsonNode bySex = office.officer
                .get("/api/v1/coverage/breakdown" + about + "&by=SEX")
                .json()
                .get("parts");

        assertThat(sum(parts)).isEqualTo(sum(bySex)).isGreaterThanOrEqualTo(WRITTEN.size());
        assertThat(parts.get(0).get("value").asString()).isEqualTo("1");
        assertThat(parts.get(parts.size() - 1).get("value").asString()).isEmpty();
        assertThat(office.officer
                        .page("/coverage/breakdown" + about + "&by=DECILE")
                        .text())
                .contains("<th scope=\"row\">Desil 1</th>")
                .contains("<th scope=\"row\">tidak disebut</th>");
        assertThat(office.officer
                        .page("/coverage/breakdown" + about + "&by=DECILE&format=csv")
                        .text())
                .contains("Desil 10,1");
    }

    private static long sum(JsonNode parts) {
        long people = 0;
        for (JsonNode part : parts) {
            people += part.get("people").asLong();
        }
        return people;
    }

    @Test
    void hidesDecilesOfFewPeopleFromEverybody() {
        sums.rebuild();
        TestClient anybody = accounts.nobody();

        JsonNode open = anybody.get("/api/v1/coverage/open-pivot?region=15&rows=REGENCY&columns=DECILE&until=2024-02")
                .json();

        List<String> columns = open.get("columns").findValuesAsString("value");
        assertThat(columns).contains("1", "2", "3", "10");
        for (JsonNode line : open.get("lines")) {
            if (line.at("/key/0/value").asString().equals("15.06")) {
                for (String few : List.of("1", "2", "3", "10")) {
                    assertThat(line.get("cells").get(columns.indexOf(few)).isNull())
                            .as("decile " + few)
                            .isTrue();
                }
            }
        }
        assertThat(open.get("lines").findValuesAsString("value")).contains("15.06");
        assertThat(anybody.get("/open/coverage/pivot?region=15&columns=DECILE&until=2024-02")
                        .text())
                .contains("Desil 10")
                .contains("disembunyikan");
    }
}
