package id.payung.server.desk;

import static id.payung.server.desk.DraftTests.PATUNAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import id.payung.server.access.Role;
import id.payung.server.enrolment.TestList;
import id.payung.server.enrolment.TestOffice;
import id.payung.server.screen.Eyes;
import id.payung.server.screen.Eyes.Way;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import id.payung.server.testing.TestProgrammes;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/// The desk in a real browser: readable on a phone and at a desk, and nothing is lost or doubled when the line is gone.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskLookTests {

    private static final Way PHONE = new Way(360, ColorScheme.LIGHT, true);
    private static final Way DESK = new Way(1280, ColorScheme.DARK, true);
    private static final String WAITING = "[data-outbox-list] li";

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestProgrammes programmes;

    private Eyes eyes;

    @BeforeAll
    void openABrowser() {
        Optional<Path> chromium = Eyes.chromium();
        assumeTrue(chromium.isPresent(), "no browser on this machine");
        eyes = new Eyes(chromium.orElseThrow());
    }

    @AfterAll
    void closeIt() {
        if (eyes != null) {
            eyes.close();
        }
    }

    @Test
    void isReadableOnAPhoneAndAtADesk() {
        TestOffice office = TestOffice.of(accounts);
        TestClient village = accounts.signedIn(Role.VILLAGE_OFFICER, PATUNAS);
        int year = Year.now(ZoneId.of("Asia/Jakarta")).getValue();
        programmes.open("15.06", programmes.line("15.06", year, 100_000_000_000L), year);
        long draft = DraftTests.add(village, office).get("draft").asLong();
        long list = office.send(village, "desa.csv", TestList.of(11).csv())
                .json()
                .get("list")
                .asLong();
        TestOffice.awaitEnd(village, list);
        long check = EvidenceTests.checkOf(office, list, 2);
        EvidenceTests.attach(village, list, "musdes.pdf", EvidenceTests.pdf());
        village.postFile(
                "/api/v1/field-checks/" + check + "/entry?works=true&seenOccupation=menyadap&checkedOn=2026-01-05"
                        + "&checker=Budi",
                "foto.png",
                EvidenceTests.picture());
        EvidenceTests.checkOf(office, list, 3);
        List<String> wrong = new ArrayList<>();
        for (Way way : List.of(PHONE, DESK)) {
            for (String path : List.of(
                    "/desk",
                    "/desk/person",
                    "/desk/offline",
                    "/desk/drafts",
                    "/desk/drafts/" + draft,
                    "/desk/drafts/" + draft + "/rows/1",
                    "/checks",
                    "/checks/" + check,
                    "/checks/paper?list=" + list,
                    "/desk/minutes",
                    "/desk/lists/" + list + "/evidence",
                    "/lists/" + list,
                    "/desk/programmes/" + office.programme + "/evidence")) {
                eyes.look(village.address(), path, village.token(), way)
                        .forEach(each -> wrong.add(path + " " + way + ": " + each));
            }
            for (String path :
                    List.of("/desk", "/checks/" + check, "/desk/programmes/" + office.programme + "/evidence")) {
                eyes.look(office.officer.address(), path, office.officer.token(), way)
                        .forEach(each -> wrong.add(path + " " + way + " officer: " + each));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void keepsWhatWasTypedWithoutALineAndSendsItOnce() {
        TestOffice office = TestOffice.of(accounts);
        TestClient village = accounts.signedIn(Role.VILLAGE_OFFICER, PATUNAS);
        TestList people = TestList.of(2);
        eyes.visit(village.address(), "/desk/person?programme=" + office.programme, village.token(), PHONE, page -> {
            page.waitForSelector("form[data-ready=offline]");
            page.context().setOffline(true);
            type(page, people, 1);
            page.reload();
            assertThat(page.textContent("h1 + p")).contains("Tidak ada sinyal");
            assertThat(page.inputValue("#name")).as("survived the reload").isEqualTo(people.cell(1, "Nama Lengkap"));
            assertThat(page.inputValue("#nik").replace(" ", "")).isEqualTo(people.cell(1, "NIK"));
            assertThat(page.inputValue("#programme")).isEqualTo(Long.toString(office.programme));
            save(page);
            type(page, people, 2);
            save(page);
            page.reload();
            assertThat(page.locator(WAITING).count()).isEqualTo(2);
            assertThat(page.textContent("#outbox")).contains("belum terkirim", people.cell(2, "Nama Lengkap"));
            assertThat(page.inputValue("#name")).isEmpty();
            assertThat(people(village, office))
                    .as("nothing came without a line")
                    .isZero();

            String kept = (String) page.evaluate("JSON.stringify(localStorage)");
            page.context().setOffline(false);
            awaitNobodyWaiting(page);
            assertThat(people(village, office)).isEqualTo(2);
            assertThat((String) page.evaluate("JSON.stringify(localStorage)"))
                    .as("deleted from the phone")
                    .doesNotContain(people.cell(1, "Nama Lengkap"));

            page.evaluate(
                    "kept => Object.entries(JSON.parse(kept)).forEach(([key, value]) => localStorage.setItem(key, value))",
                    kept);
            page.navigate(village.address() + "/desk/person");
            page.waitForCondition(() -> page.textContent("[data-outbox-line]").startsWith("Terkirim"));
            awaitNobodyWaiting(page);
            assertThat(people(village, office))
                    .as("the answer got lost and everything was sent again")
                    .isEqualTo(2);
        });
    }

    @Test
    void saysWhatToCorrectAndKeepsIt() {
        TestOffice office = TestOffice.of(accounts);
        TestClient village = accounts.signedIn(Role.VILLAGE_OFFICER, PATUNAS);
        TestList people = TestList.of(1);
        eyes.visit(village.address(), "/desk/person?programme=" + office.programme, village.token(), PHONE, page -> {
            type(page, people, 1);
            page.evaluate("document.querySelector('#address').maxLength = 9999");
            page.fill("#address", "x".repeat(400));
            save(page);
            page.waitForSelector("[data-state=refused]");
            assertThat(page.textContent("#outbox")).contains("perlu diperbaiki", "Alamat");
            page.click(WAITING + " button >> nth=0");
            assertThat(page.inputValue("#name")).isEqualTo(people.cell(1, "Nama Lengkap"));
            page.fill("#address", "JL. MELATI");
            save(page);
            awaitNobodyWaiting(page);
            assertThat(people(village, office)).isEqualTo(1);
        });
    }

    @Test
    void warnsBeforeSigningOutDeletesWhatWasNotSent() {
        TestOffice office = TestOffice.of(accounts);
        TestClient village = accounts.signedIn(Role.VILLAGE_OFFICER, PATUNAS);
        TestList people = TestList.of(1);
        eyes.visit(village.address(), "/desk/person?programme=" + office.programme, village.token(), DESK, page -> {
            page.waitForSelector("form[data-ready=offline]");
            page.context().setOffline(true);
            type(page, people, 1);
            save(page);
            page.waitForSelector(WAITING);
            List<String> asked = new ArrayList<>();
            page.onceDialog(dialog -> {
                asked.add(dialog.message());
                dialog.dismiss();
            });
            page.click("details.user summary");
            page.click("form[data-sign-out] button");
            assertThat(asked).singleElement().asString().startsWith("Ada 1 orang yang belum terkirim");
            assertThat(page.locator(WAITING).count()).isEqualTo(1);

            page.route("**/desk/outbox", route -> route.abort());
            page.context().setOffline(false);
            page.onceDialog(dialog -> dialog.accept());
            page.click("form[data-sign-out] button");
            page.waitForURL("**/sign-in");
            assertThat((String) page.evaluate("JSON.stringify(localStorage)")).doesNotContain(people.cell(1, "NIK"));
        });
    }

    @Test
    void makesAPhotoSmallBeforeItTravels() throws IOException {
        TestOffice office = TestOffice.of(accounts);
        TestClient village = accounts.signedIn(Role.VILLAGE_OFFICER, PATUNAS);
        long check = EvidenceTests.checkOf(office, office.handIn(TestList.of(1).csv()), 2);
        byte[] large = noise(2_400, 1_800);
        eyes.visit(village.address(), "/checks/" + check, village.token(), PHONE, page -> {
            page.setInputFiles(
                    "#file",
                    new FilePayload("catatan.jpg", "image/jpeg", "bukan foto".getBytes(StandardCharsets.UTF_8)));
            page.waitForSelector("[data-shrink-hint]:not([hidden])");
            assertThat(page.textContent("[data-shrink-hint]")).contains("bukan foto yang dapat dibaca");
            assertThat((Integer) page.evaluate("document.querySelector('#file').files.length"))
                    .isZero();

            page.setInputFiles("#file", new FilePayload("foto.jpg", "image/jpeg", large));
            page.waitForCondition(() -> page.textContent("[data-shrink-hint]").startsWith("Dikecilkan"));
            int size = (Integer) page.evaluate("document.querySelector('#file').files[0].size");
            assertThat(size).isLessThan(large.length / 2).isLessThan(400_000);
            page.check("input[name=works][value=true]");
            page.fill("#seenOccupation", "menyadap karet");
            page.fill("#checkedOn", "5 Januari 2026");
            page.click("main form[enctype] button[type=submit]");
            page.waitForURL("**/checks/" + check);
            assertThat(page.textContent("main")).contains("Menunggu orang kedua", "Anda sendiri yang mengisi");
        });
        assertThat(ImageIO.read(new java.io.ByteArrayInputStream(office.officer
                                .get("/api/v1/field-checks/" + check + "/photo")
                                .bytes()))
                        .getWidth())
                .isEqualTo(1_280);
    }

    private static void awaitNobodyWaiting(Page page) {
        page.waitForCondition(() -> page.locator(WAITING).count() == 0);
    }

    private static void type(Page page, TestList people, int row) {
        page.fill("#nik", people.cell(row, "NIK"));
        page.fill("#name", people.cell(row, "Nama Lengkap"));
        page.fill("#birthDate", people.cell(row, "Tanggal Lahir"));
    }

    private static void save(Page page) {
        page.click("[data-desk-form] button[type=submit]");
    }

    private static int people(TestClient who, TestOffice office) {
        var drafts =
                who.get("/api/v1/drafts?programme=" + office.programme).json().get("rows");
        return drafts.isEmpty() ? 0 : drafts.get(0).get("people").asInt();
    }

    private static byte[] noise(int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        var random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            pen.setColor(new Color(random.nextInt(0x1000000)));
            pen.fillRect(random.nextInt(width), random.nextInt(height), 40, 40);
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }
}
