package id.payung.server.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.access.Actors;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestPages;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// Each rule that a programme switches on refuses or asks, and says which version did.
///
/// Row 1 of the sheet is the header, so the first person stands in row 2.
@ServerTest
class RowRuleTests {

    @Autowired
    TestAccounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    /// A programme of the year 2024 that asks for this beside the law.
    private TestOffice asking(String rules) {
        TestOffice office = TestOffice.of(accounts);
        record(office, "2024-01-01", rules);
        return office;
    }

    static JsonNode record(TestOffice office, String validFrom, String rules) {
        var recorded = office.officer.postJson(
                "/api/v1/programmes/" + office.programme + "/rules",
                "{\"validFrom\":\"" + validFrom + "\",\"source\":\"Perbup 7/2024 Pasal 4\"," + rules + "}",
                TestOffice.key());
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        return recorded.json();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "belowAgeAtEnd":16       | programme.ages-crossed
            "highestDecile":0        | programme.decile
            "highestDecile":11       | programme.decile
            "proofFor":["XXX"]       | programme.occupation-unknown
            "belowAge":66            | programme.age-beyond-law
            "source":" "             | field.missing
            "validFrom":null         | field.missing
            """)
    void refusesRulesThatMakeNoSense(String rule, String code) {
        TestOffice office = TestOffice.of(accounts);

        var answer = office.officer.postJson(
                "/api/v1/programmes/" + office.programme + "/rules",
                "{\"validFrom\":\"2024-01-01\",\"source\":\"Perbup\"," + rule + "}",
                TestOffice.key());

        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void asksForTheAgeOnTheLastCoveredDay() {
        TestOffice office = asking("\"belowAgeAtEnd\":60");
        TestList list = TestList.of(3);
        born(list, 1, "31-12-1964");
        born(list, 2, "01-01-1965");
        born(list, 3, "31-12-1960");

        assertThat(verdicts(office, list)).containsExactly("REFUSED P05 P06", "ACCEPTED P05", "REFUSED P05 P06");
    }

    @Test
    void asksForTheDecileOfWelfare() {
        TestOffice office = asking("\"highestDecile\":4");
        TestList list = TestList.of(4).withColumn("Desil", "4");
        list.with(1, "Desil", "5").with(2, "Desil", "").with(3, "Desil", "1-4");

        assertThat(verdicts(office, list)).containsExactly("REFUSED P29", "REVIEW P29", "REVIEW P29", "ACCEPTED");
        assertThat(verdicts(office, TestList.of(1))).containsExactly("REVIEW P29");
    }

    @Test
    void givesAHouseholdOnePlaceAcrossLists() {
        TestOffice office = asking("\"onePerFamily\":true");
        TestList list = TestList.of(7).withColumn("No KK", "");
        list.with(1, "No KK", card(1)).with(2, "No KK", card(1)).with(3, "No KK", card(1));
        list.with(4, "No KK", "12");
        list.with(5, "No KK", card(5)).with(5, "NIK", "");
        list.with(6, "No KK", card(5)).with(7, "No KK", card(7));

        long first = office.handIn(list.csv());

        assertThat(verdicts(office, first, 7))
                .containsExactly(
                        "ACCEPTED",
                        "REFUSED P27",
                        "REFUSED P27",
                        "REVIEW P22 P27",
                        "REFUSED K19",
                        "ACCEPTED",
                        "ACCEPTED");
        TestList second = TestList.of(2).withColumn("No KK", card(9));
        second.with(1, "No KK", card(1)).with(2, "No KK", card(9));
        long later = office.handIn(second.csv());
        assertThat(verdicts(office, later, 2)).containsExactly("REFUSED P27", "ACCEPTED");
        assertThat(finding(office, later, 2, "P27").get("sentence").asString())
                .contains("daftar nomor " + first + ", baris 2");
        assertThat(verdicts(TestOffice.of(accounts), list.copyRow(1)).subList(0, 3))
                .as("without the rule nobody is asked for the card")
                .containsExactly("ACCEPTED", "ACCEPTED", "ACCEPTED");
    }

    private static String card(int number) {
        return String.format("15060210012%05d", number);
    }

    @Test
    void servesNobodyWhoHoldsAnOffice() {
        TestOffice office = asking("\"noOffice\":true");
        TestList list = TestList.of(6).withColumn("Keterangan", "");
        list.with(1, "Pekerjaan", "PNS").with(2, "Pekerjaan", "Kepala Desa").with(3, "Pekerjaan", "Guru SD PNS");
        list.with(4, "Keterangan", "anggota polri").with(5, "Pekerjaan", "Ketua RT");

        assertThat(verdicts(office, list))
                .containsExactly(
                        "REFUSED P10", "REFUSED P10 P12", "REVIEW P10 P12", "REVIEW P10", "ACCEPTED", "ACCEPTED");
    }

    @Test
    void looksAtWhoSeemsToEarnAWage() {
        TestOffice office = asking("\"noWageEarner\":true");
        TestList list = TestList.of(2).with(1, "Pekerjaan", "Karyawan Swasta");

        assertThat(verdicts(office, list)).containsExactly("REVIEW P08 P12", "ACCEPTED");
    }

    @Test
    void looksAtWhomTheBranchRefusedAsAWageEarnerAndSaysWhoPaysUntilWhen() {
        TestOffice first = TestOffice.of(accounts);
        TestList people = TestList.of(2);
        long list = first.handIn(people.csv());
        first.officer.postJson("/api/v1/lists/" + list + "/submit", "{}", TestOffice.key());
        var approved = first.approver.postJson("/api/v1/lists/" + list + "/approve", "", TestOffice.key());
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        actors.callAsSystem(() ->
                transactions.execute(status -> jdbc.sql("""
                        insert into exchange.answer (lot_id, person_id, village_code, outcome, reason, file_name, file_row,
                            read_by_name, read_at)
                        select lot_id, person_id, village_code, 'REJECTED', 'Sudah aktif sebagai PU', 'jawaban', 2, 'Uji',
                            timestamptz '2024-05-06 12:00+07'
                        from enrolment.annex_line join enrolment.annex using (list_id)
                        where list_id = :list and row_number = 2
                        """).param("list", list).update()));
        TestOffice second = asking("\"noWageEarner\":true");

        long again = second.handIn(people.with(1, "No HP", "").csv());

        assertThat(verdicts(second, again, 2)).containsExactly("REVIEW P08 P09", "REVIEW P09");
        assertThat(finding(second, again, 2, "P08").get("sentence").asString())
                .contains("Sudah aktif sebagai PU", "6 Mei 2024", "Aturan: Bukan penerima upah");
        JsonNode covered = finding(second, again, 3, "P09");
        assertThat(covered.get("sentence").asString())
                .contains("Pemkab", "2024-12", "Aturan: Bulan yang sudah dibiayai pihak lain");
        assertThat(covered.get("rule").get("rule").asString()).isEqualTo("ONE_SPONSOR");
    }

    @Test
    void wantsConsentFromEverybody() {
        TestOffice office = asking("\"consent\":true");
        TestList list = TestList.of(2).withColumn("Persetujuan", "Ya").with(1, "Persetujuan", "");

        assertThat(verdicts(office, list)).containsExactly("REFUSED P25", "ACCEPTED");
        assertThat(verdicts(office, TestList.of(1))).containsExactly("REFUSED P25");
    }

    @Test
    void waitsForTheProofOfRiskyWork() {
        TestOffice office = asking("\"proofFor\":[\"NLY\"]");
        TestList list = TestList.of(4).withColumn("Foto", "");
        list.with(1, "Pekerjaan", "Nelayan");
        list.with(2, "Pekerjaan", "Nelayan").with(2, "Foto", "belum ada");
        list.with(3, "Pekerjaan", "Nelayan").with(3, "Foto", "IMG_0012.jpg");

        assertThat(verdicts(office, list)).containsExactly("REVIEW P30", "REVIEW P30", "ACCEPTED", "ACCEPTED");
    }

    @Test
    void takesAConfirmedFieldCheckWithAPhotoForProof() {
        TestOffice office = asking("\"proofFor\":[\"NLY\"]");
        TestList list = TestList.of(2).with(1, "Pekerjaan", "Nelayan").with(2, "Pekerjaan", "Nelayan");
        long id = office.handIn(list.csv());
        actors.callAsSystem(() ->
                transactions.execute(status -> jdbc.sql("""
                        insert into evidence.field_check (programme_id, territory_code, nik_key, list_id, row_number, name,
                            origin, asked_by_name, asked_at, state, works, bedridden, checked_on, checker, has_photo,
                            entered_by_name)
                        select programme_id, village_code, nik_key, list_id, row_number, name, 'DEMAND', 'Uji', now(),
                            case row_number when 2 then 'CONFIRMED' else 'ENTERED' end, true, false, '2024-05-06', 'Uji',
                            true, 'Uji'
                        from enrolment.list_row where list_id = :list
                        """).param("list", id).update()));

        office.officer.postJson("/api/v1/lists/" + id + "/check", "");

        TestOffice.awaitEnd(office.officer, id);
        assertThat(verdicts(office, id, 2)).containsExactly("ACCEPTED", "REVIEW P30");
    }

    @Test
    void asksAboutNumbersThatWereGivenOutElsewhere() {
        TestOffice office = asking("\"cardRegion\":true");
        TestList list = TestList.of(2);
        list.with(1, "NIK", "157101" + list.cell(1, "NIK").substring(6));

        assertThat(verdicts(office, list)).containsExactly("REVIEW P31", "ACCEPTED");
    }

    @Test
    void doesNotMindTheAddressWhereDomicileIsNotAskedFor() {
        TestList list = TestList.of(1).with(1, "Alamat", "JL. RIAU NO. 7 KOTA PEKANBARU");

        assertThat(verdicts(asking("\"minimumAge\":18"), list)).containsExactly("REVIEW P19");
        assertThat(verdicts(asking("\"domicileRequired\":false"), list)).containsExactly("ACCEPTED");
    }

    @ParameterizedTest
    @CsvSource({"2024-06-30,ACCEPTED", "2024-07-01,REFUSED P06", "2024-07-02,REFUSED P06"})
    void judgesByTheVersionThatHeldOnTheDayOfHandingInAndCitesIt(String handedIn, String verdict) {
        TestOffice office = TestOffice.of(accounts);
        record(office, "2024-07-01", "\"belowAge\":45");
        TestList list = TestList.of(1);
        born(list, 1, "12-03-1978");
        long id = office.handIn(list.csv());
        actors.callAsSystem(() -> transactions.execute(
                status -> jdbc.sql("update enrolment.list set handed_in_at = :moment::timestamptz where id = :id")
                        .param("moment", handedIn + " 00:30+07")
                        .param("id", id)
                        .update()));

        office.officer.postJson("/api/v1/lists/" + id + "/check", "");

        TestOffice.awaitEnd(office.officer, id);
        assertThat(verdicts(office, id, 1)).containsExactly(verdict);
        if (verdict.startsWith("REFUSED")) {
            JsonNode rule = finding(office, id, 2, "P06").get("rule");
            assertThat(rule.get("rule").asString()).isEqualTo("BELOW_AGE");
            assertThat(rule.get("value").asString()).isEqualTo("45");
            assertThat(rule.get("since").asString()).isEqualTo("2024-07-01");
            assertThat(rule.get("version").asInt()).isEqualTo(2);
            String cited = "Aturan: Belum berusia 45 tahun pada hari pertama perlindungan. Sejak 1 Juli 2024, "
                    + "Perbup 7/2024 Pasal 4, ketentuan nomor 2.";
            assertThat(finding(office, id, 2, "P06").get("sentence").asString()).contains(cited);
            assertThat(office.officer.get("/api/v1/lists/" + id + "/sheet").text())
                    .contains(cited);
            assertThat(TestPages.of(office.officer)
                            .get("/lists/" + id + "/rows/2")
                            .text())
                    .contains(cited);
        }
    }

    @Test
    void keepsDayAndSourceOfARuleThatAVersionDoesNotChange() {
        TestOffice office = asking("\"belowAge\":60,\"consent\":true");

        JsonNode later = record(office, "2024-07-01", "\"belowAge\":60,\"consent\":true,\"highestDecile\":4");

        List<String> rules = new ArrayList<>();
        later.get("version")
                .get("rules")
                .forEach(rule -> rules.add(
                        rule.get("rule").asString() + " " + rule.get("since").asString()));
        assertThat(rules)
                .contains("BELOW_AGE 2024-01-01", "CONSENT 2024-01-01", "HIGHEST_DECILE 2024-07-01")
                .contains("ONE_SPONSOR 2024-01-01");
    }

    /// Gives somebody another birthday, on the number too.
    static void born(TestList list, int row, String date) {
        String nik = list.cell(row, "NIK");
        String digits = date.substring(0, 2) + date.substring(3, 5) + date.substring(8);
        list.with(row, "Tanggal Lahir", date).with(row, "NIK", nik.substring(0, 6) + digits + nik.substring(12));
    }

    private static List<String> verdicts(TestOffice office, TestList list) {
        long id = office.handIn(list.csv());
        return verdicts(office, id, office.list(id).get("counts").get("rows").asInt());
    }

    /// `REFUSED P06` with the codes of all findings that a person has to know of.
    private static List<String> verdicts(TestOffice office, long list, int rows) {
        List<String> verdicts = new ArrayList<>();
        for (int row = 2; row < 2 + rows; row++) {
            JsonNode found = office.row(list, row);
            List<String> codes = found.get("findings").findValuesAsString("code").stream()
                    .distinct()
                    .sorted()
                    .toList();
            verdicts.add((found.get("verdict").asString() + " " + String.join(" ", codes)).strip());
        }
        return verdicts;
    }

    private static JsonNode finding(TestOffice office, long list, int row, String code) {
        for (JsonNode finding : office.row(list, row).get("findings")) {
            if (finding.get("code").asString().equals(code)) {
                return finding;
            }
        }
        throw new AssertionError("row " + row + " has no " + code + ": " + office.row(list, row));
    }
}
