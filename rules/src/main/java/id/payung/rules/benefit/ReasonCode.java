package id.payung.rules.benefit;

import id.payung.rules.Text;

/// Everything an answer can say beside its amounts, with a stable id for letters and audit records.
public enum ReasonCode {
    NOT_WORK_RELATED(
            Kind.REFUSED,
            "Bukan kecelakaan kerja atau penyakit akibat kerja",
            "Not a work accident or occupational disease",
            "Permenaker 5/2021 Pasal 7, 47, 85"),
    WORK_RELATION_UNKNOWN(
            Kind.REVIEW,
            "Belum semua pertanyaan tentang kecelakaan kerja terjawab",
            "Not all questions about the work accident are answered",
            "Permenaker 5/2021 Pasal 48C-48F"),
    JKK_NOT_INSURED(Kind.REFUSED, "Tidak menjadi peserta JKK", "No membership of JKK", "PP 44/2015"),
    JKM_NOT_INSURED(Kind.REFUSED, "Tidak menjadi peserta JKM", "No membership of JKM", "PP 44/2015"),
    JHT_NOT_INSURED(Kind.REFUSED, "Tidak menjadi peserta JHT", "No membership of JHT", "PP 46/2015"),
    JP_NOT_INSURED(Kind.REFUSED, "Tidak menjadi peserta JP", "No membership of JP", "PP 45/2015"),
    JKP_NOT_INSURED(Kind.REFUSED, "Tidak menjadi peserta JKP", "No membership of JKP", "PP 37/2021"),
    JKM_EXCLUDES_WORK_ACCIDENT(
            Kind.REFUSED,
            "JKM hanya untuk kematian bukan akibat kecelakaan kerja",
            "JKM is for a death not caused by a work accident",
            "PP 44/2015 Pasal 34"),
    ARREARS_TOO_LONG(
            Kind.REFUSED,
            "Menunggak lebih dari tiga bulan berturut-turut",
            "More than three consecutive months of arrears",
            "Permenaker 5/2021 Pasal 44 ayat (1), 98 ayat (4)"),
    AFTER_ARREARS(
            Kind.CONDITION,
            "Dibayar setelah tunggakan dilunasi",
            "Paid after the arrears are settled",
            "Permenaker 5/2021 Pasal 92, 98"),
    EMPLOYER_PAYS_FIRST(
            Kind.CONDITION,
            "Pemberi kerja membayar lebih dahulu, lalu meminta penggantian setelah melunasi tunggakan dan denda",
            "The employer pays first and reclaims after settling arrears and fine",
            "Permenaker 5/2021 Pasal 91, 94, 97, 100"),
    CLAIM_EXPIRED(
            Kind.REFUSED,
            "Hak klaim sudah kedaluwarsa",
            "The right to claim has lapsed",
            "PP 44/2015; PP 82/2019 Pasal 26"),
    WAITING_PERIOD(
            Kind.CONDITION,
            "Belum tiga bulan kepesertaan berturut-turut: hanya biaya pemakaman",
            "Less than three consecutive months of membership: only the funeral",
            "Permenaker 5/2021 Pasal 97A (Permenaker 1/2025)"),
    TENURE_ASSUMED(
            Kind.NOTE,
            "Tanggal daftar tidak diberikan; dianggap sudah tiga bulan berturut-turut",
            "No day of registration given; three consecutive months are assumed",
            "Permenaker 5/2021 Pasal 97A"),
    TENURE_UNKNOWN(
            Kind.REVIEW,
            "Tanggal daftar dan bulan lunas tidak diberikan; masa tunggu harus diperiksa",
            "Neither registration nor paid months given; the waiting time must be examined",
            "Permenaker 5/2021 Pasal 97A"),
    HOME_CARE_TOO_LONG(
            Kind.REVIEW,
            "Perawatan di rumah diganti paling lama satu tahun: pisahkan biaya sesudahnya",
            "Home care is paid for at most a year: separate the later costs",
            "PP 82/2019; Permenaker 5/2021"),
    ONE_FUNERAL(
            Kind.NOTE,
            "Biaya pemakaman dibayar satu kali",
            "The funeral is paid once",
            "Permenaker 5/2021 Pasal 101 (Permenaker 1/2025)"),
    LOSS_NOT_CONFIRMED(
            Kind.REVIEW,
            "Persentase cacat ini belum dikonfirmasi",
            "This percentage of disability is not confirmed",
            "PP 44/2015 Lampiran III"),
    FIGURE_NOT_CONFIRMED(
            Kind.REVIEW,
            "Memakai angka yang belum dikonfirmasi",
            "A figure that is not confirmed was used",
            "docs/law/parameters.md"),
    SCHOLARSHIP_TOO_FEW_MONTHS(
            Kind.CONDITION,
            "Masa iur belum cukup untuk beasiswa",
            "Too few paid months for the scholarship",
            "PP 44/2015 Pasal 34; PP 82/2019 Pasal 34"),
    SCHOLARSHIP_MONTHS_UNKNOWN(
            Kind.REVIEW,
            "Masa iur untuk beasiswa tidak diketahui",
            "The paid months for the scholarship are not known",
            "Permenaker 5/2021 Pasal 102"),
    SCHOLARSHIP_TWO_CHILDREN(
            Kind.NOTE,
            "Beasiswa untuk dua anak yang pertama didaftarkan",
            "The scholarship is for the first two children listed",
            "Permenaker 5/2021 Pasal 102"),
    CHILD_TOO_OLD(
            Kind.NOTE,
            "Anak sudah mencapai batas usia",
            "The child has reached the age limit",
            "Permenaker 5/2021 Pasal 102-109"),
    CHILD_MARRIED_OR_WORKING(
            Kind.NOTE,
            "Anak sudah menikah atau bekerja",
            "The child is married or works",
            "Permenaker 5/2021 Pasal 102-109; Permenaker 1/2025"),
    JHT_BELOW_AGE(
            Kind.REFUSED,
            "Belum mencapai usia JHT",
            "The age for old-age savings is not reached",
            "PP 46/2015 Pasal 22"),
    JHT_WAITING(
            Kind.REFUSED,
            "Belum lewat satu bulan sejak berhenti bekerja",
            "One month since leaving the job has not passed",
            "PP 60/2015; Permenaker 4/2022"),
    JHT_PART_TOO_EARLY(
            Kind.REFUSED,
            "Belum sepuluh tahun menjadi peserta",
            "Less than ten years of membership",
            "PP 46/2015 Pasal 22"),
    JHT_PART_TAKEN(Kind.REFUSED, "JHT sebagian sudah pernah diambil", "A part was taken before", "PP 46/2015 Pasal 22"),
    JHT_NOT_FOR_SEGMENT(
            Kind.REFUSED,
            "Alasan ini tidak berlaku bagi segmen ini",
            "This reason does not hold for this segment",
            "Permenaker 4/2022"),
    JHT_BALANCE_UNKNOWN(
            Kind.NOTE,
            "Saldo JHT juga dibayarkan; saldo tidak diberikan",
            "Old-age savings are paid as well; the balance was not given",
            "PP 46/2015 Pasal 22"),
    JHT_FROM_NEXT_MONTH(
            Kind.CONDITION,
            "Dibayar mulai tanggal 1 bulan berikutnya",
            "Paid from the 1st of the next month",
            "PP 46/2015 Pasal 22"),
    JP_BELOW_AGE(Kind.REFUSED, "Belum mencapai usia pensiun", "The pension age is not reached", "PP 45/2015"),
    JP_LUMP_SUM(
            Kind.NOTE,
            "Masa iur kurang dari 15 tahun: dibayar sekaligus",
            "Less than 15 years of contributions: paid at once",
            "PP 45/2015"),
    JP_SURVIVORS(
            Kind.REVIEW, "Hak JP ahli waris perlu diperiksa", "The survivors' pension must be examined", "PP 45/2015"),
    JP_DISABILITY(
            Kind.REVIEW,
            "JP karena cacat total perlu diperiksa",
            "The pension after total disability must be examined",
            "PP 45/2015"),
    JP_FACTS_MISSING(
            Kind.REVIEW,
            "Riwayat iuran JP tidak lengkap",
            "The history of pension contributions is incomplete",
            "PP 45/2015"),
    JP_TOO_EARLY(
            Kind.REVIEW,
            "Masa iur atau kepadatan iuran belum cukup untuk pensiun; hanya iuran dan hasilnya",
            "Too few or too scattered paid months for a pension; only contributions and yield",
            "PP 45/2015"),
    JP_PER_MONTH(Kind.NOTE, "Jumlah per bulan", "The amount is per month", "PP 45/2015"),
    JKP_REASON_EXCLUDED(
            Kind.REFUSED,
            "Sebab berakhirnya kerja tidak dijamin JKP",
            "JKP does not cover this end of employment",
            "PP 37/2021; PP 6/2025"),
    JKP_TOO_OLD_ON_JOINING(
            Kind.REFUSED, "Sudah 54 tahun atau lebih saat terdaftar", "54 or older when registered", "PP 37/2021"),
    JKP_TOO_FEW_MONTHS(
            Kind.REFUSED,
            "Masa iur kurang dari 12 bulan dalam 24 bulan",
            "Less than 12 paid months within 24",
            "PP 37/2021; PP 6/2025"),
    JKP_NOT_CONSECUTIVE(
            Kind.REFUSED,
            "Iuran tidak enam bulan berturut-turut",
            "Less than six consecutive paid months",
            "PP 37/2021"),
    JKP_CLAIM_LATE(Kind.REFUSED, "Klaim melewati batas waktu", "The claim is too late", "PP 37/2021; PP 6/2025"),
    JKP_FACTS_MISSING(
            Kind.REVIEW,
            "Sebab PHK dan masa iur tidak diberikan",
            "Reason of the dismissal and paid months were not given",
            "PP 6/2025"),
    JKP_EMPLOYER_ARREARS(Kind.REVIEW, "Pemberi kerja menunggak", "The employer is in arrears", "PP 6/2025 Pasal 39A");

    /// What it does to the outcome.
    public enum Kind {
        /// A part of the claim is refused.
        REFUSED,
        /// A person must look at it.
        REVIEW,
        /// It is granted, but not unconditionally.
        CONDITION,
        /// Worth knowing.
        NOTE
    }

    private final Kind kind;
    private final String id;
    private final String en;
    private final String source;

    ReasonCode(Kind kind, String id, String en, String source) {
        this.kind = kind;
        this.id = id;
        this.en = en;
        this.source = source;
    }

    public Kind kind() {
        return kind;
    }

    public Text text() {
        return new Text(id, en);
    }

    /// The article.
    public String source() {
        return source;
    }
}
