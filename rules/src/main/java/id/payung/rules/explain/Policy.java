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
            "Apakah yang genap 65 tahun pada hari pendaftaran ditolak?",
            "Is a person who turns 65 on the day of registration refused?"),
    LATE_FINE_MONTH("Bagaimana bagian bulan keterlambatan dihitung?", "How is a part of a month of delay counted?"),
    JKP_ABOVE_CAP(
            "Apakah JKK atas upah di atas batas JKP direkomposisi?", "Is JKK on wage above the cap of JKP recomposed?"),
    CONTRACT_VAT("Nilai kontrak yang diberikan sudah bersih dari PPN?", "Is the given contract value net of VAT?"),
    TIER_BOUNDARY(
            "Nilai tepat di batas lapisan masuk lapisan bawah atau atas?",
            "Does a value exactly on a tier's boundary belong to the lower or the upper tier?"),
    SAVINGS_YIELD("Bagaimana hasil pengembangan JHT dibukukan?", "How is the yield of old-age savings credited?");

    private final String questionId;
    private final String questionEn;

    Policy(String questionId, String questionEn) {
        this.questionId = questionId;
        this.questionEn = questionEn;
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
