package id.payung.server.coverage.web;

import id.payung.server.coverage.CoverageQuestion;
import id.payung.server.coverage.OpenData;
import id.payung.server.region.Regions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The open data sets: what they are called, what their columns mean, and their rows.
@Component
class OpenSets {

    /// The sets may be used for everything as long as the source is named.
    static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private static final Column REGION =
            new Column("region", "Kode wilayah Kemendagri; ID untuk Indonesia", "Region code; ID for the country");
    private static final Column NAME = new Column("region_name", "Nama wilayah", "Name of the region");
    private static final Column SEGMENT = new Column(
            "segment",
            "ALL, PU, BPU, CONSTRUCTION, MIGRANT atau VULNERABLE",
            "ALL, PU, BPU, CONSTRUCTION, MIGRANT or VULNERABLE");
    private static final Column SOURCE = new Column("source", "Siapa yang menyebutnya", "Who says so");
    private static final Column CONFIDENCE = new Column(
            "confidence",
            "STATED, ROUNDED, DERIVED atau DISPUTED: seberapa pasti",
            "STATED, ROUNDED, DERIVED or DISPUTED: how certain");

    private static final Description REPORTED = new Description(
            "reported",
            "Cakupan yang dilaporkan",
            "Reported coverage",
            List.of(
                    REGION,
                    NAME,
                    SEGMENT,
                    new Column("scheme", "Program jaminan; ALL untuk semua", "Insurance programme; ALL for any"),
                    new Column("as_of", "Tanggal keadaan", "Day it was true"),
                    new Column(
                            "members",
                            "Peserta aktif; kosong bila tidak disebut",
                            "Active members; empty if not given"),
                    new Column(
                            "potential",
                            "Pekerja potensial; kosong bila tidak disebut",
                            "Potential workers; empty if not given"),
                    new Column("percent", "Persentase, dua angka desimal", "Percentage, two decimals"),
                    SOURCE,
                    new Column("published", "Tanggal terbit", "Day of publication"),
                    new Column("known_on", "Diketahui sejak", "Known since"),
                    CONFIDENCE,
                    new Column("note", "Yang perlu diperhatikan", "What to mind")));
    private static final Description TARGETS = new Description(
            "targets",
            "Target cakupan",
            "Coverage targets",
            List.of(
                    new Column("set", "Rencana yang menetapkan", "Plan it belongs to"),
                    REGION,
                    NAME,
                    SEGMENT,
                    new Column("due", "Paling lambat", "Due by"),
                    new Column("percent", "Persentase sasaran", "Percentage to reach"),
                    new Column("heads", "Jumlah orang sasaran", "People to reach"),
                    new Column("denominator", "Pekerja potensial menurut rencana", "Potential workers of the plan"),
                    new Column("denominator_source", "Sumber pekerja potensial", "Source of the potential workers"),
                    new Column("decree", "Keputusan", "Decree"),
                    SOURCE,
                    CONFIDENCE));
    private static final Description PROTECTED = new Description(
            "protected",
            "Orang yang bulannya dibayar lewat Payung",
            "People whose month is paid through Payung",
            List.of(
                    REGION,
                    NAME,
                    new Column("month", "Bulan (tahun-bulan)", "Month (year-month)"),
                    new Column(
                            "people",
                            "Orang; kosong bila disembunyikan karena terlalu sedikit",
                            "People; empty where hidden because there are so few"),
                    new Column("hidden", "true bila disembunyikan", "true where hidden")));

    private final OpenData data;
    private final Regions regions;

    OpenSets(OpenData data, Regions regions) {
        this.data = data;
        this.regions = regions;
    }

    /// What a column means.
    record Column(String name, String meaningId, String meaningEn) {}

    /// What a set holds.
    record Description(String name, String titleId, String titleEn, List<Column> columns) {}

    /// The rows of a set; a cell is text, a number, a date, a truth value, or null.
    record Table(List<String> columns, List<List<Object>> rows) {}

    static List<Description> all() {
        return List.of(REPORTED, TARGETS, PROTECTED);
    }

    Table table(Description set) {
        List<List<Object>> rows = switch (set.name()) {
            case "reported" -> reported();
            case "targets" -> targets();
            default -> protectedPeople();
        };
        return new Table(set.columns().stream().map(Column::name).toList(), rows);
    }

    private List<List<Object>> reported() {
        return data.reported().stream()
                .map(figure -> row(
                        figure.regionCode(),
                        name(figure.regionCode()),
                        figure.segment().name(),
                        figure.scheme().name(),
                        figure.asOf().toString(),
                        figure.members(),
                        figure.potential(),
                        figure.percent(),
                        figure.source(),
                        figure.published() == null ? null : figure.published().toString(),
                        figure.knownOn().toString(),
                        figure.confidence().name(),
                        figure.noteId()))
                .toList();
    }

    private List<List<Object>> targets() {
        return data.targets().stream()
                .map(target -> row(
                        target.set(),
                        target.regionCode(),
                        name(target.regionCode()),
                        target.segment().name(),
                        target.due().toString(),
                        target.percent(),
                        target.heads(),
                        target.denominator(),
                        target.denominatorSource(),
                        target.decree(),
                        target.source(),
                        target.confidence().name()))
                .toList();
    }

    private List<List<Object>> protectedPeople() {
        return data.protectedPeople().stream()
                .map(count -> row(
                        count.regionCode(),
                        name(count.regionCode()),
                        count.month().toString(),
                        count.people(),
                        count.hidden()))
                .toList();
    }

    private String name(String code) {
        return code.equals(CoverageQuestion.COUNTRY) ? "Indonesia" : regions.displayName(code);
    }

    @SuppressWarnings("NullAway") // a list of cells that may be empty
    private static List<Object> row(@Nullable Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }
}
