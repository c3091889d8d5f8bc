package id.payung.server.report;

import id.payung.server.report.Pack.Tie;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;

/// Where the tables meet: the same people and the same money, counted on different ways.
final class Ties {

    private Ties() {}

    static List<Tie> of(List<ReportTable> tables) {
        IntFunction<ReportTable> table = number -> tables.get(number - 1);
        return List.of(
                new Tie(
                        "parts",
                        allSegments(table.apply(1)).sum("own"),
                        table.apply(1).total("own")),
                new Tie("members", table.apply(1).total("own"), table.apply(2).total("active")),
                new Tie("lapse", table.apply(2).total("active"), table.apply(3).total("active")),
                new Tie(
                        "verdicts",
                        table.apply(4).total("rows"),
                        table.apply(4).total("accepted")
                                + table.apply(4).total("review")
                                + table.apply(4).total("refused")
                                + table.apply(4).total("duplicate")),
                new Tie(
                        "committed",
                        table.apply(5).total("open") + table.apply(5).total("paid"),
                        table.apply(6).total("committed")),
                new Tie("paid", table.apply(5).total("paid"), table.apply(6).total("paid")),
                new Tie(
                        "exposed",
                        table.apply(8).total("active"),
                        table.apply(1).total("own")),
                new Tie(
                        "evidence",
                        Long.parseLong(Objects.requireNonNull(
                                table.apply(15).rows().getFirst().get(1))),
                        table.apply(2).total("active")));
    }

    /// The places only, without their segments.
    private static ReportTable allSegments(ReportTable table) {
        return new ReportTable(
                table.number(),
                table.columns(),
                table.rows().stream().filter(row -> "ALL".equals(row.get(1))).toList(),
                List.of(),
                true);
    }
}
