package id.payung.server.programme;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.access.Role;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What is offered to whom by whom, and who sees it.
@ServerTest
class ProgrammeTests {

    @Autowired
    TestAccounts accounts;

    private TestClient officer;
    private long line;

    @BeforeEach
    void openALine() {
        officer = accounts.signedIn(Role.MANPOWER_OFFICER, "15.06");
        line = officer.postJson("/api/v1/funding-lines", """
                        {"territory":"15.06","name":"Iuran","payer":"APBD","source":"APBD","account":"5.1.02",
                         "year":2024,"legalBasis":"DPA 2024","ceiling":403200000}""", key())
                .json()
                .get("id")
                .asLong();
    }

    @Test
    void takesTheAgeLimitFromTheLawAndFlagsTheLowestAgeForConfirmation() {
        var eligibility = open("").json().get("programme").get("eligibility");

        assertThat(eligibility.get("belowAge").asInt()).isEqualTo(65);
        assertThat(eligibility.get("minimumAge").asInt()).isEqualTo(17);
        assertThat(eligibility.get("needsConfirmation").asBoolean()).isTrue();
        assertThat(eligibility.get("source").asString()).contains("Permenaker 5/2021 Pasal 33");
        assertThat(eligibility.get("validFrom").asString()).isEqualTo("2024-01-01");
    }

    @Test
    void takesTheLowestIncomeBaseThatTheLawKnows() {
        assertThat(open("").json().get("programme").get("incomeBase").asLong()).isEqualTo(1_000_000);
    }

    @Test
    void letsALaterVersionForTheSameDayTakeThePlaceOfTheDefault() {
        long id = id(open(""));

        var amended = officer.postJson("/api/v1/programmes/" + id + "/rules", """
                {"validFrom":"2024-01-01","minimumAge":18,"belowAge":60,"source":"Perbup 7/2024"}""", key());

        assertThat(amended.status()).isEqualTo(201);
        var one = officer.get("/api/v1/programmes/" + id).json();
        assertThat(one.get("programme").get("eligibility").get("minimumAge").asInt())
                .isEqualTo(18);
        assertThat(one.get("programme")
                        .get("eligibility")
                        .get("needsConfirmation")
                        .asBoolean())
                .isFalse();
        assertThat(one.get("eligibilityVersions").size()).isEqualTo(2);
    }

    @Test
    void doesNotLetAVersionOfADayToComeDecide() {
        long id = id(open(""));

        officer.postJson("/api/v1/programmes/" + id + "/rules", """
                {"validFrom":"2999-01-02","minimumAge":18,"belowAge":60,"source":"Perbup 7/2024"}""", key());

        assertThat(officer.get("/api/v1/programmes/" + id)
                        .json()
                        .get("programme")
                        .get("eligibility")
                        .get("minimumAge")
                        .asInt())
                .isEqualTo(17);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "eligibility":{"belowAge":66}                     | programme.age-beyond-law
            "eligibility":{"minimumAge":65}                   | programme.ages-crossed
            "eligibility":{"occupations":["XXX"]}             | programme.occupation-unknown
            "villageQuotas":{"15.71.01.1001":5}               | programme.quota-elsewhere
            "villageQuotas":{"15.06.02":5}                    | programme.quota-elsewhere
            "villageQuotas":{"15.06.02.1004":2001}            | programme.quota-exceeded
            "schemes":["JKK"]                                 | programme.schemes-required
            "schemes":["JKK","JKM","JP"]                      | programme.not-insurable
            "lastMonth":"2023-12"                             | programme.months-crossed
            "lastMonth":"Desember"                            | programme.month-unreadable
            "lastMonth":"2029-01"                             | programme.months
            "territory":"15.71"                               | programme.territory-not-yours
            "territory":"15.99"                               | region.unknown
            "fundingLine":0                                   | programme.line-unknown
            "quota":0                                         | field.not-positive
            "name":"  "                                       | field.missing
            """)
    void refusesWhatContradictsTheLawItsMoneyOrItself(String field, String code) {
        var answer = open(field);

        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().get("detail").asString()).isNotBlank().doesNotContain("{0}");
    }

    @ParameterizedTest
    @CsvSource({"2015-06, 422", "2015-07, 200"})
    void knowsNoTariffBeforeTheLawBegan(String month, int status) {
        var answer = officer.postJson("/api/v1/programmes/preview", """
                {"people":1,"firstMonth":"%s","lastMonth":"%s","schemes":["JKK","JKM"]}""".formatted(month, month));

        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void acceptsVillagePlacesUpToTheQuota() {
        var answer = open("\"villageQuotas\":{\"15.06.02.1004\":2000}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("villageQuotas").get("15.06.02.1004").asInt())
                .isEqualTo(2000);
    }

    @Test
    void isSeenFromTheVillageItServesFromAboveAndNotByANeighbour() {
        String mark = UUID.randomUUID().toString();
        long id = id(open("\"name\":\"" + mark + "\""));

        for (var reader : new TestClient[] {
            accounts.signedIn(Role.VILLAGE_OFFICER, "15.06.02.1004"),
            accounts.signedIn(Role.MANPOWER_OFFICER, "15.06"),
            accounts.signedIn(Role.REGIONAL_HEAD, "15"),
            accounts.signedIn(Role.AUDITOR, "")
        }) {
            assertThat(reader.get("/api/v1/programmes/" + id).status())
                    .as(reader.username())
                    .isEqualTo(200);
            assertThat(reader.get("/api/v1/programmes?q=" + mark)
                            .json()
                            .get("programmes")
                            .size())
                    .isEqualTo(1);
        }
        for (String elsewhere : new String[] {"15.71", "15.07", "15.71.01.1001"}) {
            var neighbour = accounts.signedIn(Role.VILLAGE_OFFICER, elsewhere);
            assertThat(neighbour.get("/api/v1/programmes/" + id).status()).isEqualTo(404);
            assertThat(neighbour.get("/api/v1/programmes?q=" + mark).text()).doesNotContain(mark);
            assertThat(neighbour
                            .get("/api/v1/programmes/export?format=csv&q=" + mark)
                            .text())
                    .doesNotContain(mark);
        }
    }

    @Test
    void isOpenedByTheManpowerOfficeOnly() {
        for (Role role : new Role[] {Role.VILLAGE_OFFICER, Role.APPROVER, Role.TREASURER, Role.AUDITOR}) {
            var other = accounts.signedIn(role, "15.06");
            assertThat(other.postJson("/api/v1/programmes", body(""), key()).status())
                    .as(role.name())
                    .isEqualTo(403);
        }
    }

    @Test
    void isChangedByItsOwnTerritoryOnly() {
        long id = id(open(""));
        var village = accounts.signedIn(Role.MANPOWER_OFFICER, "15.06.02");

        var answer = village.postJson(
                "/api/v1/programmes/" + id + "/rules", "{\"validFrom\":\"2024-01-01\",\"source\":\"Perdes\"}", key());

        assertThat(answer.code()).isEqualTo("programme.not-yours");
    }

    @Test
    void previewsTheMoneyAndSaysWhatTheLineLacks() {
        var preview = officer.postJson("/api/v1/programmes/preview", """
                        {"people":2001,"firstMonth":"2024-01","lastMonth":"2024-12","schemes":["JKK","JKM"],
                         "fundingLine":%d}""".formatted(line))
                .json();

        assertThat(preview.get("perPerson").asLong()).isEqualTo(12 * 16_800);
        assertThat(preview.get("total").asLong()).isEqualTo(403_401_600);
        assertThat(preview.get("missing").asLong()).isEqualTo(201_600);
        assertThat(preview.get("lines").size()).isEqualTo(2);
        assertThat(preview.get("lines").get(0).get("sources").get(0).asString()).contains("PP 44/2015");
    }

    @Test
    void splitsALineWhereTheRateChanges() {
        var preview = officer.postJson("/api/v1/programmes/preview", """
                {"people":1,"firstMonth":"2026-01","lastMonth":"2026-12","schemes":["JKK","JKM"],"payer":"CSR",
                 "sector":"OTHER"}""").json();

        assertThat(preview.get("lines").findValuesAsString("firstMonth"))
                .containsExactly("2026-01", "2026-04", "2026-01", "2026-04");
        assertThat(preview.get("total").asLong()).isEqualTo(3 * 16_800 + 9 * 8_400);
        assertThat(preview.get("readings").toString()).contains("GIFT_PAYS_HALF");
    }

    private TestClient.Answer open(String changed) {
        return officer.postJson("/api/v1/programmes", body(changed), key());
    }

    /// A programme of 2,000 people for the year 2024, with one field changed.
    private String body(String changed) {
        String usual = """
                {"name":"Pekerja rentan 2024","sponsor":"Pemerintah Kabupaten Tanjung Jabung Barat","territory":"15.06",
                 "legalBasis":"SK Bupati 1/2024","fundingLine":%d,"firstMonth":"2024-01","lastMonth":"2024-12",
                 "schemes":["JKK","JKM"],"quota":2000,"villageQuotas":{},"eligibility":{}}""".formatted(line);
        if (changed.isEmpty()) {
            return usual;
        }
        String field = changed.substring(0, changed.indexOf(':'));
        int begin = usual.indexOf(field + ":");
        int end = begin + field.length() + 1;
        for (int depth = 0; depth > 0 || (usual.charAt(end) != ',' && usual.charAt(end) != '}'); end++) {
            depth += switch (usual.charAt(end)) {
                case '[', '{' -> 1;
                case ']', '}' -> -1;
                default -> 0;
            };
        }
        return usual.substring(0, begin) + changed + usual.substring(end);
    }

    private static long id(TestClient.Answer answer) {
        return answer.json().get("programme").get("id").asLong();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
