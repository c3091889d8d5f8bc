package id.payung.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.Sector;
import id.payung.server.access.Actors;
import id.payung.server.access.Role;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.Programmes;
import id.payung.server.programme.Programmes.Limits;
import id.payung.server.programme.Programmes.NewProgramme;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import id.payung.server.testing.TestProgrammes;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// A decision on unclear law reaches the next bill, month by month, and never one that was issued.
@ServerTest
@Import(TestLots.class)
class BilledReadingTests {

    private static final int YEAR = 2090;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestLots lots;

    @Autowired
    TestProgrammes lines;

    @Autowired
    Programmes programmes;

    @Autowired
    Actors actors;

    @Test
    void pricesTheMonthsFromTheDecisionOnByTheReadingDecided() {
        ProgrammeId programme = programmeOnAnIncomeBetweenTwoBands();
        Bill before = lots.bill(programme, "15.08", 3, YEAR);

        decide("INCOME_BETWEEN_BANDS", "GAP_TO_UPPER_BAND", YEAR + "-07-01");
        Bill after = lots.bill(programme, "15.08", 3, YEAR);

        assertThat(before.amount()).isEqualTo(Rupiah.of(3 * 12 * 16_800));
        assertThat(before.readings()).containsExactly("GAP_TO_LOWER_BAND");
        assertThat(after.amount()).isEqualTo(Rupiah.of(3 * (6 * 16_800 + 6 * 18_800)));
        assertThat(after.readings()).containsExactlyInAnyOrder("GAP_TO_LOWER_BAND", "GAP_TO_UPPER_BAND");
        assertThat(accounts.signedIn(Role.TREASURER, "15.08")
                        .get("/api/v1/bills/" + before.id())
                        .text())
                .contains("604800");
    }

    private ProgrammeId programmeOnAnIncomeBetweenTwoBands() {
        var line = lines.line("15.08", YEAR, 1_000_000_000);
        return actors.callAsSystem(() -> programmes.open(new NewProgramme(
                "Pekerja rentan " + YEAR,
                "Pemerintah daerah 15.08",
                "15.08",
                "SK 1/" + YEAR,
                line,
                Sector.OTHER,
                MonthRange.startingAt(ContributionMonth.of(YEAR, 1), 12),
                Set.of(Scheme.JKK, Scheme.JKM),
                Rupiah.of(1_099_500),
                100,
                Map.of(),
                Limits.NONE)));
    }

    private void decide(String policy, String choice, String from) {
        String body = """
                {"policy":"%s","choice":"%s","from":"%s","reason":"Uji","source":"Surat 7/2026"}
                """.formatted(policy, choice, from);
        TestClient proposer = accounts.signedIn(Role.LAW_OFFICER, "");
        long id = proposer.postJson(
                        "/api/v1/law/decisions", body, UUID.randomUUID().toString())
                .json()
                .get("id")
                .asLong();
        TestClient second = accounts.signedIn(Role.LAW_OFFICER, "");
        assertThat(second.postJson(
                                "/api/v1/law/decisions/" + id + "/approve",
                                "{}",
                                UUID.randomUUID().toString())
                        .status())
                .isEqualTo(200);
    }
}
