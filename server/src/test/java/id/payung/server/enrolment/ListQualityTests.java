package id.payung.server.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.payung.server.access.Role;
import id.payung.server.screen.Eyes;
import id.payung.server.screen.Eyes.Way;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// How good lists are, and who has not handed in.
@ServerTest
class ListQualityTests {

    private static final String SAFE_VILLAGE = "15.06.02.1005";

    @Autowired
    TestAccounts accounts;

    @Test
    void countsWhatBecameOfTheRowsOfEachSender() {
        TestOffice office = TestOffice.of(accounts);
        TestList people = TestList.of(4);
        office.checked(people.with(2, "NIK", "").xlsx());
        LocalDate today = LocalDate.now();

        JsonNode quality = office.officer
                .get("/api/v1/lists/quality?from=" + today.minusDays(2) + "&until=" + today.plusDays(1))
                .json();

        assertThat(quality.get("senders"))
                .isNotEmpty()
                .allSatisfy(sender -> assertThat(sender.get("accepted").asInt()
                                + sender.get("review").asInt()
                                + sender.get("refused").asInt()
                                + sender.get("duplicate").asInt())
                        .isEqualTo(sender.get("rows").asInt()));
        assertThat(quality.get("faults"))
                .anySatisfy(fault -> assertThat(fault.get("fault").asString()).isEqualTo("NO_NIK"));
    }

    @Test
    void namesTheVillagesThatHandedInNobody() {
        TestOffice office = new TestOffice(
                accounts, "15.06", "\"quota\":100,\"villageQuotas\":{\"" + SAFE_VILLAGE + "\":10,\"15.06.02.1004\":5}");
        office.checked(TestList.of(2).xlsx());

        JsonNode late = office.officer
                .get("/api/v1/programmes/" + office.programme + "/late")
                .json();

        assertThat(late).extracting(each -> each.get("villageCode").asString()).contains("15.06.02.1004");
        TestClient stranger = accounts.signedIn(Role.MANPOWER_OFFICER, "15.71");
        assertThat(stranger.get("/api/v1/programmes/" + office.programme + "/late")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void isReadableOnAPhoneAndAtADesk() {
        TestOffice office = TestOffice.of(accounts);
        office.checked(TestList.of(3).with(2, "NIK", "").xlsx());
        List<String> wrong = new ArrayList<>();
        var chromium = Eyes.chromium();
        assumeTrue(chromium.isPresent(), "no browser on this machine");

        try (Eyes eyes = new Eyes(chromium.orElseThrow())) {
            for (Way way : Way.all()) {
                for (String path : List.of("/lists/quality", "/programmes/" + office.programme + "/late")) {
                    eyes.look(office.officer.address(), path, office.officer.token(), way)
                            .forEach(each -> wrong.add(path + " " + way + ": " + each));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }
}
