package id.payung.server.demo;

import java.util.List;
import java.util.Map;

/// One programme of the demonstration and the list that fills it.
///
/// @param office ending of the accounts that run it: empty, `.kota` or `.sijunjung`
/// @param territory code of the sponsor
/// @param payer as the law of relief distinguishes it
/// @param villages codes of the villages its list comes from; empty for all of the territory
/// @param places how many people
/// @param rows how many rows its list has, faults included
/// @param occupations codes it serves; empty for all
/// @param rules on rows that the sponsor switched on, as the API takes them; empty for those of the law alone
/// @param stage where its list stands; the demonstration shows work that waits at every desk
/// @param paidOn day on which the treasurer paid; empty while unpaid
record DemoProgramme(
        String name,
        String sponsor,
        String office,
        String territory,
        String legalBasis,
        String payer,
        String source,
        String account,
        String firstMonth,
        String lastMonth,
        List<String> villages,
        int places,
        int rows,
        List<String> occupations,
        Map<String, Object> rules,
        Kind kind,
        Stage stage,
        String paidOn,
        String proof,
        long seed) {

    private static final int FIRST_YEAR_OF_DECILES = 2025;

    /// How far its list has come.
    enum Stage {
        CHECKED,
        SUBMITTED,
        BILLED,
        PAID
    }

    /// Who is on the list.
    enum Kind {
        ANYBODY,
        RELIGIOUS,
        NEIGHBOURHOOD_HEADS
    }

    int year() {
        return Integer.parseInt(firstMonth.substring(0, 4));
    }

    /// Whether its list has a column for the decile of welfare: those that draw on the single register of the poor,
    /// which there is since 2025.
    boolean knowsDeciles() {
        return kind == Kind.ANYBODY && year() >= FIRST_YEAR_OF_DECILES;
    }

    /// Tanjung Jabung Barat 2024, and Kota Jambi 2025 in its three groups.
    static List<DemoProgramme> ofJambi() {
        return List.of(
                new DemoProgramme(
                        "Pekerja Rentan Tanjung Jabung Barat 2024",
                        "Pemerintah Kabupaten Tanjung Jabung Barat",
                        "",
                        "15.06",
                        "SK Bupati (contoh) 560/2024",
                        "APBD",
                        "APBD Kabupaten",
                        "2.07.05.2.01",
                        "2024-01",
                        "2024-12",
                        List.of(),
                        2_000,
                        2_200,
                        List.of(),
                        Map.of(),
                        Kind.ANYBODY,
                        Stage.PAID,
                        "2024-01-12",
                        "SP2D-0112/2024",
                        150_601),
                new DemoProgramme(
                        "Jamsostek Kota Jambi 2025: pekerja rentan",
                        "Pemerintah Kota Jambi",
                        ".kota",
                        "15.71",
                        "SK Wali Kota (contoh) 112/2025",
                        "APBD",
                        "APBD Kota",
                        "2.07.05.2.02",
                        "2025-05",
                        "2026-04",
                        List.of(),
                        3_000,
                        3_300,
                        List.of(),
                        Map.of(),
                        Kind.ANYBODY,
                        Stage.PAID,
                        "2025-05-20",
                        "SP2D-0231/2025",
                        157_101),
                new DemoProgramme(
                        "Jamsostek Kota Jambi 2025: petugas keagamaan",
                        "Pemerintah Kota Jambi",
                        ".kota",
                        "15.71",
                        "SK Wali Kota (contoh) 113/2025",
                        "APBD",
                        "APBD Kota",
                        "2.07.05.2.03",
                        "2025-05",
                        "2026-04",
                        List.of(),
                        1_316,
                        1_450,
                        List.of("GMJ", "GMT", "IMM", "PJZ"),
                        Map.of(),
                        Kind.RELIGIOUS,
                        Stage.PAID,
                        "2025-05-20",
                        "SP2D-0232/2025",
                        157_102),
                new DemoProgramme(
                        "Kartu Bahagia: ketua RT Kota Jambi",
                        "Pemerintah Kota Jambi",
                        ".kota",
                        "15.71",
                        "SK Wali Kota (contoh) 108/2025",
                        "APBD",
                        "APBD Kota",
                        "2.07.05.2.04",
                        "2025-05",
                        "2026-04",
                        List.of(),
                        1_650,
                        1_820,
                        List.of("RTK"),
                        Map.of(),
                        Kind.NEIGHBOURHOOD_HEADS,
                        Stage.PAID,
                        "2025-05-19",
                        "SP2D-0229/2025",
                        157_103));
    }

    /// What goes on now in Tanjung Jabung Barat: people who are covered this year, a bill to pay, a list to sign, a
    /// list
    /// to review.
    static List<DemoProgramme> thisYear() {
        return List.of(
                ofRegency(
                        "Pekerja Rentan 2026",
                        "2026-01",
                        "2026-12",
                        List.of(),
                        1_800,
                        1_960,
                        Map.of(),
                        Stage.PAID,
                        150_611),
                ofRegency(
                        "Nelayan Kuala Tungkal 2027",
                        "2027-01",
                        "2027-06",
                        List.of("15.06.02.1004", "15.06.02.1005", "15.06.02.1006"),
                        180,
                        200,
                        Map.of("proofFor", List.of("NLY")),
                        Stage.BILLED,
                        150_612),
                ofRegency(
                        "Pekerja Sawit 2027",
                        "2027-01",
                        "2027-12",
                        List.of(),
                        420,
                        470,
                        Map.of("noOffice", true, "onePerFamily", true),
                        Stage.SUBMITTED,
                        150_613),
                ofRegency(
                        "Pekerja Rentan 2027, gelombang pertama",
                        "2027-01",
                        "2027-12",
                        List.of("15.06.02.1005"),
                        120,
                        140,
                        Map.of("highestDecile", 5, "onePerFamily", true),
                        Stage.CHECKED,
                        150_614));
    }

    private static DemoProgramme ofRegency(
            String name,
            String firstMonth,
            String lastMonth,
            List<String> villages,
            int places,
            int rows,
            Map<String, Object> rules,
            Stage stage,
            long seed) {
        return new DemoProgramme(
                name,
                "Pemerintah Kabupaten Tanjung Jabung Barat",
                "",
                "15.06",
                "SK Bupati (contoh) " + seed,
                "APBD",
                "APBD Kabupaten",
                "2.07.05.2." + seed % 100,
                firstMonth,
                lastMonth,
                villages,
                places,
                rows,
                List.of(),
                rules,
                Kind.ANYBODY,
                stage,
                stage == Stage.PAID ? firstMonth + "-14" : "",
                "SP2D-" + seed,
                seed);
    }

    /// Satu Nagari 100 Pekerja Rentan: the programme of one nagari, from its own budget.
    static DemoProgramme ofNagari(String code, String name, int number) {
        return new DemoProgramme(
                "Satu Nagari 100 Pekerja Rentan: " + name,
                "Pemerintah " + name,
                ".sijunjung",
                code,
                "Peraturan Nagari (contoh) " + number + "/2023",
                "VILLAGE",
                "APB Nagari",
                "5.1.2." + number,
                "2023-10",
                "2024-09",
                List.of(code),
                100,
                112,
                List.of(),
                Map.of(),
                Kind.ANYBODY,
                Stage.PAID,
                "2023-10-02",
                "SPP-" + number + "/2023",
                130_300 + number);
    }
}
