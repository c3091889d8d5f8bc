package id.payung.server.coverage;

import java.util.List;
import java.util.Locale;

/// A column of a file of figures.
public enum FigureColumn {
    /// Code or name of the region.
    REGION("wilayah", "kode wilayah", "kode", "region"),
    SEGMENT("segmen", "kelompok pekerja", "segment"),
    SCHEME("program", "program jaminan", "scheme"),
    AS_OF("keadaan per", "per tanggal", "tanggal", "per", "as of"),
    MEMBERS("peserta", "peserta aktif", "members"),
    POTENTIAL("potensi", "pekerja potensial", "potensial", "potential"),
    PERCENT("persen", "persentase", "cakupan", "percent"),
    SOURCE("sumber", "source"),
    PUBLISHED("terbit", "tanggal terbit", "published"),
    NOTE("catatan", "penjelasan", "keterangan", "note");

    private final List<String> names;

    FigureColumn(String... names) {
        this.names = List.of(names);
    }

    /// Whether a file cannot do without it. Of members, potential and percentage a row needs two numbers or the share.
    boolean required() {
        return this == REGION || this == AS_OF || this == SOURCE;
    }

    boolean isNamed(String title) {
        return names.contains(
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z ]", "").strip());
    }

    /// How the template names it.
    public String title() {
        String name = names.getFirst();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
