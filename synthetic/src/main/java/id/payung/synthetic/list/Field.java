package id.payung.synthetic.list;

/// What a column of a village's list holds.
public enum Field {
    NUMBER("No"),
    NAME("Nama Lengkap"),
    NIK("NIK"),
    FAMILY_CARD("No KK"),
    BIRTH_PLACE("Tempat Lahir"),
    BIRTH_DATE("Tanggal Lahir"),
    SEX("L/P"),
    MOTHER("Nama Ibu Kandung"),
    OCCUPATION("Pekerjaan"),
    ADDRESS("Alamat"),
    RT_RW("RT/RW"),
    VILLAGE("Desa/Kelurahan"),
    DISTRICT("Kecamatan"),
    PHONE("No HP"),
    INCOME("Penghasilan"),
    /// Tenth of the population by welfare; only in lists that are asked for it.
    DECILE("Desil"),
    NOTE("Keterangan");

    private final String header;

    Field(String header) {
        this.header = header;
    }

    /// The usual heading of the column.
    public String header() {
        return header;
    }
}
