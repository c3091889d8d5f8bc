package id.payung.rules.explain;

import id.payung.rules.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// A question the law leaves open. Each has readings ([Choice]); the first listed is the default.
/// The page `docs/law/policies.md` is written from this list.
public enum Policy {
    INCOME_BETWEEN_BANDS(
            "Golongan mana yang berlaku bila penghasilan jatuh di celah Rp1–Rp999 antara dua golongan?",
            "Which band holds an income that falls into the gap of Rp1 to Rp999 between two published bands?"),
    BENEFIT_INCOME(
            "Santunan BPU dihitung dari dasar golongan atau dari penghasilan yang dilaporkan?",
            "Is a benefit of the self-employed computed on the band's base or on the declared income?"),
    ACCIDENT_DEATH_FLOOR(
            "Batas bawah santunan kematian JKK: santunan sekaligus JKM atau seluruh manfaat JKM?",
            "Is the floor of the accident death payment the lump sum of JKM or all of JKM?"),
    WAITING_COUNT(
            "Bagaimana tiga bulan kepesertaan berturut-turut dihitung?",
            "How are three consecutive months of membership counted?"),
    WAITING_TRANSITION(
            "Apakah masa tunggu berlaku bagi yang terdaftar sebelum 24 Februari 2025?",
            "Does the waiting rule hold for people registered before 24 February 2025?"),
    WAITING_GAP(
            "Apakah tunggakan sampai tiga bulan memutus kepesertaan berturut-turut?",
            "Do arrears of up to three months break consecutive membership?"),
    ARREARS_START(
            "Sejak kapan satu bulan menjadi bulan tunggakan?",
            "From which day on is an unpaid month a month of arrears?"),
    SPONSOR_STOP(
            "Bila sponsor berhenti dan peserta membayar sendiri, apakah kepesertaan berlanjut?",
            "When a sponsor stops and the member pays alone, does the membership continue?"),
    ARREARS_DEDUCTION(
            "Tunggakan dipotong dari santunan atau dilunasi lebih dahulu?",
            "Are arrears deducted from a benefit or settled first?"),
    VILLAGE_DISCOUNT(
            "Apakah iuran dari APB Desa/Nagari mendapat keringanan PP 50/2025?",
            "Does money of a village budget get the discount of PP 50/2025?"),
    GIFT_DISCOUNT(
            "Apakah iuran dari CSR atau donasi mendapat keringanan PP 50/2025?",
            "Does a company's or a person's gift get the discount of PP 50/2025?"),
    EMPLOYER_PAYS_BPU(
            "Apakah iuran BPU yang dibayar pemberi kerja mendapat keringanan PP 50/2025?",
            "Does an employer who pays for a self-employed worker get the discount of PP 50/2025?"),
    DISCOUNT_MONTH(
            "Keringanan mengikuti bulan iuran atau tanggal bayar?",
            "Does relief follow the contribution month or the day of payment?"),
    RELIEF_CONDITION(
            "Apakah syarat pelunasan tunggakan lama dianggap terpenuhi?",
            "Is the condition that older arrears are settled taken as met?"),
    MID_MONTH_CHANGE(
            "Tarif mana yang berlaku bila aturan berubah di tengah bulan iuran?",
            "Which tariff holds when the law changes within a contribution month?"),
    FRACTION_OF_RUPIAH("Bagaimana pecahan rupiah dibulatkan?", "How is a fraction of a rupiah rounded?"),
    PAID_MONTHS(
            "Bulan mana yang dihitung sebagai masa iur beasiswa?",
            "Which months count toward the contribution period of the scholarship?"),
    SUDDEN_DEATH_MONTHS(
            "Dua belas bulan iuran untuk meninggal mendadak: total atau berturut-turut?",
            "Twelve months for sudden death: in total or consecutive?"),
    SCHOOL_YEARS(
            "Sisa jenjang dihitung per tahun ajaran atau tahun kalender?",
            "Are remaining levels counted by school year or by calendar year?"),
    TWENTY_THIRD_BIRTHDAY(
            "Apakah tahun ajaran yang dimulai sebelum ulang tahun ke-23 masih dibayar?",
            "Is a school year that starts before the 23rd birthday still paid?"),
    CHILD_STATUS(
            "Syarat belum menikah dan belum bekerja berlaku bersama atau salah satu?",
            "Do the conditions of being unmarried and not working hold together or alternatively?"),
    HEIR_SHARES(
            "Bagaimana santunan dibagi di antara ahli waris yang sederajat?",
            "How is a benefit divided among heirs of the same class?"),
    SEVERAL_MEMBERSHIPS(
            "Apakah satu biaya pemakaman berlaku juga untuk gabungan PU dan BPU atau dua sponsor?",
            "Does one funeral grant hold for PU plus BPU, or for two sponsors, as well?"),
    ACCIDENT_AND_OTHER_MEMBERSHIP(
            "Bila meninggal karena kecelakaan kerja, apakah JKM dari kepesertaan lain dibayar?",
            "After death by work accident, does the JKM of another membership pay?"),
    DOCUMENT_DATE(
            "Syarat dokumen mengikuti tanggal peristiwa atau tanggal klaim?",
            "Do document rules follow the day of the event or of the claim?"),
    SEVERAL_INJURIES("Bagaimana beberapa cedera digabung?", "How are several injuries combined?"),
    DISEASE_DATE(
            "Tanggal mana yang dipakai untuk penyakit akibat kerja?", "Which day counts for an occupational disease?"),
    STMB_DAYS(
            "Satu bulan STMB adalah 30 hari atau bulan kalender?",
            "Is a month of temporary disability thirty days or a calendar month?"),
    TRANSPORT_CAP(
            "Batas biaya angkut per kasus, per perjalanan atau per moda?",
            "Does the transport cap hold per case, per trip or per mode?"),
    AGE_ON_REGISTRATION(
            Place.ENROLMENT,
            "Apakah yang genap 65 tahun pada hari pendaftaran ditolak?",
            "Is a person who turns 65 on the day of registration refused?"),
    LATE_FINE_MONTH("Bagaimana bagian bulan keterlambatan dihitung?", "How is a part of a month of delay counted?"),
    JKP_ABOVE_CAP(
            "Apakah JKK atas upah di atas batas JKP direkomposisi?", "Is JKK on wage above the cap of JKP recomposed?"),
    CONTRACT_VAT("Nilai kontrak yang diberikan sudah bersih dari PPN?", "Is the given contract value net of VAT?"),
    TIER_BOUNDARY(
            "Nilai tepat di batas lapisan masuk lapisan bawah atau atas?",
            "Does a value exactly on a tier's boundary belong to the lower or the upper tier?"),
    SAVINGS_YIELD("Bagaimana hasil pengembangan JHT dibukukan?", "How is the yield of old-age savings credited?"),

    UNKNOWN_TENURE(
            "Bila tanggal daftar dan bulan lunas tidak diberikan, apakah masa tunggu dianggap terlewati?",
            "When neither registration nor paid months are given, is the waiting time taken as over?"),
    WAITING_OF_INTERNS(
            "Apakah masa tunggu JKM berlaku juga bagi magang dan siswa praktik?",
            "Does the waiting rule hold for interns and students on placement as well?"),
    REREGISTRATION(
            "Setelah kepesertaan berakhir, apakah masa tunggu dihitung lagi sejak pendaftaran baru?",
            "After cover had lapsed, does the waiting time start again with the new registration?"),
    PARTLY_PAID_MONTH(
            "Apakah bulan yang dibayar sebagian dihitung lunas?", "Does a month that is paid in part count as paid?"),
    TWO_TRADES(
            "Meninggal mendadak: pekerjaan terdaftar yang mana bila peserta punya dua pekerjaan?",
            "Sudden death: which registered activity counts when a worker has two trades?"),
    CHILD_LIST(
            "Anak mana yang mendapat beasiswa bila lebih dari dua?",
            "Which children get the scholarship when there are more than two?"),
    SCHOLARSHIP_LIMIT(
            "Apakah 174 juta batas bersama dua anak atau dua batas terpisah?",
            "Is 174 million one limit for two children together or two separate limits?"),
    CHILD_NOT_IN_SCHOOL(
            "Sejak kapan jenjang anak yang belum sekolah dihitung?",
            "From when are the levels of a child counted that is not yet in school?"),
    BACK_CLAIM(
            "Apakah batas tiga tahun ajaran ke belakang berlaku juga bagi klaim pertama?",
            "Does the limit of three school years back hold for a late first claim as well?"),
    SEVERAL_SPOUSES(
            "Bagaimana bila ada lebih dari satu istri yang ditinggalkan?", "What if more than one wife survives?"),
    GUARDIAN_OF_MINOR("Siapa menerima untuk ahli waris yang belum dewasa?", "Who receives for an heir who is a minor?"),
    FUNERAL_BEARER(
            "Kepesertaan mana yang menanggung satu biaya pemakaman?",
            "Which membership bears the single funeral grant?"),
    FUNCTION_LOSS(
            "Apakah hasil persentase fungsi × persentase tabel dibulatkan?",
            "Is the product of lost function and table percentage rounded?"),
    DOMINANT_HAND("Sisi mana yang berlaku bagi orang kidal?", "Which side counts for left-handed people?"),
    EARLIER_LOSS(
            "Apakah kehilangan fungsi sebelum kecelakaan ikut dihitung?",
            "Does a loss of function from before the accident count?"),
    STMB_BOUNDARY(
            "Hari terakhir bulan ke-12 masih dibayar penuh?",
            "Is the last day of the twelfth month still paid in full?"),
    JHT_WHILE_WORKING(
            "Pada usia JHT, apakah JHT dibayar bila peserta masih bekerja?",
            "At the age for it, are old-age savings paid to somebody who still works?"),
    SAVINGS_TAX("Hasil pengembangan JHT sebelum atau sesudah pajak?", "Is the yield of old-age savings before tax?"),
    LATE_FINE_BASE(
            "Denda keterlambatan dihitung dari iuran yang mana?", "On which contribution is the late fine computed?"),
    CEILING_DATE(
            "Sejak kapan batas upah JP yang baru berlaku bila sudah diumumkan pada Februari?",
            "From when does a new pension wage ceiling hold that was announced in February?"),
    BOUNDS_DATE(
            "Sejak kapan batas manfaat JP tahunan berlaku: Februari atau Maret?",
            "From when do the yearly bounds of the pension hold: February or March?"),
    CONTRACT_VAT_RATE(
            "Tarif PPN mana yang dikeluarkan dari nilai kontrak?",
            "Which rate of VAT is taken out of a contract value?"),
    EFFECTIVE_DATE(
            "Bila aturan berubah antara peristiwa dan klaim, tanggal mana yang menentukan?",
            "When a rule changed between event and claim, which day decides?"),

    MIXED_FUNDING(
            Place.ENROLMENT,
            "Bagaimana keringanan bila satu bulan dibayar dari dua sumber?",
            "How does relief apply when one month is paid from two sources?"),
    SEVERAL_TRADES(
            Place.ENROLMENT,
            "Sektor mana bagi pekerja dengan beberapa pekerjaan?",
            "Which sector counts for a worker with several trades?"),
    UNKNOWN_BIRTH_DATE(
            Place.ENROLMENT,
            "Tanggal lahir mana bila hanya tahun yang diketahui?",
            "Which birth date is taken when only the year is known?"),
    AGE_DURING_MEMBERSHIP(
            Place.MEMBERSHIP,
            "Apa yang terjadi bila peserta genap 65 tahun dalam masa yang sudah dibayar?",
            "What happens when a member turns 65 within months already paid?"),
    REPEATED_GRADE(Place.CLAIM, "Apakah kelas yang diulang dibayar lagi?", "Is a repeated grade paid again?"),
    BETWEEN_LEVELS(
            Place.CLAIM,
            "Jenjang mana bagi anak di antara dua jenjang?",
            "Which level counts for a child between two levels?"),
    LEVEL_EQUIVALENCE(
            Place.CLAIM,
            "Apakah SMK, Paket A/B/C dan pesantren disamakan dengan jenjangnya?",
            "Do vocational, package A/B/C and religious schools count as the level they equal?"),
    SCHOLARSHIP_GUARDIAN(
            Place.CLAIM, "Haruskah wali beasiswa juga ahli waris?", "Must the guardian of a scholarship be an heir?"),
    MISSING_FAMILY_CARD(
            Place.CLAIM,
            "Apa yang menggantikan kartu keluarga yang tidak ada?",
            "What stands in for a missing family card?"),
    STMB_RECURRENCE(
            Place.CLAIM,
            "Bagaimana hari kambuh setelah kecelakaan yang sama dihitung?",
            "How are days of a relapse after the same accident counted?"),
    VAT_EXEMPT_WORK(
            Place.ENROLMENT,
            "Bagaimana nilai kontrak yang bebas PPN dihitung?",
            "How is a contract value counted that is free of VAT?"),
    CONTRACT_ADDENDUM(
            Place.ENROLMENT,
            "Bagaimana perubahan nilai kontrak dihitung?",
            "How is a change of the contract value counted?"),
    NET_OR_GROSS_JKK(
            Place.FUNDING,
            "Tarif JKK mana yang dilaporkan setelah rekomposisi JKP?",
            "Which rate of JKK is reported after recomposition for JKP?"),
    PALM_OIL_SHARE(
            Place.FUNDING,
            "Batas 20 % DBH Sawit dihitung dari apa?",
            "Of what is the limit of 20 % of palm-oil money counted?"),
    PALM_OIL_WORKER(Place.FUNDING, "Siapa pekerja sawit?", "Who is a palm-oil worker?"),
    WORKING_DAYS(Place.DEADLINES, "Hari mana yang bukan hari kerja?", "Which days are not working days?"),
    HOURS_AND_DAYS(
            Place.DEADLINES,
            "Apakah 2 × 24 jam dan 30 hari dihitung terus-menerus?",
            "Do 2 × 24 hours and 30 days run without pause?"),
    SAME_PERSON_TWICE(
            Place.PERSON,
            "Sponsor mana yang membayar bila satu orang ada dalam dua daftar?",
            "Which sponsor pays when one person is on two lists?"),
    DOUBTFUL_IDENTITY(
            Place.PERSON,
            "Apa akibat NIK ganda, tidak sah, atau nama berbeda dengan Dukcapil?",
            "What follows from a doubled or invalid NIK, or a name that differs from the civil registry?"),
    MOVE_WITHIN_MONTH(
            Place.MEMBERSHIP,
            "Siapa membayar bulan ketika peserta pindah daerah?",
            "Who pays the month in which a member moves to another region?"),
    COVERAGE_ACTIVE(
            Place.COVERAGE, "Siapa peserta aktif dalam angka cakupan?", "Who counts as active in a coverage figure?"),
    COVERAGE_DENOMINATOR(
            Place.COVERAGE,
            "Penyebut mana yang dipakai dalam angka cakupan?",
            "Which denominator does a coverage figure use?"),
    RETENTION(
            Place.RECORDS,
            "Penghapusan data pribadi atau masa klaim: mana yang didahulukan?",
            "Erasure of personal data or the time for claims: which comes first?");

    private final Place place;
    private final String questionId;
    private final String questionEn;

    Policy(String questionId, String questionEn) {
        this(Place.ANSWER, questionId, questionEn);
    }

    Policy(Place place, String questionId, String questionEn) {
        this.place = place;
        this.questionId = questionId;
        this.questionEn = questionEn;
    }

    /// Who applies it.
    public Place place() {
        return place;
    }

    /// What the law leaves open.
    public Text question() {
        return new Text(questionId, questionEn);
    }

    /// The readings, the default first.
    public List<Choice> choices() {
        return Arrays.stream(Choice.values()).filter(c -> c.policy() == this).toList();
    }

    /// The reading used unless another is chosen.
    public Choice byDefault() {
        return Objects.requireNonNull(Choice.DEFAULTS.get(this));
    }
}
