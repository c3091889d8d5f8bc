package id.payung.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.access.Role;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import id.payung.server.testing.TestClient.Answer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// The people of one regency who do the main job, with a programme of twelve months from this month on.
final class Office {

    static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    static final long MONTHLY = 16_800;
    static final int MONTHS = 12;

    /// One grey point.
    private static final byte[] PICTURE = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOYAQAAmgCZ2bbxVAAAAABJRU5ErkJggg==");

    final TestAccounts accounts;
    final String territory;
    final TestClient officer;
    final TestClient approver;
    final TestClient treasurer;
    final String name;
    final long line;
    final long programme;

    Office(TestAccounts accounts, String territory, int places) {
        this.accounts = accounts;
        this.territory = territory;
        officer = accounts.signedIn(Role.MANPOWER_OFFICER, territory);
        approver = accounts.signedIn(Role.APPROVER, territory);
        treasurer = accounts.signedIn(Role.TREASURER, territory);
        name = "Perlindungan " + UUID.randomUUID();
        line = openLine(places);
        programme = openProgramme(places);
    }

    private long openLine(int places) {
        return created(officer.postJson(
                        "/api/v1/funding-lines",
                        """
                        {"territory":"%s","name":"Iuran %s","payer":"APBD","source":"APBD","account":"2.07.05",
                         "year":%d,"legalBasis":"DPA","ceiling":%d}
                        """.formatted(territory, name, today().getYear(), places * MONTHLY * MONTHS),
                        key()))
                .get("id")
                .asLong();
    }

    private long openProgramme(int places) {
        YearMonth first = YearMonth.from(today());
        return created(officer.postJson(
                        "/api/v1/programmes",
                        """
                        {"name":"%s","sponsor":"Pemda %s","territory":"%s","legalBasis":"SK 1","fundingLine":%d,
                         "firstMonth":"%s","lastMonth":"%s","schemes":["JKK","JKM"],"quota":%d}
                        """.formatted(name, territory, territory, line, first, first.plusMonths(MONTHS - 1), places),
                        key()))
                .get("programme")
                .get("id")
                .asLong();
    }

    Answer handIn(TestClient who, byte[] content) {
        return who.postFile("/api/v1/programmes/" + programme + "/lists", "daftar " + name + ".csv", content);
    }

    /// Hands in as the officer and waits for the verdicts.
    long checked(byte[] content) {
        Answer answer = handIn(officer, content);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        long list = answer.json().get("list").asLong();
        waitForVerdicts(list);
        assertThat(list(list).get("state").asString()).as(list(list).toString()).isEqualTo("CHECKED");
        return list;
    }

    void waitForVerdicts(long list) {
        for (int asked = 0; asked < 2_000; asked++) {
            String state = list(list).get("state").asString();
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
        throw new AssertionError("No verdicts yet: " + list(list));
    }

    JsonNode list(long list) {
        return officer.get("/api/v1/lists/" + list).json();
    }

    Answer submit(long list) {
        return officer.postJson("/api/v1/lists/" + list + "/submit", "{\"leaveOutReason\":\"menunggu desa\"}", key());
    }

    Answer approve(TestClient who, long list) {
        return who.postJson("/api/v1/lists/" + list + "/approve", "{}", key());
    }

    /// From a file to the lot of an approved list.
    long approved(byte[] content) {
        long list = checked(content);
        assertThat(submit(list).status()).isEqualTo(200);
        Answer annex = approve(approver, list);
        assertThat(annex.status()).as(annex.text()).isEqualTo(200);
        return list;
    }

    JsonNode bill(long list) {
        JsonNode bills =
                treasurer.get("/api/v1/bills?source=list:" + list).json().get("bills");
        assertThat(bills.size()).isEqualTo(1);
        return bills.get(0);
    }

    Answer pay(TestClient who, long bill, long amount, String key) {
        return who.postJson("/api/v1/bills/" + bill + "/payment", """
                        {"amount":%d,"paidOn":"%s","proofNumber":"SP2D-1"}""".formatted(amount, today()), key);
    }

    /// From a file to a paid bill.
    JsonNode paid(byte[] content) {
        JsonNode bill = bill(approved(content));
        Answer answer =
                pay(treasurer, bill.get("id").asLong(), bill.get("amount").asLong(), key());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return bill;
    }

    /// A decree over an approved list, not signed yet.
    long draftDecree(String list) {
        return created(officer.postJson(
                        "/api/v1/programmes/" + programme + "/decrees",
                        "{\"number\":\"" + name + "\",\"title\":\"Penetapan\",\"decidedOn\":\"2026-01-05\","
                                + "\"articles\":[\"Ditetapkan.\"],\"lists\":[" + list + "]}",
                        key()))
                .get("id")
                .asLong();
    }

    /// A draft of the office with two people of the same name as this one.
    String draft(Villagers.Villager villager) {
        String draft = "";
        for (int person = 0; person < 2; person++) {
            draft = created(officer.postJson(
                            "/api/v1/programmes/" + programme + "/draft/rows",
                            "{\"nik\":\"" + villager.nik() + "\",\"name\":\"" + villager.name() + "\"}",
                            key()))
                    .get("draft")
                    .asString();
        }
        return draft;
    }

    /// Minutes of a list, as a small picture.
    String minutes(String list) {
        return created(officer.postFile(
                        "/api/v1/lists/" + list + "/minutes?heldOn=2024-05-12&meetingPlace=" + name.replace(' ', '+')
                                + "&present=30",
                        "berita-acara.png",
                        PICTURE))
                .get("id")
                .asString();
    }

    /// A field check with a photo of the first person of a list.
    String fieldCheck(String list) {
        String check = officer.postJson("/api/v1/lists/" + list + "/rows/2/field-check", "{}")
                .json()
                .get("id")
                .asString();
        Answer entry = officer.postFile(
                "/api/v1/field-checks/" + check
                        + "/entry?works=true&seenOccupation=petani&checkedOn=2024-05-12&checker=Budi",
                "foto.png",
                PICTURE);
        assertThat(entry.status()).as(entry.text()).isEqualTo(200);
        return check;
    }

    JsonNode fundingLine() {
        return treasurer.get("/api/v1/funding-lines/" + line).json();
    }

    JsonNode journal() {
        return treasurer.get("/api/v1/funding-lines/" + line + "/journal").json();
    }

    /// People whom the own ledger counts in the territory today.
    long ownCount() {
        return treasurer
                .get("/api/v1/coverage?region=" + territory)
                .json()
                .path("ownLedger")
                .path("people")
                .asLong(0);
    }

    static LocalDate today() {
        return LocalDate.now(Clock.system(ZONE));
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    private static JsonNode created(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }
}
