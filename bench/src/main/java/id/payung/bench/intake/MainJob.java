package id.payung.bench.intake;

import id.payung.synthetic.VillageRef;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/// The steps of the main job in one regency, each with the time it took.
final class MainJob {

    private static final String PLACE = "15.06";
    private static final String REGENCY = "Kabupaten Tanjung Jabung Barat";
    private static final Set<String> WAITING = Set.of("RECEIVED", "CHECKING");
    private static final long MONTHLY = 16_800;
    private static final int MONTHS = 12;

    private final Caller office;
    private final Caller approver;
    private final Caller treasurer;
    private int number;

    private MainJob(Caller office, Caller approver, Caller treasurer) {
        this.office = office;
        this.approver = approver;
        this.treasurer = treasurer;
    }

    static MainJob on(Server server) throws IOException, InterruptedException {
        return new MainJob(
                Caller.signIn(server, "disnaker"),
                Caller.signIn(server, "penyetuju"),
                Caller.signIn(server, "bendahara"));
    }

    /// A list whose rows have verdicts.
    ///
    /// @param seconds from the first byte of the upload until the verdicts could be read
    record Judged(long list, long rows, double seconds, long accepted, long review, long refused, long duplicate) {}

    /// @param approval seconds that the approver waited
    /// @param payment seconds that the treasurer waited
    record Signed(long people, double approval, double payment) {}

    List<VillageRef> villages() throws IOException, InterruptedException {
        List<VillageRef> villages = new ArrayList<>();
        for (JsonNode district : office.get("/api/v1/regions?parent=" + PLACE).get("regions")) {
            String code = district.get("code").asString();
            for (JsonNode village : office.get("/api/v1/regions?parent=" + code).get("regions")) {
                villages.add(new VillageRef(
                        village.get("code").asString(),
                        village.get("name").asString(),
                        district.get("name").asString(),
                        REGENCY,
                        "Jambi"));
            }
        }
        return villages;
    }

    Judged handIn(Path file, int rows) throws IOException, InterruptedException {
        long programme = open(rows);
        long begun = System.nanoTime();
        long list = office.upload("/api/v1/programmes/" + programme + "/lists", file)
                .get("list")
                .asLong();
        JsonNode now = office.get("/api/v1/lists/" + list);
        while (WAITING.contains(now.get("state").asString())) {
            TimeUnit.MILLISECONDS.sleep(20);
            now = office.get("/api/v1/lists/" + list);
        }
        double seconds = since(begun);
        if (!now.get("state").asString().equals("CHECKED")) {
            throw new IOException("List " + list + " ended as " + now.get("state") + ": " + now.get("problem"));
        }
        JsonNode counts = now.get("counts");
        return new Judged(
                list,
                counts.get("rows").asLong(),
                seconds,
                counts.get("accepted").asLong(),
                counts.get("review").asLong(),
                counts.get("refused").asLong(),
                counts.get("duplicate").asLong());
    }

    Signed approveAndPay(Judged judged) throws IOException, InterruptedException {
        String list = "/api/v1/lists/" + judged.list();
        office.post(list + "/submit", Map.of("leaveOutReason", "Tidak diukur"), "submit-" + judged.list());
        long begun = System.nanoTime();
        approver.post(list + "/approve", Map.of(), "approve-" + judged.list());
        double approval = since(begun);
        JsonNode bill = treasurer
                .get("/api/v1/bills?source=list:" + judged.list())
                .get("bills")
                .get(0);
        Map<String, Object> payment = Map.of(
                "amount", bill.get("amount").asLong(),
                "paidOn", LocalDate.now().minusDays(1).toString(),
                "proofNumber", "SP2D-" + judged.list());
        begun = System.nanoTime();
        treasurer.post("/api/v1/bills/" + bill.get("id").asLong() + "/payment", payment, "pay-" + judged.list());
        return new Signed(judged.accepted(), approval, since(begun));
    }

    private long open(int places) throws IOException, InterruptedException {
        int each = ++number;
        Map<String, Object> line = Map.of(
                "territory",
                PLACE,
                "name",
                "Ukur " + each,
                "payer",
                "APBD",
                "source",
                "APBD",
                "account",
                "2.07." + each,
                "year",
                2026,
                "legalBasis",
                "DPA 2026",
                "ceiling",
                places * MONTHLY * MONTHS);
        long funding = office.post("/api/v1/funding-lines", line, "line-" + each)
                .get("id")
                .asLong();
        Map<String, Object> programme = Map.of(
                "name",
                "Ukur " + each,
                "sponsor",
                "Pemerintah " + REGENCY,
                "territory",
                PLACE,
                "legalBasis",
                "SK 1/2026",
                "fundingLine",
                funding,
                "firstMonth",
                "2026-01",
                "lastMonth",
                "2026-12",
                "schemes",
                Set.of("JKK", "JKM"),
                "quota",
                places);
        return office.post("/api/v1/programmes", programme, "programme-" + each)
                .get("programme")
                .get("id")
                .asLong();
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
