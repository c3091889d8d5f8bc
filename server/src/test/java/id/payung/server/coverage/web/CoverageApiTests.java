package id.payung.server.coverage.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.access.Role;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Coverage over HTTP: the published figures of August 2024 come out as they went in.
@ServerTest
class CoverageApiTests {

    @Autowired
    TestAccounts accounts;

    @Test
    void refusesWhoeverIsNotSignedIn() {
        assertThat(accounts.nobody().get("/api/v1/coverage?region=15").status()).isEqualTo(401);
    }

    @Test
    void refusesAnUnknownRegionAndAnUnreadableDate() {
        assertThat(governor().get("/api/v1/coverage?region=15.99").code()).isEqualTo("region.unknown");
        assertThat(governor().get("/api/v1/coverage?region=15&asOf=kemarin").status())
                .isEqualTo(400);
    }

    @Test
    void givesTheFigureOfTheProvinceWithSourceAndDate() {
        JsonNode body = coverage("15", "2024-08-12");

        assertThat(body.at("/reported/members").asLong()).isEqualTo(518_632);
        assertThat(body.at("/reported/potential").asLong()).isEqualTo(1_312_370);
        assertThat(body.at("/reported/percent").decimalValue()).isEqualByComparingTo("39.52");
        assertThat(body.at("/reported/asOf").asString()).isEqualTo("2024-08-12");
        assertThat(body.at("/reported/source").asString()).contains("UCJ");
        assertThat(body.at("/reported/published").asString()).isEqualTo("2024-08-13");
        assertThat(body.at("/reported/confidence").asString()).isEqualTo("stated");
    }

    @Test
    void measuresTheWayToTheTargetOf2024() {
        JsonNode target = coverage("15", "2024-08-12").at("/targets/0");

        assertThat(target.get("set").asString()).isEqualTo("UCJ Provinsi Jambi 2024");
        assertThat(target.get("heads").asLong()).isEqualTo(695_556);
        assertThat(target.get("percent").decimalValue()).isEqualByComparingTo("53");
        assertThat(target.get("gapHeads").asLong()).isEqualTo(176_924);
    }

    @ParameterizedTest
    @CsvSource({"15.04, 50.71, 49803, 98206", "15.71, 48.64, ,", "15.07, 26.66, ,", "15.09, 31.49, ,"})
    void givesTheRegenciesAsReportedAndInventsNoHeads(String region, String percent, Long members, Long potential) {
        JsonNode reported = coverage(region, "2024-08-12").get("reported");

        assertThat(reported.get("percent").decimalValue()).isEqualByComparingTo(percent);
        assertThat(reported.get("members").isNull()).isEqualTo(members == null);
        assertThat(reported.get("potential").isNull()).isEqualTo(potential == null);
        if (members != null) {
            assertThat(reported.get("members").asLong()).isEqualTo(members);
            assertThat(reported.get("potential").asLong()).isEqualTo(potential);
        }
    }

    @Test
    void hasNoFigureOnTheDayBeforeTheFirstReport() {
        assertThat(coverage("15", "2024-08-11").get("reported").isNull()).isTrue();
        assertThat(coverage("15", "2024-08-13").at("/reported/members").asLong())
                .isEqualTo(518_632);
    }

    @Test
    void tellsWhatWasNotKnownYet() {
        JsonNode before = governor()
                .get("/api/v1/coverage?region=15&asOf=2024-08-12&knownOn=2024-08-12")
                .json();

        assertThat(before.get("reported").isNull()).isTrue();
    }

    @Test
    void keepsTheVulnerableOfSijunjungApartFromAllWorkers() {
        JsonNode vulnerable = governorOf("13.03")
                .get("/api/v1/coverage?region=13.03&segment=VULNERABLE&asOf=2023-08-31")
                .json();

        assertThat(vulnerable.at("/reported/members").asLong()).isEqualTo(17_143);
        assertThat(vulnerable.at("/reported/potential").asLong()).isEqualTo(48_838);
        assertThat(vulnerable.at("/reported/percent").decimalValue()).isEqualByComparingTo("35.10");
        assertThat(vulnerable.at("/reported/percentComputed").asBoolean()).isTrue();
        assertThat(governorOf("13.03")
                        .get("/api/v1/coverage?region=13.03&asOf=2023-12-31")
                        .json()
                        .get("reported")
                        .isNull())
                .isTrue();
    }

    @Test
    void showsAnEstimateOnlyBesideAndOnlyOnceItWasMade() {
        JsonNode now =
                governor().get("/api/v1/coverage?region=15.09&asOf=2024-08-12").json();
        JsonNode then = governor()
                .get("/api/v1/coverage?region=15.09&asOf=2024-08-12&knownOn=2024-08-13")
                .json();

        assertThat(now.at("/reported/members").isNull()).isTrue();
        assertThat(now.at("/estimate/confidence").asString()).isEqualTo("estimated");
        assertThat(now.at("/estimate/potential").asLong()).isEqualTo(132_800);
        assertThat(then.get("estimate").isNull()).isTrue();
    }

    @Test
    void listsTheElevenPartsOfJambi() {
        JsonNode parts = governor()
                .get("/api/v1/coverage/below?region=15&asOf=2024-08-12")
                .json()
                .get("regions");

        assertThat(parts).hasSize(11);
        assertThat(parts.valueStream()
                        .filter(part -> !part.get("reported").isNull())
                        .map(part -> part.at("/region/code").asString()))
                .isEqualTo(List.of("15.04", "15.07", "15.09", "15.71"));
        assertThat(governor()
                        .get("/api/v1/coverage/below?region=13.03.04.2003")
                        .json()
                        .get("regions"))
                .isEmpty();
    }

    @Test
    void showsOwnCountsInsideTheReadersTerritoryOnly() {
        TestClient regent = governorOf("15.06");

        assertThat(regent.get("/api/v1/coverage?region=15.06")
                        .json()
                        .get("ownLedger")
                        .isNull())
                .isFalse();
        assertThat(regent.get("/api/v1/coverage?region=15")
                        .json()
                        .get("ownLedger")
                        .isNull())
                .isTrue();
        assertThat(regent.get("/api/v1/coverage?region=15.71")
                        .json()
                        .get("ownLedger")
                        .isNull())
                .isTrue();
        assertThat(governorOf("")
                        .get("/api/v1/coverage?region=ID")
                        .json()
                        .get("ownLedger")
                        .isNull())
                .isFalse();
    }

    @Test
    void letsTheBranchRecordAFigureAndCorrectItWithoutChangingWhatWasKnown() {
        TestClient branch = accounts.signedIn(Role.BRANCH_OFFICER, "15");
        var first = branch.postJson("/api/v1/coverage/figures", """
                {"region": "15.02", "asOf": "2025-09-30", "members": 60000, "potential": 140500,
                 "source": "Laporan cabang Muara Bungo, September 2025"}
                """);
        assertThat(first.status()).isEqualTo(201);

        var corrected = branch.postJson(
                "/api/v1/coverage/figures", """
                {"region": "15.02", "asOf": "2025-09-30", "members": 61000, "potential": 140500,
                 "source": "Surat ralat cabang Muara Bungo", "corrects": "%s"}
                """.formatted(first.json().get("id").asString()));
        assertThat(corrected.status()).isEqualTo(201);

        assertThat(coverage("15.02", "2025-10-01").at("/reported/members").asLong())
                .isEqualTo(61_000);
        assertThat(coverage("15.02", "2025-10-01").at("/reported/percent").decimalValue())
                .isEqualByComparingTo("43.42");
    }

    @Test
    void refusesTheSwappedFigureInPlainWords() {
        var answer = accounts.signedIn(Role.BRANCH_OFFICER, "19").postJson("/api/v1/coverage/figures", """
                {"region": "19", "asOf": "2024-06-30", "members": 383271, "potential": 563133, "percent": 31.93,
                 "source": "Berita"}
                """);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("coverage.members-swapped");
        assertThat(answer.json().get("detail").asString()).contains("383.271").contains("tertukar");
    }

    @Test
    void refusesAFigureForAnotherTerritoryAndFromAnotherRole() {
        String figure = """
                {"region": "15.71", "asOf": "2025-01-31", "percent": 50, "source": "Uji"}
                """;

        assertThat(accounts.signedIn(Role.BRANCH_OFFICER, "15.06")
                        .postJson("/api/v1/coverage/figures", figure)
                        .code())
                .isEqualTo("coverage.outside-territory");
        assertThat(governor().postJson("/api/v1/coverage/figures", figure).status())
                .isEqualTo(403);
    }

    @Test
    void drawsTheTrendOfTheProvince() {
        JsonNode trend = governor()
                .get("/api/v1/coverage/trend?region=15&asOf=2025-12-31")
                .json();

        assertThat(trend.get("reported")
                        .valueStream()
                        .map(point -> point.get("asOf").asString()))
                .isEqualTo(List.of("2024-08-12", "2025-03-17"));
        assertThat(trend.get("targets")).hasSizeGreaterThanOrEqualTo(3);
    }

    private JsonNode coverage(String region, String asOf) {
        return governor()
                .get("/api/v1/coverage?region=" + region + "&asOf=" + asOf)
                .json();
    }

    private TestClient governor() {
        return governorOf("15");
    }

    private TestClient governorOf(String territory) {
        return accounts.signedIn(Role.REGIONAL_HEAD, territory);
    }
}
