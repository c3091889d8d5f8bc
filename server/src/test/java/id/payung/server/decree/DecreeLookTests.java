package id.payung.server.decree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.options.ColorScheme;
import id.payung.server.enrolment.TestList;
import id.payung.server.enrolment.TestOffice;
import id.payung.server.screen.Eyes;
import id.payung.server.screen.Eyes.Way;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Decrees in a real browser: drafted by an officer, signed by an approver, replaced from the waiting list.
@ServerTest
class DecreeLookTests {

    @Autowired
    TestAccounts accounts;

    @Test
    void goesFromAnApprovedListToASignedDecreeAndAnAddendum() {
        TestOffice office = new TestOffice(accounts, "15.06", "\"quota\":4");
        long list = office.handIn(TestList.of(7).xlsx());
        office.officer.postJson("/api/v1/lists/" + list + "/submit", "{\"leaveOutReason\":\"kuota\"}", key());
        office.approver.postJson("/api/v1/lists/" + list + "/approve", "", key());
        String number = "400.9/" + UUID.randomUUID().toString().substring(0, 8);
        List<String> wrong = new ArrayList<>();

        try (Eyes eyes = eyes()) {
            String[] decree = new String[1];
            eyes.visit(
                    office.officer.address(),
                    "/decrees/new?programme=" + office.programme,
                    office.officer.token(),
                    new Way(1280, ColorScheme.LIGHT, false),
                    page -> {
                        page.fill("#number", number);
                        page.click("main form button[type=submit]");
                        page.waitForURL(Pattern.compile(".*/decrees/[0-9]+"));
                        decree[0] = page.url().substring(page.url().indexOf("/decrees"));
                        page.click("#ajukan summary");
                        page.click("#ajukan button[type=submit]");
                        assertThat(page.textContent("main")).contains(number, "Menunggu tanda tangan");
                    });
            eyes.visit(
                    office.approver.address(),
                    decree[0],
                    office.approver.token(),
                    new Way(360, ColorScheme.LIGHT, false),
                    page -> {
                        page.click("#tandatangani summary");
                        page.click("#tandatangani button[type=submit]");
                        assertThat(page.textContent("main")).contains("Ditandatangani");
                    });
            String waiting = "/programmes/" + office.programme + "/waiting";
            for (Way way : Way.all()) {
                for (String path : List.of(
                        "/decrees",
                        "/decrees/new?programme=" + office.programme,
                        decree[0],
                        decree[0] + "/addendum",
                        waiting,
                        waiting + "/" + list + "/6")) {
                    eyes.look(office.officer.address(), path, office.officer.token(), way)
                            .forEach(each -> wrong.add(path + " " + way + ": " + each));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Eyes eyes() {
        Optional<Path> chromium = Eyes.chromium();
        assumeTrue(chromium.isPresent(), "no browser on this machine");
        return new Eyes(chromium.orElseThrow());
    }
}
