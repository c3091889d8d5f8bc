package id.payung.server.demo;

import id.payung.server.demo.DemoProgramme.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The main job for one programme, step by step through the API: budget, programme, list, check, submission, second
/// person, bill, payment. Each step is safe to repeat.
final class DemoWay {

    private static final Set<String> WAITING = Set.of("RECEIVED", "CHECKING");

    private final DemoClient office;
    private final DemoClient approver;
    private final DemoClient treasurer;

    DemoWay(DemoClient office, DemoClient approver, DemoClient treasurer) {
        this.office = office;
        this.approver = approver;
        this.treasurer = treasurer;
    }

    /// @return people who are on the list for cover, paid or not
    long walk(DemoProgramme programme, Path list) throws IOException {
        long handedIn = handIn(programme, open(programme), list);
        JsonNode checked = waitForVerdicts(handedIn);
        if (programme.stage() == Stage.CHECKED) {
            return checked.get("counts").get("accepted").asLong();
        }
        if (checked.get("state").asString().equals("CHECKED")) {
            office.post(
                    "/api/v1/lists/" + handedIn + "/submit",
                    Map.of("leaveOutReason", "Menunggu perbaikan data atau kuota berikutnya"),
                    "demo-submit-" + handedIn);
        }
        if (programme.stage() == Stage.SUBMITTED) {
            return checked.get("counts").get("accepted").asLong();
        }
        JsonNode annex = approver.post("/api/v1/lists/" + handedIn + "/approve", Map.of(), "demo-approve-" + handedIn);
        if (programme.stage() == Stage.PAID) {
            pay(programme, handedIn);
        }
        return annex.get("people").asLong();
    }

    private long open(DemoProgramme programme) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("territory", programme.territory());
        line.put("name", "Iuran " + programme.name());
        line.put("payer", programme.payer());
        line.put("source", programme.source());
        line.put("account", programme.account());
        line.put("year", programme.year());
        line.put("legalBasis", programme.legalBasis());
        line.put("ceiling", programme.places() * 16_800L * 12);
        long fundingLine = office.post("/api/v1/funding-lines", line, "demo-line-" + programme.seed())
                .get("id")
                .asLong();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", programme.name());
        body.put("sponsor", programme.sponsor());
        body.put("territory", programme.territory());
        body.put("legalBasis", programme.legalBasis());
        body.put("fundingLine", fundingLine);
        body.put("firstMonth", programme.firstMonth());
        body.put("lastMonth", programme.lastMonth());
        body.put("schemes", Set.of("JKK", "JKM"));
        body.put("quota", programme.places());
        body.put("eligibility", Map.of("occupations", programme.occupations()));
        long opened = office.post("/api/v1/programmes", body, "demo-programme-" + programme.seed())
                .get("programme")
                .get("id")
                .asLong();
        if (!programme.rules().isEmpty()) {
            state(programme, opened);
        }
        return opened;
    }

    /// What the sponsor asks beyond the law, by a decree of its own.
    private void state(DemoProgramme programme, long opened) {
        Map<String, Object> body = new LinkedHashMap<>(programme.rules());
        body.put("validFrom", programme.firstMonth() + "-01");
        body.put("source", "Perbup (contoh) 21/" + (programme.year() - 1) + " Pasal 6");
        body.put("occupations", programme.occupations());
        office.post("/api/v1/programmes/" + opened + "/rules", body, "demo-rules-" + programme.seed());
    }

    private long handIn(DemoProgramme programme, long opened, Path list) throws IOException {
        return office.upload("/api/v1/programmes/" + opened + "/lists", list)
                .get("list")
                .asLong();
    }

    private JsonNode waitForVerdicts(long list) {
        while (true) {
            JsonNode now = office.get("/api/v1/lists/" + list);
            String state = now.get("state").asString();
            if (state.equals("FAILED") || state.equals("CANCELLED")) {
                throw new IllegalStateException("List " + list + " of the demonstration ended as " + state);
            }
            if (!WAITING.contains(state)) {
                return now;
            }
            pause();
        }
    }

    private void pay(DemoProgramme programme, long list) {
        JsonNode bill =
                treasurer.get("/api/v1/bills?source=list:" + list).get("bills").get(0);
        treasurer.post(
                "/api/v1/bills/" + bill.get("id").asLong() + "/payment",
                Map.of(
                        "amount", bill.get("amount").asLong(),
                        "paidOn", programme.paidOn(),
                        "proofNumber", programme.proof()),
                "demo-pay-" + list);
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The demonstration was interrupted", interrupted);
        }
    }
}
