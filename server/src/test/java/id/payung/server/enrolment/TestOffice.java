package id.payung.server.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.access.Role;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// An office with a programme of its own, its officer and its approver.
public final class TestOffice {

    public final TestAccounts accounts;
    public final String territory;
    public final TestClient officer;
    public final TestClient approver;
    public final long programme;

    public TestOffice(TestAccounts accounts, String territory, String extra) {
        this.accounts = accounts;
        this.territory = territory;
        this.officer = accounts.signedIn(Role.MANPOWER_OFFICER, territory);
        this.approver = accounts.signedIn(Role.APPROVER, territory);
        this.programme = openProgramme(extra);
    }

    public static TestOffice of(TestAccounts accounts) {
        return new TestOffice(accounts, "15.06", "\"quota\":100000");
    }

    /// @param extra members of the programme's document, for example `"quota":5`
    private long openProgramme(String extra) {
        long line = officer.postJson("/api/v1/funding-lines", """
                        {"territory":"%s","name":"Iuran","payer":"APBD","source":"APBD","account":"5.1.02",
                         "year":2024,"legalBasis":"DPA 2024","ceiling":99000000000000}""".formatted(territory), key())
                .json()
                .get("id")
                .asLong();
        var opened = officer.postJson(
                "/api/v1/programmes",
                """
                {"name":"Pekerja rentan","sponsor":"Pemkab","territory":"%s","legalBasis":"Perbup 1/2024",
                 "fundingLine":%d,"firstMonth":"2024-01","lastMonth":"2024-12","schemes":["JKK","JKM"],
                 "eligibility":{},%s%s}""".formatted(territory, line, extra.contains("villageQuotas") ? "" : "\"villageQuotas\":{},", extra),
                key());
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        JsonNode body = opened.json();
        return body.has("id")
                ? body.get("id").asLong()
                : body.get("programme").get("id").asLong();
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    public TestClient.Answer send(TestClient who, String name, byte[] content) {
        return who.postFile("/api/v1/programmes/" + programme + "/lists", name, content);
    }

    /// Hands in as the officer and waits for the verdicts.
    public long handIn(byte[] content) {
        var answer = send(officer, "daftar", content);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        long list = answer.json().get("list").asLong();
        awaitEnd(officer, list);
        return list;
    }

    public JsonNode checked(byte[] content) {
        JsonNode list = list(handIn(content));
        assertThat(list.get("state").asString()).as(list.toString()).isEqualTo("CHECKED");
        return list;
    }

    public JsonNode list(long id) {
        return officer.get("/api/v1/lists/" + id).json();
    }

    public JsonNode row(long list, int row) {
        return officer.get("/api/v1/lists/" + list + "/rows/" + row).json();
    }

    public static void awaitEnd(TestClient who, long list) {
        Instant until = Instant.now().plus(Duration.ofSeconds(120));
        while (Instant.now().isBefore(until)) {
            String state = who.get("/api/v1/lists/" + list).json().get("state").asString();
            if (!state.equals("RECEIVED") && !state.equals("CHECKING")) {
                return;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
        throw new AssertionError("list " + list + " is still being checked: "
                + who.get("/api/v1/lists/" + list).text());
    }
}
