package id.payung.server.desk;

import static id.payung.server.desk.DraftTests.PATUNAS;
import static id.payung.server.desk.DraftTests.SRIWIJAYA;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.access.Actors;
import id.payung.server.access.Role;
import id.payung.server.enrolment.TestList;
import id.payung.server.enrolment.TestOffice;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import id.payung.server.testing.TestPages;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// Minutes, photos and field checks: what stops a list, who may confirm, and who sees nothing of it.
@ServerTest
class EvidenceTests {

    private static final String SEEN = "?works=true&seenOccupation=menyadap+karet&checkedOn=2026-01-05&checker=Budi";
    private static final String MEETING = "?heldOn=12+Mei+2024&meetingPlace=Balai+desa&present=31";

    @Autowired
    TestAccounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void asksForNothingUntilSomebodySetsIt() {
        TestOffice office = TestOffice.of(accounts);
        long list = office.handIn(TestList.of(1).csv());
        assertThat(submit(office, list).status()).isEqualTo(200);
    }

    @Test
    void stopsAListWithoutMinutesFromTheDayOnThatTheyAreAskedFor() {
        TestOffice office = TestOffice.of(accounts);
        long list = office.handIn(TestList.of(1).csv());
        ask(office, "\"validFrom\":\"2999-01-01\",\"minutes\":true");
        assertThat(standing(office, list).get("complete").asBoolean()).isTrue();
        ask(office, "\"validFrom\":\"2024-01-01\",\"minutes\":true");

        var refused = submit(office, list);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("list.minutes-missing");
        assertThat(refused.json().get("detail").asString()).contains("Perbup 7");
        assertThat(attach(office.officer, list, "berita acara.pdf", pdf()).status())
                .isEqualTo(201);
        assertThat(submit(office, list).status()).isEqualTo(200);
    }

    @Test
    void takesMinutesForWhatTheyAre() {
        TestOffice office = TestOffice.of(accounts);
        long list = office.handIn(TestList.of(1).csv());

        assertThat(attach(office.officer, list, "ba.pdf", "<html>".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(415);
        assertThat(attach(office.officer, list, "ba.pdf", new byte[30 * 1024 * 1024])
                        .status())
                .isEqualTo(413);
        assertThat(office.officer
                        .postFile(
                                "/api/v1/lists/" + list + "/minutes?heldOn=kemarin&meetingPlace=x&present=1",
                                "a",
                                pdf())
                        .code())
                .isEqualTo("field.date-unread");
        assertThat(office.officer
                        .postFile(
                                "/api/v1/lists/" + list + "/minutes?heldOn=1+Januari+2035&meetingPlace=x&present=1",
                                "a",
                                pdf())
                        .code())
                .isEqualTo("minutes.in-future");

        JsonNode minutes = attach(office.officer, list, "musdes.jpg", pdf()).json();
        assertThat(minutes.get("fileName").asString()).isEqualTo("musdes.pdf");
        assertThat(attach(office.officer, list, "lain.pdf", pdf())
                        .json()
                        .get("fileName")
                        .asString())
                .as("another scan is another file, the same one is not")
                .isNotNull();
        var file = office.officer.get("/api/v1/minutes/" + minutes.get("id").asLong() + "/file");
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.text()).startsWith("%PDF-");
        assertThat(sealed("select sealed from evidence.minutes where id = "
                        + minutes.get("id").asLong()))
                .doesNotContain("%PDF");
        assertThat(TestPages.of(office.officer).get("/lists/" + list).text()).contains("Berita acara: ada");
    }

    @Test
    void refusesAPhotoThatIsNoPhotoAndOneThatIsTooLarge() {
        TestOffice office = TestOffice.of(accounts);
        long check = checkOf(office, office.handIn(TestList.of(1).csv()), 2);
        String entry = "/api/v1/field-checks/" + check + "/entry" + SEEN;

        var html = office.officer.postFile(entry, "foto.jpg", "<script>".getBytes(StandardCharsets.UTF_8));
        assertThat(html.status()).isEqualTo(415);
        assertThat(html.json().get("detail").asString())
                .isEqualTo("Berkas ini bukan foto yang dapat dibaca. Kirim foto JPG atau PNG.");
        assertThat(office.officer.postFile(entry, "foto.jpg", pdf()).code()).isEqualTo("photo.unreadable");
        assertThat(office.officer
                        .postFile(entry, "foto.jpg", new byte[30 * 1024 * 1024])
                        .status())
                .isEqualTo(413);
        assertThat(check(office.officer, check).get("state").asString()).isEqualTo("ASKED");
    }

    @Test
    void needsASecondPairOfEyesAndThenStandsStill() {
        TestOffice office = TestOffice.of(accounts);
        long check = checkOf(office, office.handIn(TestList.of(1).csv()), 2);
        TestClient village = accounts.signedIn(Role.VILLAGE_OFFICER, PATUNAS);

        assertThat(confirm(office.officer, check).code()).isEqualTo("field-check.not-entered");
        var entered = village.postFile(
                "/api/v1/field-checks/" + check + "/entry" + SEEN + "&latitude=-0.82351&longitude=103.46189",
                "foto.png",
                picture());
        assertThat(entered.status()).as(entered.text()).isEqualTo(200);
        assertThat(entered.json().get("seen").get("latitude").asString()).isEqualTo("-0.824");

        var own = confirm(village, check);
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.code()).isEqualTo("four-eyes.same-person");
        assertThat(check(village, check).get("proof").asBoolean()).isFalse();
        assertThat(confirm(office.officer, check).status()).isEqualTo(200);
        assertThat(check(village, check).get("proof").asBoolean()).isTrue();

        assertThat(village.postFile("/api/v1/field-checks/" + check + "/entry" + SEEN, "foto.png", picture())
                        .code())
                .isEqualTo("field-check.confirmed");
        assertThat(confirm(office.approver, check).status()).isEqualTo(403);
    }

    @Test
    void asksTheSecondPersonAgainWhenTheEntryChanged() {
        TestOffice office = TestOffice.of(accounts);
        long check = checkOf(office, office.handIn(TestList.of(1).csv()), 2);
        TestClient village = accounts.signedIn(Role.VILLAGE_OFFICER, PATUNAS);
        village.postFile("/api/v1/field-checks/" + check + "/entry" + SEEN, "foto.png", picture());

        assertThat(office.officer
                        .postJson("/api/v1/field-checks/" + check + "/reject", "{\"reason\":\"\"}", TestOffice.key())
                        .status())
                .isEqualTo(400);
        office.officer.postJson(
                "/api/v1/field-checks/" + check + "/reject", "{\"reason\":\"fotonya gelap\"}", TestOffice.key());
        assertThat(check(village, check).get("sendBackReason").asString()).isEqualTo("fotonya gelap");
        assertThat(confirm(office.officer, check).code()).isEqualTo("field-check.not-entered");
        office.officer.postFile("/api/v1/field-checks/" + check + "/entry" + SEEN, "foto.png", picture());
        assertThat(confirm(office.officer, check).status())
                .as("she entered it herself this time")
                .isEqualTo(403);
        assertThat(confirm(village, check).status()).isEqualTo(200);
    }

    @Test
    void stopsAListOfWhomNobodySawAtWorkWhereTheProgrammeAsksForIt() {
        TestOffice office = TestOffice.of(accounts);
        long list = office.handIn(TestList.of(2).csv());
        String occupation = office.row(list, 2).get("occupation").asString();
        ask(office, "\"validFrom\":\"2024-01-01\",\"occupations\":[\"" + occupation + "\"]");
        var refused = submit(office, list);
        assertThat(refused.code()).isEqualTo("list.field-checks-missing");
        assertThat(refused.json().get("detail").asString()).contains("baris 2, 3");

        office.officer.postJson("/api/v1/lists/" + list + "/field-checks", "{}");
        TestClient village = accounts.signedIn(Role.VILLAGE_OFFICER, PATUNAS);
        List<Long> checks = checksOf(village, list);
        assertThat(checks).as("the village sees whom it has to see").hasSize(2);
        for (long check : checks) {
            village.postFile("/api/v1/field-checks/" + check + "/entry" + SEEN, "foto.png", picture());
            assertThat(submit(office, list).code()).isEqualTo("list.field-checks-missing");
            confirm(office.officer, check);
        }
        assertThat(standing(office, list).get("complete").asBoolean()).isTrue();
        assertThat(submit(office, list).status()).isEqualTo(200);
    }

    @Test
    void takesNobodyIllInBedAndNobodyWithoutAPhotoForProven() {
        TestOffice office = TestOffice.of(accounts);
        long list = office.handIn(TestList.of(2).csv());
        TestClient village = accounts.signedIn(Role.VILLAGE_OFFICER, PATUNAS);
        long ill = checkOf(office, list, 2);
        long unseen = checkOf(office, list, 3);
        village.postFile("/api/v1/field-checks/" + ill + "/entry" + SEEN + "&bedridden=true", "foto.png", picture());
        village.postJson("/api/v1/field-checks/" + unseen + "/entry" + SEEN, "");
        assertThat(confirm(office.officer, ill).json().get("proof").asBoolean()).isFalse();
        assertThat(confirm(office.officer, unseen).json().get("proof").asBoolean())
                .isFalse();
    }

    @Test
    void showsNothingToTheNextVillageAndRecordsWhoTriedAndWhoLooked() {
        TestOffice office = TestOffice.of(accounts);
        TestClient patunas = accounts.signedIn(Role.VILLAGE_OFFICER, PATUNAS);
        TestClient sriwijaya = accounts.signedIn(Role.VILLAGE_OFFICER, SRIWIJAYA);
        TestList siti = TestList.of(1);
        long list =
                office.send(patunas, "desa.csv", siti.csv()).json().get("list").asLong();
        TestOffice.awaitEnd(patunas, list);
        long check = checkOf(office, list, 2);
        patunas.postFile("/api/v1/field-checks/" + check + "/entry" + SEEN, "foto.png", picture());
        long minutes = attach(patunas, list, "ba.pdf", pdf()).json().get("id").asLong();

        for (String path : List.of(
                "/api/v1/field-checks/" + check,
                "/api/v1/field-checks/" + check + "/photo",
                "/api/v1/minutes/" + minutes,
                "/api/v1/minutes/" + minutes + "/file",
                "/api/v1/lists/" + list + "/minutes",
                "/api/v1/lists/" + list + "/sample",
                "/api/v1/lists/" + list + "/evidence")) {
            assertThat(sriwijaya.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(confirm(sriwijaya, check).status()).isEqualTo(404);
        assertThat(attach(sriwijaya, list, "ba.pdf", pdf()).status()).isEqualTo(404);
        assertThat(sriwijaya
                        .postFile("/api/v1/field-checks/" + check + "/entry" + SEEN, "f", picture())
                        .status())
                .isEqualTo(404);
        for (String path : List.of("/api/v1/field-checks?limit=500", "/api/v1/minutes?limit=500")) {
            assertThat(sriwijaya.get(path).text()).doesNotContain(siti.cell(1, "Nama Lengkap"));
        }
        assertThat(accounts.nobody()
                        .get("/api/v1/field-checks/" + check + "/photo")
                        .status())
                .isEqualTo(401);

        var photo = office.officer.get("/api/v1/field-checks/" + check + "/photo");
        assertThat(photo.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(photo.header("Cache-Control")).contains("no-store");
        assertThat(width(photo.bytes())).isEqualTo(64);
        assertThat(sealed("select sealed from evidence.photo where check_id = " + check))
                .doesNotContain("JFIF");
        assertThat(acts("field-check.not-shown", check, sriwijaya)).isGreaterThanOrEqualTo(3);
        assertThat(acts("minutes.not-shown", minutes, sriwijaya)).isEqualTo(2);
        assertThat(acts("field-check.photo-seen", check, office.officer)).isEqualTo(1);
    }

    @Test
    void drawsTheSameSampleForEverybodyAndAtAnyTime() {
        TestOffice office = TestOffice.of(accounts);
        long list = office.handIn(TestList.of(21).csv());
        JsonNode sample =
                office.officer.get("/api/v1/lists/" + list + "/sample").json();

        assertThat(sample.size()).as("ten in a hundred of 21, rounded up").isEqualTo(3);
        office.officer.postJson(
                "/api/v1/lists/" + list + "/rows/" + sample.get(0).get("row").asInt() + "/decision",
                "{\"verdict\":\"REFUSED\",\"reason\":\"pindah\"}");
        JsonNode again =
                office.approver.get("/api/v1/lists/" + list + "/sample").json();
        assertThat(rowsOf(again)).isEqualTo(rowsOf(sample));

        assertThat(office.officer
                        .postJson("/api/v1/lists/" + list + "/sample", "{}")
                        .json()
                        .get("fresh")
                        .asInt())
                .isEqualTo(3);
        assertThat(office.officer
                        .postJson("/api/v1/lists/" + list + "/sample", "{}")
                        .json()
                        .get("fresh")
                        .asInt())
                .as("asked for twice")
                .isZero();
        String csv = TestPages.of(office.officer)
                .get("/checks?format=csv&list=" + list)
                .text();
        assertThat(csv.lines().count()).isEqualTo(4);
        assertThat(TestPages.of(office.officer)
                        .get("/checks/paper?list=" + list)
                        .text()
                        .split("paper-sheet"))
                .hasSize(4);
    }

    @Test
    void letsOnlyTheSponsorChangeWhatIsAskedFor() {
        TestOffice office = TestOffice.of(accounts);
        String path = "/api/v1/programmes/" + office.programme + "/evidence";
        String wanted = "{\"validFrom\":\"2024-01-01\",\"minutes\":true,\"source\":\"Perbup 7\"}";
        assertThat(accounts.signedIn(Role.VILLAGE_OFFICER, PATUNAS)
                        .putJson(path, wanted)
                        .status())
                .isEqualTo(403);
        assertThat(accounts.signedIn(Role.MANPOWER_OFFICER, "15.06.02")
                        .putJson(path, wanted)
                        .status())
                .isEqualTo(403);
        assertThat(office.officer
                        .putJson(path, "{\"validFrom\":\"2024-01-01\",\"minutes\":true}")
                        .status())
                .isEqualTo(400);
        assertThat(accounts.signedIn(Role.MANPOWER_OFFICER, "15.71").get(path).status())
                .isEqualTo(404);
        assertThat(accounts.signedIn(Role.VILLAGE_OFFICER, PATUNAS)
                        .get(path)
                        .json()
                        .size())
                .isZero();
    }

    static long checkOf(TestOffice office, long list, int row) {
        var answer = office.officer.postJson("/api/v1/lists/" + list + "/rows/" + row + "/field-check", "{}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("id").asLong();
    }

    private static List<Long> checksOf(TestClient who, long list) {
        List<Long> checks = new java.util.ArrayList<>();
        who.get("/api/v1/field-checks?list=" + list)
                .json()
                .get("rows")
                .forEach(row -> checks.add(row.get("id").asLong()));
        return checks;
    }

    private static List<Integer> rowsOf(JsonNode sample) {
        List<Integer> rows = new java.util.ArrayList<>();
        sample.forEach(each -> rows.add(each.get("row").asInt()));
        return rows;
    }

    private static void ask(TestOffice office, String wanted) {
        var answer = office.officer.putJson(
                "/api/v1/programmes/" + office.programme + "/evidence", "{" + wanted + ",\"source\":\"Perbup 7\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static JsonNode standing(TestOffice office, long list) {
        return office.officer.get("/api/v1/lists/" + list + "/evidence").json();
    }

    private static TestClient.Answer submit(TestOffice office, long list) {
        return office.officer.postJson("/api/v1/lists/" + list + "/submit", "{}", TestOffice.key());
    }

    static TestClient.Answer attach(TestClient who, long list, String name, byte[] content) {
        return who.postFile("/api/v1/lists/" + list + "/minutes" + MEETING, name, content);
    }

    private static TestClient.Answer confirm(TestClient who, long check) {
        return who.postJson("/api/v1/field-checks/" + check + "/confirm", "{}", TestOffice.key());
    }

    private static JsonNode check(TestClient who, long check) {
        return who.get("/api/v1/field-checks/" + check).json();
    }

    static byte[] pdf() {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] picture() {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static int width(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture)).getWidth();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String sealed(String sql) {
        byte[] sealed = actors.callAsSystem(() ->
                transactions.execute(status -> jdbc.sql(sql).query(byte[].class).single()));
        return new String(sealed, StandardCharsets.ISO_8859_1);
    }

    private long acts(String act, long id, TestClient who) {
        return actors.callAsSystem(() -> transactions.execute(status -> jdbc.sql("""
                        select count(*) from audit.record where act = :act and subject_id = :id and actor = :actor
                        """)
                .param("act", act)
                .param("id", Long.toString(id))
                .param("actor", who.username())
                .query(Long.class)
                .single()));
    }
}
