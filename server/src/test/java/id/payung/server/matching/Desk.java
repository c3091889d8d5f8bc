package id.payung.server.matching;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.access.Role;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import id.payung.server.testing.TestProgrammes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// An office with a programme of one year, its officer, its approver and its treasurer.
final class Desk {

    final TestClient officer;
    final TestClient approver;
    final TestClient treasurer;
    final long programme;

    Desk(TestAccounts accounts, TestProgrammes programmes, String territory, int year) {
        officer = accounts.signedIn(Role.MANPOWER_OFFICER, territory);
        approver = accounts.signedIn(Role.APPROVER, territory);
        treasurer = accounts.signedIn(Role.TREASURER, territory);
        programme = programmes
                .open(territory, programmes.line(territory, year, 100_000_000_000L), year)
                .value();
    }

    /// Hands a list in and waits for the verdicts; row 2 is the first person.
    long checked(Somebody... people) {
        return checkedText(Somebody.csv(List.of(people)));
    }

    long checkedText(byte[] content) {
        var answer = officer.postFile("/api/v1/programmes/" + programme + "/lists", "daftar.csv", content);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        long list = answer.json().get("list").asLong();
        await(officer, list);
        assertThat(list(list).get("state").asString()).as(list(list).toString()).isEqualTo("CHECKED");
        return list;
    }

    static void await(TestClient who, long list) {
        Instant until = Instant.now().plus(Duration.ofSeconds(120));
        while (Instant.now().isBefore(until)) {
            String state = who.get("/api/v1/lists/" + list).json().get("state").asString();
            if (!state.equals("RECEIVED") && !state.equals("CHECKING")) {
                return;
            }
            pause();
        }
        throw new AssertionError("list " + list + " is still being checked");
    }

    static void pause() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// From people to an approved list.
    long approved(Somebody... people) {
        long list = checked(people);
        approve(list);
        return list;
    }

    void approve(long list) {
        var submitted =
                officer.postJson("/api/v1/lists/" + list + "/submit", "{\"leaveOutReason\":\"menunggu desa\"}", key());
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
        var approved = approver.postJson("/api/v1/lists/" + list + "/approve", "{}", key());
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
    }

    /// From people to a paid list.
    long paid(Somebody... people) {
        long list = approved(people);
        pay(list);
        return list;
    }

    /// Accepts what waits for other reasons than a likeness.
    void acceptAllInReview(long list) {
        officer.get("/api/v1/lists/" + list + "/rows?limit=500&verdict=REVIEW")
                .json()
                .get("rows")
                .forEach(row -> {
                    var accepted = officer.postJson(
                            "/api/v1/lists/" + list + "/rows/" + row.get("row").asInt() + "/decision",
                            "{\"verdict\":\"ACCEPTED\",\"reason\":\"KK dilihat\"}");
                    assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
                });
    }

    /// Approves and pays a checked list.
    void paidNow(long list) {
        approve(list);
        pay(list);
    }

    void pay(long list) {
        JsonNode bill = treasurer
                .get("/api/v1/bills?source=list:" + list)
                .json()
                .get("bills")
                .get(0);
        var answer = treasurer.postJson(
                "/api/v1/bills/" + bill.get("id").asLong() + "/payment",
                """
                        {"amount":%d,"paidOn":"2024-01-10","proofNumber":"SP2D-1"}""".formatted(bill.get("amount").asLong()),
                key());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    /// Compares everybody recorded in the territory and waits for the end.
    void sweep() {
        var started = officer.postJson("/api/v1/sweeps", "{}");
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        long sweep = started.json().get("sweep").get("id").asLong();
        Instant until = Instant.now().plus(Duration.ofSeconds(120));
        while (Instant.now().isBefore(until)) {
            JsonNode now = officer.get("/api/v1/sweeps/" + sweep).json();
            String state = now.path("state").asString("");
            assertThat(state).as(now.toString()).isNotEqualTo("FAILED");
            if (state.equals("DONE")) {
                return;
            }
            pause();
        }
        throw new AssertionError("the sweep does not end");
    }

    /// All pairs that a question finds, page by page.
    List<JsonNode> allPairs(String question) {
        List<JsonNode> pairs = new ArrayList<>();
        String after = "";
        while (true) {
            JsonNode page =
                    officer.get("/api/v1/pairs?limit=500&" + question + after).json();
            page.get("pairs").forEach(pairs::add);
            if (!page.path("next").isString()) {
                return pairs;
            }
            after = "&after=" + page.get("next").asString();
        }
    }

    /// Rows of a list by their number, up to five hundred.
    Map<Integer, JsonNode> rows(long list) {
        Map<Integer, JsonNode> rows = new HashMap<>();
        officer.get("/api/v1/lists/" + list + "/rows?limit=500")
                .json()
                .get("rows")
                .forEach(row -> rows.put(row.get("row").asInt(), row));
        return rows;
    }

    JsonNode list(long list) {
        return officer.get("/api/v1/lists/" + list).json();
    }

    JsonNode row(long list, int row) {
        return officer.get("/api/v1/lists/" + list + "/rows/" + row).json();
    }

    String verdict(long list, int row) {
        return row(list, row).get("verdict").asString();
    }

    /// Number of the person of a row, once the list is approved.
    long person(long list, int row) {
        return row(list, row).path("person").asLong(0);
    }

    /// Pairs of a list, whatever was decided.
    JsonNode pairs(long list) {
        return officer.get("/api/v1/pairs?state=all&list=" + list).json().get("pairs");
    }

    JsonNode pair(long id) {
        return officer.get("/api/v1/pairs/" + id).json();
    }

    TestClient.Answer decide(long pair, String decision) {
        return officer.postJson(
                "/api/v1/pairs/" + pair + "/decision",
                "{\"decision\":\"" + decision + "\",\"reason\":\"KTP dan KK dilihat\"}",
                key());
    }

    TestClient.Answer undo(long pair) {
        return officer.postJson("/api/v1/pairs/" + pair + "/undo", "{\"reason\":\"salah tekan\"}", key());
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
