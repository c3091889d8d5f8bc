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
            "Simple interest within the calendar year, compounded yearly"),

    TENURE_ASSUMED(Policy.UNKNOWN_TENURE, "Ya, dan jawaban menyebutkannya", "Yes, and the answer says so"),
    TENURE_MUST_BE_SHOWN(Policy.UNKNOWN_TENURE, "Tidak, petugas harus memeriksa", "No, a person must look at it"),

    INTERNS_WAIT(
            Policy.WAITING_OF_INTERNS,
            "Ya: mereka peserta BPU",
            "Yes: they are members of the segment of the self-employed"),
    INTERNS_DO_NOT_WAIT(
            Policy.WAITING_OF_INTERNS, "Tidak: penyelenggara yang mendaftarkan", "No: their host registers them"),

    COUNT_STARTS_AGAIN(Policy.REREGISTRATION, "Ya, sejak pendaftaran terakhir", "Yes, with the latest registration"),
    FIRST_REGISTRATION_COUNTS(
            Policy.REREGISTRATION, "Tidak, sejak pendaftaran pertama", "No, with the first registration"),

    PAID_WHEN_FULL(
            Policy.PARTLY_PAID_MONTH,
            "Tidak; sisanya dikreditkan ke bulan berikutnya",
            "No; what is left is credited to later months"),

    ANY_REGISTERED_TRADE(Policy.TWO_TRADES, "Salah satu pekerjaan yang terdaftar", "Any of the registered ones"),

    FIRST_TWO_LISTED(
            Policy.CHILD_LIST,
            "Dua anak pertama dalam daftar yang memenuhi syarat; daftar dapat diubah sampai klaim",
            "The first two listed that qualify; the list may change until the claim"),

    TWO_SEPARATE_LIMITS(
            Policy.SCHOLARSHIP_LIMIT,
            "Dua batas terpisah, tidak saling mengisi",
            "Two separate limits that do not fill each other up"),

    FROM_KINDERGARTEN_AT_FOUR(
            Policy.CHILD_NOT_IN_SCHOOL,
            "Sejak tahun ajaran pada usia empat tahun",
            "From the school year at the age of four"),

    BACK_LIMIT_ALWAYS(Policy.BACK_CLAIM, "Ya", "Yes"),
    BACK_LIMIT_AFTER_FIRST_CLAIM(
            Policy.BACK_CLAIM,
            "Tidak, klaim pertama dihitung sejak peristiwa",
            "No, a first claim counts from the event"),

    ALL_SPOUSES_TOGETHER(Policy.SEVERAL_SPOUSES, "Semuanya sederajat", "All of them, side by side"),

    PARENT_THEN_COURT(
            Policy.GUARDIAN_OF_MINOR,
            "Orang tua yang hidup, bila tidak ada wali yang ditetapkan pengadilan",
            "The living parent, otherwise a guardian named by a court"),

    FIRST_TO_PAY(
            Policy.FUNERAL_BEARER,
            "Kepesertaan yang pertama membayar; jumlahnya sama",
            "The membership that pays first; the amount is the same"),

    EXACT_PRODUCT(Policy.FUNCTION_LOSS, "Tidak; baru jumlah rupiahnya dibulatkan", "No; only the rupiah amount is"),

    SIDES_SWAPPED(Policy.DOMINANT_HAND, "Kanan dan kiri bertukar", "Right and left change places"),

    ONLY_THE_INCREASE(Policy.EARLIER_LOSS, "Tidak, hanya pertambahannya", "No, only the increase counts"),
    WHOLE_LOSS(Policy.EARLIER_LOSS, "Ya, seluruh kehilangan", "Yes, the whole loss"),

    TWELVE_MONTHS_IN_FULL(Policy.STMB_BOUNDARY, "Ya, sampai dan termasuk hari itu", "Yes, that day included"),

    PAID_WHILE_WORKING(Policy.JHT_WHILE_WORKING, "Ya, usia saja yang menentukan", "Yes, the age alone decides"),

    BEFORE_TAX(Policy.SAVINGS_TAX, "Sebelum pajak", "Before tax"),

    FINE_ON_AMOUNT_DUE(
            Policy.LATE_FINE_BASE,
            "Bagian pemberi kerja dan pekerja yang terutang setelah keringanan",
            "What employer and worker owe after relief"),

    CEILING_FROM_MARCH(Policy.CEILING_DATE, "Sejak 1 Maret", "From 1 March"),

    BOUNDS_FROM_MARCH(Policy.BOUNDS_DATE, "Sejak 1 Maret", "From 1 March"),

    VAT_AT_CONTRACT_DATE(Policy.CONTRACT_VAT_RATE, "Tarif pada bulan kontrak", "The rate of the month of the contract"),

    EACH_BY_ITS_OWN_DATE(
            Policy.EFFECTIVE_DATE,
            "Tanggal peristiwa untuk manfaat, tanggal klaim untuk dokumen dan batas pengajuan",
            "The day of the event for benefits, the day of the claim for documents and back claims"),

    PRICED_PER_PAYER(
            Policy.MIXED_FUNDING, "Setiap bagian dihitung menurut pembayarnya", "Each part is priced by its own payer"),
    SECTOR_AS_REGISTERED(
            Policy.SEVERAL_TRADES, "Pekerjaan utama yang didaftarkan", "The main trade that was registered"),
    FIRST_OF_JANUARY(
            Policy.UNKNOWN_BIRTH_DATE, "1 Januari, dan petugas memeriksa", "1 January, and a person checks it"),
    COVER_RUNS_ON(
            Policy.AGE_DURING_MEMBERSHIP,
            "Perlindungan berlanjut; 65 hanya syarat masuk",
            "Cover goes on; 65 is a condition of entry only"),
    A_GRADE_IS_PAID_ONCE(Policy.REPEATED_GRADE, "Tidak", "No"),
    NEXT_LEVEL(Policy.BETWEEN_LEVELS, "Tahun pertama jenjang berikutnya", "The first year of the next level"),
    SAME_AS_LEVEL(Policy.LEVEL_EQUIVALENCE, "Ya", "Yes"),
    GUARDIAN_NEED_NOT_BE_HEIR(Policy.SCHOLARSHIP_GUARDIAN, "Tidak", "No"),
    STATEMENT_INSTEAD_OF_CARD(
            Policy.MISSING_FAMILY_CARD,
            "Keterangan Dukcapil atau desa",
            "A statement of the civil registry or the village"),
    DAYS_ADD_UP(Policy.STMB_RECURRENCE, "Dijumlah dengan hari sebelumnya", "They are added to the earlier days"),
    VALUE_AS_GIVEN(Policy.VAT_EXEMPT_WORK, "Nilai itu sendiri", "The value itself"),
    PRICED_AGAIN(
            Policy.CONTRACT_ADDENDUM,
            "Seluruh nilai baru dihitung lagi, selisihnya terutang",
            "The whole new value is priced again; the difference is due"),
    BOTH_SHOWN(
            Policy.NET_OR_GROSS_JKK,
            "Tarif penuh yang dibayar; pembagiannya tampil per baris",
            "The full rate is paid; the lines show its split"),
    PER_REGION_AND_YEAR(
            Policy.PALM_OIL_SHARE,
            "Per daerah dan tahun, bersama kegiatan lain",
            "Per region and year, together with other activities"),
    EVIDENCE_OF_COMMODITY(
            Policy.PALM_OIL_WORKER,
            "Pekerja atau petani dengan bukti kaitan komoditas",
            "A worker or farmer with evidence of the link to the commodity"),
    CALENDAR_OF_CALLER(
            Policy.WORKING_DAYS,
            "Sabtu, Minggu dan hari libur yang diberikan",
            "Saturday, Sunday and the holidays given"),
    RUN_WITHOUT_PAUSE(Policy.HOURS_AND_DAYS, "Ya", "Yes"),
    FIRST_FUNDED_MONTH(
            Policy.SAME_PERSON_TWICE, "Yang lebih dahulu mendanai bulan itu", "Whoever funded the month first"),
    HELD_FOR_REVIEW(Policy.DOUBTFUL_IDENTITY, "Ditahan sampai petugas memeriksa", "Held until a person has looked"),
    PAYER_OF_FIRST_DAY(Policy.MOVE_WITHIN_MONTH, "Yang membayar pada tanggal 1", "Who paid on the first day"),
    PAID_OR_IN_GRACE(
            Policy.COVERAGE_ACTIVE,
            "Bulan itu lunas, atau menunggak paling lama tiga bulan",
            "The month is paid, or at most three months are owed"),
    DENOMINATOR_IS_NAMED(
            Policy.COVERAGE_DENOMINATOR,
            "Selalu disebut dengan sumber dan tahunnya; tidak dicampur",
            "Always named with source and year; never mixed"),
    CLAIMS_FIRST(
            Policy.RETENTION,
            "Masa klaim dan beasiswa dahulu, menurut jadwal tertulis",
            "Claims and scholarships first, by a written schedule");

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
