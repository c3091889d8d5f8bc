package id.payung.server.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.payung.server.screen.Eyes;
import id.payung.server.screen.Eyes.Way;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Rules of a programme in a real browser: readable on a phone and at a desk.
@ServerTest
class RuleLookTests {

    @Autowired
    TestAccounts accounts;

    @Test
    void isReadableOnAPhoneAndAtADesk() {
        TestOffice office = TestOffice.of(accounts);
        office.handIn(RulePreviewTests.people().csv());
        long preview = RulePreviewTests.preview(office, RulePreviewTests.BELOW_45)
                .get("id")
                .asLong();
        RowRuleTests.record(office, "2024-01-01", "\"belowAge\":60,\"noOffice\":true,\"proofFor\":[\"NLY\"]");
        String page = "/programmes/" + office.programme + "/rules";
        List<String> wrong = new ArrayList<>();

        Optional<Path> browser = Eyes.chromium();
        assumeTrue(browser.isPresent(), "no Chromium on this machine");
        try (Eyes eyes = new Eyes(browser.orElseThrow())) {
            for (Way way : Way.all()) {
                for (String path : List.of(page, page + "/new", page + "/preview/" + preview)) {
                    eyes.look(office.officer.address(), path, office.officer.token(), way)
                            .forEach(each -> wrong.add(path + " " + way + ": " + each));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }
}
