package id.payung.rules.explain;

import id.payung.rules.Text;
import java.util.EnumMap;

/// One reading of an unclear rule. The first listed for a policy is its default.
public enum Choice {
    GAP_TO_LOWER_BAND(
            Policy.INCOME_BETWEEN_BANDS,
            "Golongan bawah, sampai sebelum batas bawah golongan berikutnya",
            "The lower band, up to the next lower bound exclusive"),
    GAP_TO_UPPER_BAND(Policy.INCOME_BETWEEN_BANDS, "Golongan atas", "The upper band"),

    BAND_BASE(Policy.BENEFIT_INCOME, "Dasar golongan", "The band's base"),
    DECLARED_INCOME(Policy.BENEFIT_INCOME, "Penghasilan yang dilaporkan", "The declared income"),

    FLOOR_IS_LUMP_SUM(Policy.ACCIDENT_DEATH_FLOOR, "Santunan sekaligus JKM (20 juta)", "The JKM lump sum (20 million)"),
    FLOOR_IS_ALL_OF_JKM(Policy.ACCIDENT_DEATH_FLOOR, "Seluruh JKM (42 juta)", "All of JKM (42 million)"),

    WAITING_ELAPSED_AND_PAID(
            Policy.WAITING_COUNT,
            "Tiga bulan berlalu sejak terdaftar dan tiga bulan iuran dibayar",
            "Three months have elapsed since registration and three months are paid"),
    WAITING_PAID_MONTHS(
            Policy.WAITING_COUNT,
            "Cukup tiga bulan iuran berturut-turut dibayar",
            "Three consecutive paid months are enough, also when paid in advance"),

    WAITING_BY_DEATH(
            Policy.WAITING_TRANSITION,
            "Berlaku bagi semua yang meninggal sejak tanggal itu",
            "It holds for every death from that day on"),
    WAITING_BY_REGISTRATION(
            Policy.WAITING_TRANSITION,
            "Hanya bagi yang terdaftar sejak tanggal itu",
            "It holds only for people registered from that day on"),

    ARREARS_KEEP_MEMBERSHIP(
            Policy.WAITING_GAP,
            "Tidak memutus selama tidak lebih dari tiga bulan",
            "They do not break it while they are not more than three months"),
    ARREARS_BREAK_MEMBERSHIP(
            Policy.WAITING_GAP, "Memutus; hitungan dimulai lagi", "They break it; the count starts again"),

    ARREARS_AFTER_DUE_DAY(Policy.ARREARS_START, "Sehari setelah jatuh tempo", "On the day after the due day"),
    ARREARS_AFTER_MONTH_END(Policy.ARREARS_START, "Setelah akhir bulan", "After the end of the month"),

    SAME_MEMBERSHIP_CONTINUES(
            Policy.SPONSOR_STOP,
            "Berlanjut, masa tenggang dihitung dari bulan terakhir yang dibayar",
            "It continues; grace is counted from the last paid month"),

    SETTLED_FIRST(
            Policy.ARREARS_DEDUCTION,
            "Dilunasi lebih dahulu; aturan juga membolehkan pemotongan",
            "Settled first; the law also allows deducting them"),

    VILLAGE_PAYS_FULL(
            Policy.VILLAGE_DISCOUNT,
            "Tidak: sumbernya transfer APBN/APBD",
            "No: the money comes from transfers of national and regional budgets"),
    VILLAGE_PAYS_HALF(
            Policy.VILLAGE_DISCOUNT, "Ya: tidak disebut dalam pengecualian", "Yes: the exclusion does not name it"),

    GIFT_PAYS_HALF(Policy.GIFT_DISCOUNT, "Ya: bukan uang APBN/APBD", "Yes: it is not money of a government budget"),
    GIFT_PAYS_FULL(Policy.GIFT_DISCOUNT, "Tidak", "No"),

    EMPLOYER_PAYS_HALF(
            Policy.EMPLOYER_PAYS_BPU, "Ya: bukan uang APBN/APBD", "Yes: it is not money of a government budget"),
    EMPLOYER_PAYS_FULL(Policy.EMPLOYER_PAYS_BPU, "Tidak", "No"),

    BY_CONTRIBUTION_MONTH(Policy.DISCOUNT_MONTH, "Bulan iuran", "The contribution month"),

    CONDITION_MET(Policy.RELIEF_CONDITION, "Ya, kecuali dinyatakan lain", "Yes, unless stated otherwise"),

    LAW_OF_LAST_DAY(Policy.MID_MONTH_CHANGE, "Aturan pada hari terakhir bulan itu", "The law on the month's last day"),
    LAW_OF_FIRST_DAY(Policy.MID_MONTH_CHANGE, "Aturan pada hari pertama bulan itu", "The law on the month's first day"),

    NEAREST_RUPIAH(Policy.FRACTION_OF_RUPIAH, "Ke rupiah terdekat, setengah ke atas", "To the nearest rupiah, half up"),

    SAME_NUMBER_AND_NIK(
            Policy.PAID_MONTHS,
            "Bulan lunas pada nomor peserta dan NIK yang sama, termasuk tunggakan yang kemudian dilunasi",
            "Paid months under the same member number and NIK, late payments included"),

    TWELVE_IN_TOTAL(Policy.SUDDEN_DEATH_MONTHS, "Total dua belas bulan lunas", "Twelve paid months in total"),
    TWELVE_CONSECUTIVE(Policy.SUDDEN_DEATH_MONTHS, "Dua belas bulan berturut-turut", "Twelve consecutive months"),

    BY_SCHOOL_YEAR(
            Policy.SCHOOL_YEARS,
            "Tahun ajaran, tahun berjalan ikut dihitung",
            "School years, the running one included"),

    UNDER_23_AT_START(
            Policy.TWENTY_THIRD_BIRTHDAY,
            "Ya, bila belum 23 tahun pada awal tahun ajaran",
            "Yes, when not yet 23 at the start of the school year"),
    UNDER_23_AT_END(
            Policy.TWENTY_THIRD_BIRTHDAY,
            "Tidak, harus belum 23 tahun sampai akhir tahun ajaran",
            "No, not yet 23 until the end of the school year"),

    CONDITIONS_TOGETHER(Policy.CHILD_STATUS, "Bersama-sama", "Together"),
    CONDITIONS_ALTERNATIVE(Policy.CHILD_STATUS, "Salah satu", "Alternatively"),

    SHARES_NOT_SET(
            Policy.HEIR_SHARES, "Tidak ditentukan; ahli waris bersepakat", "Not set; the heirs agree among themselves"),

    ONE_FUNERAL_FOR_ALL(Policy.SEVERAL_MEMBERSHIPS, "Ya, satu biaya pemakaman", "Yes, one funeral grant"),
    FUNERAL_PER_MEMBERSHIP(Policy.SEVERAL_MEMBERSHIPS, "Tidak, setiap kepesertaan", "No, one per membership"),

    OTHER_JKM_DOES_NOT_PAY(Policy.ACCIDENT_AND_OTHER_MEMBERSHIP, "Tidak", "No"),
    OTHER_JKM_PAYS(Policy.ACCIDENT_AND_OTHER_MEMBERSHIP, "Ya", "Yes"),

    BY_CLAIM_DATE(Policy.DOCUMENT_DATE, "Tanggal klaim", "The day of the claim"),
    BY_EVENT_DATE(Policy.DOCUMENT_DATE, "Tanggal peristiwa", "The day of the event"),

    SUM_THEN_CAP(Policy.SEVERAL_INJURIES, "Dijumlah lalu dibatasi", "Added up, then capped"),

    DATE_OF_DIAGNOSIS(Policy.DISEASE_DATE, "Tanggal diagnosis klinis", "The day of clinical diagnosis"),

    THIRTY_DAYS(Policy.STMB_DAYS, "30 hari", "Thirty days"),

    CAP_PER_CASE_AND_MODE(
            Policy.TRANSPORT_CAP,
            "Per kasus dan per moda; batas beberapa moda dijumlah",
            "Per case and mode; the caps of several modes add up"),

    REFUSED_ON_BIRTHDAY(Policy.AGE_ON_REGISTRATION, "Ya: harus belum mencapai 65", "Yes: not yet 65 is required"),

    PART_MONTH_IS_A_MONTH(Policy.LATE_FINE_MONTH, "Bagian bulan dihitung satu bulan", "A part counts as a whole month"),
    FULL_MONTHS_ONLY(Policy.LATE_FINE_MONTH, "Hanya bulan penuh", "Only full months count"),

    RECOMPOSED_UP_TO_CAP(Policy.JKP_ABOVE_CAP, "Tidak, hanya sampai batas upah", "No, only up to the cap"),
    RECOMPOSED_WHOLLY(Policy.JKP_ABOVE_CAP, "Ya, seluruh upah", "Yes, on the whole wage"),

    CONTRACT_IS_NET(Policy.CONTRACT_VAT, "Ya, kecuali dinyatakan lain", "Yes, unless stated otherwise"),

    BOUNDARY_BELONGS_BELOW(Policy.TIER_BOUNDARY, "Lapisan bawah", "The lower tier"),

    SIMPLE_WITHIN_YEAR(
            Policy.SAVINGS_YIELD,
            "Bunga tunggal dalam tahun berjalan, majemuk per tahun",
            "Simple interest within the calendar year, compounded yearly");

    static final EnumMap<Policy, Choice> DEFAULTS = firstOfEach();

    private final Policy policy;
    private final String id;
    private final String en;

    Choice(Policy policy, String id, String en) {
        this.policy = policy;
        this.id = id;
        this.en = en;
    }

    public Policy policy() {
        return policy;
    }

    public Text text() {
        return new Text(id, en);
    }

    private static EnumMap<Policy, Choice> firstOfEach() {
        EnumMap<Policy, Choice> first = new EnumMap<>(Policy.class);
        for (Choice choice : values()) {
            first.putIfAbsent(choice.policy, choice);
        }
        return first;
    }
}
