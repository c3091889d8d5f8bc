package id.payung.server.screen;

import id.payung.server.screen.ComparedField.Agreement;
import id.payung.server.screen.MonthStrip.Cell;
import id.payung.server.screen.MonthStrip.Funder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Texts and figures of the design page: the coverage figures are those of Jambi on 12 August 2024, the people are
/// invented.
final class DesignSamples {
    private static final LocalDate REPORTED = LocalDate.of(2024, 8, 12);
    private static final String HERE = "/design";

    private DesignSamples() {}

    static Map<String, Object> all() {
        return Map.ofEntries(
                Map.entry("tones", Tone.values()),
                Map.entry("work", work()),
                Map.entry("giant", giant()),
                Map.entry("figures", figures()),
                Map.entry("steps", steps()),
                Map.entry("verdicts", new Verdicts(3_861, 212, 148, 95)),
                Map.entry("reasons", reasons()),
                Map.entry("view", view()),
                Map.entry("people", people()),
                Map.entry("columns", List.of(new Option("village", "Desa"), new Option("until", "Terlindungi sampai"))),
                Map.entry("sources", List.of(new Option("apbd", "APBD Kota Jambi"), new Option("dbh", "DBH Sawit"))),
                Map.entry(
                        "payers",
                        List.of(new Option("village", "APB Desa"), new Option("self", "Peserta membayar sendiri"))),
                Map.entry(
                        "long",
                        new Work("Memeriksa 100.000 baris", 61_250, 100_000, Duration.ofSeconds(130), null, HERE)),
                Map.entry("strip", strip()),
                Map.entry("events", events()),
                Map.entry("fields", fields()),
                Map.entry("tiles", tiles()),
                Map.entry("ranks", ranks()),
                Map.entry("chart", chart()));
    }

    private static List<WorkLine> work() {
        return List.of(
                new WorkLine(
                        "212 orang",
                        "kehilangan perlindungan bila tidak diperpanjang",
                        "31 Desember 2025",
                        Tone.LOST,
                        HERE),
                new WorkLine("3 daftar", "menunggu persetujuan Anda", "sejak 2 hari lalu", Tone.HAND, HERE),
                new WorkLine("Rp403.200.000", "iuran harus dibayar", "sebelum 15 Juni 2025", Tone.HAND, HERE),
                new WorkLine("41 baris", "menunggu keputusan: orang yang sama atau berbeda", null, Tone.CALM, HERE));
    }

    private static Figure giant() {
        return new Figure(
                "Cakupan Jamsostek Provinsi Jambi",
                "39,52\u00a0%",
                "518.632 dari 1.312.370 pekerja potensial; target akhir 2024: 53\u00a0% (695.556 orang)",
                0.3952,
                "BPJS Ketenagakerjaan",
                REPORTED,
                "kurang 176.924 orang menuju target",
                Tone.HAND,
                HERE);
    }

    private static List<Figure> figures() {
        return List.of(
                new Figure(
                        "Pekerja rentan terlindungi",
                        "17.143",
                        "dari target 30.000 orang tahun 2023",
                        17_143 / 30_000.0,
                        "Pemkab Sijunjung",
                        LocalDate.of(2023, 8, 31),
                        "+1.204 sejak Juli 2023",
                        Tone.SAFE,
                        HERE),
                new Figure(
                        "Iuran bulan Mei 2025",
                        "Rp403.200.000",
                        "untuk 4.316 orang",
                        null,
                        "Tagihan nomor 14",
                        LocalDate.of(2025, 5, 22),
                        "jatuh tempo 15 Juni 2025",
                        Tone.HAND,
                        HERE),
                new Figure(
                        "Klaim selesai",
                        "25.474",
                        "orang, Rp339 miliar manfaat",
                        null,
                        "BPJS Ketenagakerjaan",
                        REPORTED,
                        null,
                        Tone.CALM,
                        HERE));
    }

    private static List<Step> steps() {
        return List.of(
                new Step("Daftar", Step.State.DONE, "4.316 baris, Nurhayati", HERE),
                new Step("Periksa", Step.State.DONE, "22 Mei 2025", HERE),
                new Step("Tinjau", Step.State.DONE, "212 baris", HERE),
                new Step("SK", Step.State.DONE, "Nomor 112/2025", HERE),
                new Step("Persetujuan", Step.State.CURRENT, "Giliran: Sekretaris Daerah", HERE),
                new Step("Tagihan", Step.State.AHEAD, "Bendahara", null),
                new Step("Pembayaran", Step.State.AHEAD, null, null),
                new Step("Kartu", Step.State.AHEAD, null, null));
    }

    private static List<ReasonGroup> reasons() {
        return List.of(
                new ReasonGroup(
                        "refused",
                        61,
                        "NIK ini 15 angka; NIK selalu 16 angka.",
                        "Lihat angka pada KTP-el, lalu perbaiki kolom B.",
                        HERE),
                new ReasonGroup(
                        "duplicate",
                        148,
                        "Orang ini sudah terlindungi lewat APB Desa sampai Desember 2025.",
                        "Tidak perlu apa-apa; kuota Anda tidak berkurang.",
                        HERE),
                new ReasonGroup(
                        "review",
                        212,
                        "Nama pada daftar berbeda dari nama pada NIK ini.",
                        "Bandingkan kedua catatan, lalu pilih orang yang sama atau berbeda.",
                        HERE));
    }

    private static TableView view() {
        return new TableView(
                HERE,
                Map.of("sort", "name", "village", "1507"),
                List.of(
                        new TableView.Chip("village", "Desa: Sungai Nibung"),
                        new TableView.Chip("tone", "Status: aktif")),
                4,
                4_316L,
                null,
                "k4");
    }

    record Person(
            String name,
            String nik,
            String village,
            String occupation,
            LocalDate until,
            long paid,
            Tone tone,
            String word) {}

    private static List<Person> people() {
        return List.of(
                new Person(
                        "Siti Aminah",
                        "1507025205800001",
                        "Sungai Nibung",
                        "Guru mengaji",
                        LocalDate.of(2025, 12, 31),
                        201_600,
                        Tone.SAFE,
                        "aktif"),
                new Person(
                        "Muhammad Yusuf bin Ibrahim",
                        "1507021403750002",
                        "Sungai Nibung",
                        "Nelayan",
                        LocalDate.of(2025, 6, 30),
                        100_800,
                        Tone.HAND,
                        "akan berakhir"),
                new Person(
                        "Rosmawati",
                        "1507026611900003",
                        "Tungkal Harapan",
                        "Pedagang",
                        LocalDate.of(2025, 3, 31),
                        50_400,
                        Tone.LOST,
                        "berakhir"),
                new Person(
                        "Zulkifli",
                        "1507020107680004",
                        "Tungkal Harapan",
                        "Tukang ojek",
                        LocalDate.of(2025, 12, 31),
                        201_600,
                        Tone.CALM,
                        "menunggu bayar"));
    }

    private static MonthStrip strip() {
        Funder city = new Funder(1, "APBD Kota Jambi");
        Funder village = new Funder(2, "APB Desa Sungai Nibung");
        Funder palm = new Funder(3, "DBH Sawit");
        Funder company = new Funder(4, "TJSL perusahaan");
        Funder self = new Funder(5, "membayar sendiri");
        List<Cell> cells = new ArrayList<>();
        for (YearMonth month = YearMonth.of(2023, 1);
                month.isBefore(YearMonth.of(2026, 1));
                month = month.plusMonths(1)) {
            Funder funder = month.isBefore(YearMonth.of(2023, 7))
                    ? village
                    : month.isBefore(YearMonth.of(2024, 1))
                            ? palm
                            : month.isBefore(YearMonth.of(2024, 4))
                                    ? null
                                    : month.isBefore(YearMonth.of(2024, 9))
                                            ? self
                                            : month.isBefore(YearMonth.of(2025, 1))
                                                    ? company
                                                    : month.isBefore(YearMonth.of(2025, 7)) ? city : null;
            String mark = month.equals(YearMonth.of(2025, 5))
                    ? "hari ini"
                    : month.equals(YearMonth.of(2025, 6)) ? "perlindungan berakhir" : null;
            cells.add(new Cell(
                    month,
                    funder,
                    funder == null ? null : "Tagihan 14, bukti 8821",
                    mark,
                    funder == null ? null : HERE));
        }
        return MonthStrip.of(cells);
    }

    private static List<TimelineEntry> events() {
        return List.of(
                new TimelineEntry(
                        Instant.parse("2025-05-22T12:30:00Z"),
                        "Laporan kematian diterima.",
                        "Nurhayati, Disnaker",
                        "Almarhum terlindungi sampai 30 Juni 2025.",
                        Tone.SAFE),
                new TimelineEntry(
                        null,
                        "Surat kematian dari kelurahan: belum ada.",
                        "Giliran keluarga",
                        "Minta di kantor lurah, gratis, biasanya 1 hari.",
                        Tone.HAND),
                new TimelineEntry(
                        null,
                        "Surat keterangan ahli waris: ditolak.",
                        null,
                        "Nama anak kedua belum tertulis; minta diperbaiki di kantor lurah.",
                        Tone.LOST),
                new TimelineEntry(null, "Santunan dibayar ke rekening ahli waris.", null, null, Tone.QUIET));
    }

    private static List<ComparedField> fields() {
        return List.of(
                new ComparedField(
                        "Nama", "Siti Aminah", "St. Aminah", Agreement.CLOSE, 3.1, "singkatan nama yang lazim"),
                new ComparedField("Tanggal lahir", "12 Mei 1980", "12 Mei 1980", Agreement.SAME, 5.4, "tepat sama"),
                new ComparedField(
                        "Desa",
                        "Sungai Nibung",
                        "Tungkal Harapan",
                        Agreement.DIFFERENT,
                        -1.2,
                        "orang dapat pindah desa"),
                new ComparedField("Nama ibu", null, "Halimah", Agreement.MISSING, 0, "tidak tertulis pada daftar"));
    }

    private static List<Tile> tiles() {
        return List.of(
                new Tile("TJT", "Tanjung Jabung Timur", "26,66\u00a0%", 1, 4, 1, HERE),
                new Tile("TJB", "Tanjung Jabung Barat", "41,20\u00a0%", 3, 3, 1, HERE),
                new Tile("MJB", "Muaro Jambi", "38,10\u00a0%", 3, 4, 2, HERE),
                new Tile("KJB", "Kota Jambi", "48,64\u00a0%", 4, 3, 2, HERE),
                new Tile("BTH", "Batang Hari", "50,71\u00a0%", 5, 2, 2, HERE),
                new Tile("TBO", "Tebo", "31,49\u00a0%", 2, 1, 1, HERE),
                new Tile("BGO", "Bungo", "35,02\u00a0%", 2, 1, 2, HERE),
                new Tile("SRL", "Sarolangun", "33,75\u00a0%", 2, 2, 3, HERE),
                new Tile("MRG", "Merangin", "34,40\u00a0%", 2, 1, 3, HERE));
    }

    private static List<RankRow> ranks() {
        return List.of(
                new RankRow(1, 1, "Batang Hari", "50,71\u00a0%", 50.71, "49.803 dari 98.206", "+0,42", HERE),
                new RankRow(2, 3, "Kota Jambi", "48,64\u00a0%", 48.64, "contoh untuk tampilan", "+1,80", HERE),
                new RankRow(
                        3, 2, "Tanjung Jabung Timur", "26,66\u00a0%", 26.66, "contoh untuk tampilan", "−0,31", HERE));
    }

    private static Chart chart() {
        List<String> months = List.of("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu");
        return new Chart(
                "cakupan",
                "Cakupan naik tiap bulan, tetapi belum cukup untuk 53\u00a0% pada akhir tahun",
                Chart.Kind.LINE,
                "%",
                months,
                List.of(
                        new Chart.Series("Provinsi Jambi", List.of(34.1, 34.9, 35.6, 36.2, 37.0, 38.1, 38.9, 39.52)),
                        new Chart.Series(
                                "Kota Jambi",
                                IntStream.range(0, 8)
                                        .mapToObj(i -> 44.0 + i * 0.66)
                                        .toList())),
                53.0,
                "Contoh untuk tampilan; angka Agustus: BPJS Ketenagakerjaan, 12 Agustus 2024",
                HERE);
    }
}
