package id.payung.server.population;

/// What can be compared, with its name in the register's protocol.
enum Element {
    NAME("NAMA_LGKP"),
    BIRTH_DATE("TGL_LHR"),
    SEX("JENIS_KLMIN"),
    MOTHER("NAMA_LGKP_IBU");

    private final String field;

    Element(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }
}
