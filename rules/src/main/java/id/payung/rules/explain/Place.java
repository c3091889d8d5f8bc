package id.payung.rules.explain;

import id.payung.rules.Text;

/// Where a reading of unclear law is applied.
public enum Place {
    /// By the formulas of this library: an answer shows the reading when it mattered.
    ANSWER("rumus; tampil dalam jawaban", "the formulas; shown in the answer"),
    /// By the terms of reporting and paying.
    DEADLINES("batas waktu klaim", "terms of claims"),
    /// By whoever registers people from lists.
    ENROLMENT("pendaftaran peserta", "registration of members"),
    /// By the matching of persons.
    PERSON("pencocokan orang", "matching of persons"),
    /// By the ledger of paid months.
    MEMBERSHIP("buku bulan lunas", "the ledger of paid months"),
    /// By budget lines.
    FUNDING("pos anggaran", "budget lines"),
    /// By the officer who handles a claim.
    CLAIM("petugas klaim", "the officer of a claim"),
    /// By coverage figures.
    COVERAGE("angka cakupan", "coverage figures"),
    /// By the retention of records.
    RECORDS("penyimpanan catatan", "retention of records");

    private final String id;
    private final String en;

    Place(String id, String en) {
        this.id = id;
        this.en = en;
    }

    public Text text() {
        return new Text(id, en);
    }
}
