package id.payung.server.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import id.payung.server.screen.Eyes;
import id.payung.server.screen.Eyes.Way;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Lists in a real browser: readable on a phone and at a desk, and a file goes from the form to its result.
@ServerTest
class ListLookTests {

    @Autowired
    TestAccounts accounts;

    @Test
    void isReadableOnAPhoneAndAtADesk() {
        TestOffice office = TestOffice.of(accounts);
        TestList people = TestList.of(12);
        people.with(2, "NIK", people.cell(2, "NIK").substring(0, 15))
                .with(3, "Nama Ibu Kandung", "-")
                .with(5, "NIK", "")
                .copyRow(1);
        people.renamed("Pekerjaan", "Perkerjaan").renamed("Nama Ibu Kandung", "Ibunya");
        long list = office.handIn(people.xlsx(sheet -> sheet.value(0, 0, "DAFTAR PEKERJA RENTAN"), 2));
        String whole = new String(TestList.of(8).csv(), StandardCharsets.UTF_8);
        long headless = sent(office, whole.substring(whole.indexOf('\n') + 1).getBytes(StandardCharsets.UTF_8));
        List<String> wrong = new ArrayList<>();

        try (Eyes eyes = eyes()) {
            for (Way way : Way.all()) {
                for (String path : List.of(
                        "/lists",
                        "/lists/new",
                        "/lists/" + list,
                        "/lists/" + list + "/columns",
                        "/lists/" + headless + "/columns",
                        "/lists/" + list + "/rows",
                        "/lists/" + list + "/rows/6")) {
                    eyes.look(office.officer.address(), path, office.officer.token(), way)
                            .forEach(each -> wrong.add(path + " " + way + ": " + each));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static long sent(TestOffice office, byte[] content) {
        return office.send(office.officer, "daftar", content).json().get("list").asLong();
    }

    @Test
    void takesAFileFromTheFormToItsResult() {
        TestOffice office = TestOffice.of(accounts);
        byte[] content = TestList.of(6).csv();

        for (boolean scripts : new boolean[] {true, false}) {
            try (Eyes eyes = eyes()) {
                eyes.visit(
                        office.officer.address(),
                        "/lists/new?programme=" + office.programme,
                        office.officer.token(),
                        new Way(1280, ColorScheme.LIGHT, scripts),
                        page -> {
                            page.setInputFiles("#file", new FilePayload("desa.csv", "text/csv", content));
                            page.click("main form[enctype] button[type=submit]");
                            page.waitForURL(Pattern.compile(".*/lists/[0-9]+"));
                            String url = page.url();
                            TestOffice.awaitEnd(
                                    office.officer, Long.parseLong(url.substring(url.lastIndexOf('/') + 1)));
                            page.reload();
                            assertThat(page.textContent("main")).contains("desa.csv", "Unduh lembar dengan hasil");
                        });
            }
        }
    }

    private static Eyes eyes() {
        Optional<Path> chromium = Eyes.chromium();
        assumeTrue(chromium.isPresent(), "no browser on this machine");
        return new Eyes(chromium.orElseThrow());
    }
}
