package id.payung.server.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.access.Role;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import id.payung.server.testing.TestPages;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What a column was taken for can be seen, put right, and is known again in the sender's next list.
@ServerTest
class ColumnsTests {

    @Autowired
    TestAccounts accounts;

    private TestOffice office;

    @BeforeEach
    void openAProgramme() {
        office = TestOffice.of(accounts);
    }

    @Test
    void saysOfEachColumnWhatItIsAndWhyWithThreeExamples() {
        TestList people = TestList.of(5).renamed("Pekerjaan", "Perkerjaan").renamed("NIK", "Nomor di kartu");
        JsonNode columns = columns(office.handIn(people.csv()));

        JsonNode number = column(columns, "B");
        assertThat(number.get("heading").asString()).isEqualTo("Nomor di kartu");
        assertThat(meaning(number)).isEqualTo("NIK CONTENT");
        assertThat(number.get("samples")).hasSize(3);
        assertThat(number.get("samples").get(0).asString())
                .isEqualTo("150602••••••••" + people.cell(1, "Nomor di kartu").substring(14));
        assertThat(meaning(column(columns, "C"))).isEqualTo("NAME NAME");
        assertThat(meaning(column(columns, "H"))).isEqualTo("OCCUPATION NEAR_NAME");
        assertThat(columns.toString()).doesNotContain(people.cell(1, "Nomor di kartu"));
    }

    @Test
    void guessesBirthDateSexPhoneAndNameByWhatTheySay() {
        TestList people = TestList.of(6)
                .renamed("Tanggal Lahir", "Kolom satu")
                .renamed("L/P", "Kolom dua")
                .renamed("No HP", "Kolom tiga")
                .renamed("Nama Lengkap", "Kolom empat");
        long list = office.handIn(people.csv());

        JsonNode columns = columns(list);
        assertThat(meaning(column(columns, "E"))).isEqualTo("BIRTH_DATE CONTENT");
        assertThat(meaning(column(columns, "F"))).isEqualTo("SEX CONTENT");
        assertThat(meaning(column(columns, "L"))).isEqualTo("PHONE CONTENT");
        assertThat(meaning(column(columns, "C"))).isEqualTo("NAME CONTENT");
        assertThat(office.list(list).get("notices").toString()).contains("karena isinya");
        assertThat(office.list(list).get("counts").get("accepted").asInt()).isEqualTo(6);
    }

    @Test
    void takesNoDatesForBirthDatesThatTheNumbersContradict() {
        TestList people = TestList.of(6).renamed("Tanggal Lahir", "Didata");
        for (int row = 1; row <= 6; row++) {
            people.with(row, "Didata", "03-02-2024");
        }
        assertThat(meaning(column(columns(office.handIn(people.csv())), "E"))).isEqualTo("null NONE");
    }

    @Test
    void checksAgainWithTheColumnsThatSheNamesAndKnowsThemInHerNextList() {
        long wrong = office.handIn(strange(4).csv());
        assertThat(office.list(wrong).get("counts").get("review").asInt()).isEqualTo(4);

        var answer = say(office.officer, wrong, "{\"columns\":{\"G\":\"MOTHER\",\"K\":\"VILLAGE\"}}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        TestOffice.awaitEnd(office.officer, wrong);

        assertThat(office.list(wrong).get("counts").get("accepted").asInt()).isEqualTo(4);
        assertThat(meaning(column(columns(wrong), "G"))).isEqualTo("MOTHER CHOSEN");

        long next = office.handIn(strange(3).csv());
        JsonNode mother = column(columns(next), "G");
        assertThat(office.list(next).get("counts").get("accepted").asInt()).isEqualTo(3);
        assertThat(meaning(mother)).isEqualTo("MOTHER REMEMBERED");
        assertThat(mother.get("remembered").get("list").asLong()).isEqualTo(wrong);
        assertThat(office.list(next).get("notices").toString()).contains("diingat dari daftar sebelumnya");
        assertThat(office.officer.page("/lists/" + next + "/columns").text()).contains("diingat dari daftar daftar");

        forget(next, "G", 200);
        forget(next, "G", 404);
        forget(next, "K", 200);
        assertThat(meaning(column(columns(next), "G")))
                .as("stays as it was read")
                .isEqualTo("MOTHER REMEMBERED");
        assertThat(meaning(column(columns(office.handIn(strange(2).csv())), "G")))
                .isEqualTo("null NONE");
    }

    private void forget(long list, String letter, int status) {
        assertThat(office.officer
                        .delete("/api/v1/lists/" + list + "/columns/" + letter)
                        .status())
                .isEqualTo(status);
    }

    @Test
    void remembersForTheSenderAndForNobodyElse() {
        TestClient village = accounts.signedIn(Role.VILLAGE_OFFICER, "15.06.02.1016");
        TestList own = strange(3).renamed("Ibunya", "Emak");
        long list =
                office.send(village, "desa.csv", own.csv()).json().get("list").asLong();
        TestOffice.awaitEnd(village, list);

        assertThat(say(village, list, "{\"columns\":{\"G\":\"MOTHER\"}}").status())
                .isEqualTo(202);
        TestOffice.awaitEnd(village, list);

        long regency = office.handIn(strange(2).renamed("Ibunya", "Emak").csv());
        assertThat(meaning(column(columns(regency), "G"))).isEqualTo("null NONE");
        TestClient neighbour = accounts.signedIn(Role.MANPOWER_OFFICER, "15.71");
        assertThat(neighbour.get("/api/v1/lists/" + list + "/columns").status()).isEqualTo(404);
        assertThat(say(neighbour, list, "{\"columns\":{}}").status()).isEqualTo(404);
    }

    @Test
    void changesNothingWhenSheSaysWhatIsKnown() {
        long list = office.handIn(TestList.of(3).csv());

        var answer = say(office.officer, list, "{\"columns\":{\"B\":\"NIK\",\"C\":\"NAME\",\"E\":\"BIRTH_DATE\"}}");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("state").asString()).isEqualTo("CHECKED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"columns":{"D":"NIK","E":"NIK"}}  | 400 | list.column-twice
            {"columns":{"B":"IGNORED"}}        | 400 | list.columns-lacking
            {"columns":{"7":"NIK"}}            | 400 | list.column-unknown
            {"columns":{"B":"SHOE_SIZE"}}      | 400 | list.meaning-unknown
            {"headerRow":900}                  | 400 | list.header-row-missing
            {"sheets":["Lain"]}                | 409 | list.sheets-settled
            """)
    void refusesWhatCannotBe(String body, int status, String code) {
        long list = office.handIn(TestList.of(2).csv());

        var answer = say(office.officer, list, body);

        assertThat(answer.code()).as(answer.text()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(office.list(list).get("state").asString()).isEqualTo("CHECKED");
    }

    @Test
    void leavesAnApprovedListAlone() {
        long list = office.handIn(TestList.of(2).csv());
        office.officer.postJson("/api/v1/lists/" + list + "/submit", "{}", TestOffice.key());
        office.approver.postJson("/api/v1/lists/" + list + "/approve", "", TestOffice.key());

        assertThat(say(office.officer, list, "{\"columns\":{\"G\":\"HEIR\"}}").code())
                .isEqualTo("list.approved");
    }

    @Test
    void keepsAFileWithoutHeadingsUntilSheSaysWhatTheColumnsAre() {
        String whole = new String(TestList.of(5).csv(), StandardCharsets.UTF_8);
        byte[] headless = whole.substring(whole.indexOf('\n') + 1)
                .replace("Petani", "Tani")
                .getBytes(StandardCharsets.UTF_8);
        var answer = office.send(office.officer, "tanpa judul.csv", headless);
        long list = answer.json().get("list").asLong();

        assertThat(answer.status()).isEqualTo(202);
        assertThat(office.list(list).get("state").asString()).isEqualTo("UNCLEAR");
        JsonNode columns = columns(list);
        assertThat(columns.get("headerRow").asInt()).isZero();
        assertThat(meaning(column(columns, "B"))).isEqualTo("NIK CONTENT");
        assertThat(meaning(column(columns, "C"))).isEqualTo("NAME CONTENT");
        assertThat(office.officer.page("/lists/" + list).text()).contains("Tunjukkan lembar dan kolomnya");

        var pages = TestPages.of(office.officer);
        assertThat(pages.post(
                                "/lists/" + list + "/columns",
                                Map.of("headerRow", "0", "column-B", "NIK", "column-C", "IGNORED"))
                        .status())
                .as("without a name")
                .isEqualTo(422);
        var said = pages.post(
                "/lists/" + list + "/columns",
                Map.of(
                        "headerRow",
                        "0",
                        "column-B",
                        "NIK",
                        "column-C",
                        "NAME",
                        "column-E",
                        "BIRTH_DATE",
                        "column-G",
                        "MOTHER",
                        "column-K",
                        "VILLAGE"));
        assertThat(said.status()).isEqualTo(302);
        TestOffice.awaitEnd(office.officer, list);
        assertThat(office.list(list).get("counts").get("accepted").asInt()).isEqualTo(5);
        assertThat(office.officer.get("/api/v1/lists/" + list + "/sheet").status())
                .isEqualTo(200);
    }

    @Test
    void proposesTheLineAboveTheFirstPersonAsHeader() {
        String text = new String(TestList.of(4).csv(), StandardCharsets.UTF_8);
        byte[] odd = ("DATA WARGA;;;;;;;;;;;\n;a;b;c;d;e;f;g;h;i;j;k\n" + text.substring(text.indexOf('\n') + 1))
                .getBytes(StandardCharsets.UTF_8);
        long list =
                office.send(office.officer, "aneh.csv", odd).json().get("list").asLong();

        assertThat(columns(list).get("headerRow").asInt()).isEqualTo(2);
        say(
                office.officer,
                list,
                "{\"headerRow\":2,\"columns\":{\"B\":\"NIK\",\"C\":\"NAME\",\"E\":\"BIRTH_DATE\",\"G\":\"MOTHER\","
                        + "\"K\":\"VILLAGE\"}}");
        TestOffice.awaitEnd(office.officer, list);

        assertThat(office.list(list).get("counts").get("accepted").asInt()).isEqualTo(4);
    }

    @Test
    void takesBackAListThatWasNeverMadeClear() {
        String whole = new String(TestList.of(4).csv(), StandardCharsets.UTF_8);
        byte[] headless = whole.substring(whole.indexOf('\n') + 1).getBytes(StandardCharsets.UTF_8);
        long list = office.send(office.officer, "x.csv", headless)
                .json()
                .get("list")
                .asLong();

        office.officer.postJson("/api/v1/lists/" + list + "/cancel", "");

        assertThat(office.list(list).get("state").asString()).isEqualTo("CANCELLED");
        assertThat(say(office.officer, list, "{\"headerRow\":0}").code()).isEqualTo("list.not-checked");
    }

    /// A list whose mothers and villages stand under headings that nobody knows.
    private static TestList strange(int people) {
        return TestList.of(people).renamed("Nama Ibu Kandung", "Ibunya").renamed("Kelurahan", "Tinggal di");
    }

    private static TestClient.Answer say(TestClient who, long list, String body) {
        return who.putJson("/api/v1/lists/" + list + "/columns", body);
    }

    private JsonNode columns(long list) {
        var answer = office.officer.get("/api/v1/lists/" + list + "/columns");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode column(JsonNode columns, String letter) {
        for (JsonNode each : columns.get("columns")) {
            if (each.get("letter").asString().equals(letter)) {
                return each;
            }
        }
        throw new AssertionError("no column " + letter + " in " + columns);
    }

    private static String meaning(JsonNode column) {
        return column.get("meaning").asString("null") + " "
                + column.get("grounds").asString();
    }
}
