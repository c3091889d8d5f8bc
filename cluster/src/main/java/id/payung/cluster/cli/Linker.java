package id.payung.cluster.cli;

import id.payung.cluster.LinkJob;
import id.payung.cluster.table.Output;
import id.payung.cluster.table.Place;
import id.payung.cluster.table.Results;
import id.payung.cluster.table.Table;
import id.payung.linkage.block.KeyEstimate;
import id.payung.linkage.cli.FieldOptions;
import id.payung.linkage.file.FieldColumn;
import id.payung.linkage.model.LinkageModel;
import id.payung.linkage.record.PackedRows;
import id.payung.linkage.record.RowLayout;
import id.payung.linkage.record.Schema;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/// Runs a job from its tables to its tables.
final class Linker {
    private final RunOptions run;
    private final FieldOptions fields;
    private final LinkSettings settings;
    private final PrintWriter log;

    Linker(RunOptions run, FieldOptions fields, LinkSettings settings, PrintWriter log) {
        this.run = run;
        this.fields = fields;
        this.settings = settings;
        this.log = log;
    }

    /// @param places one table, or a list and a register
    void link(List<String> places) throws IOException {
        List<Place> sources = places.stream().map(Place::of).toList();
        Place out = Place.of(settings.out);
        String groups = settings.clusters;
        Place groupsOut = groups == null ? null : Place.of(groups);
        try (SparkSession session = run.open()) {
            link(session, sources, out, groupsOut);
        }
    }

    private void link(SparkSession session, List<Place> sources, Place out, @Nullable Place groupsOut)
            throws IOException {
        Steps steps = new Steps(log);
        int tasks = run.tasks(session);
        List<Table> tables =
                sources.stream().map(place -> new Table(session, place, tasks)).toList();
        List<List<FieldColumn>> columns = fields.columns(
                tables.stream()
                        .map(table -> new FieldOptions.Table(
                                table.name(), table.header(), fields.guesses() ? table.firstRows() : List.of()))
                        .toList(),
                log);
        RowLayout layout = new RowLayout(
                new Schema(columns.getFirst().stream().map(FieldColumn::field).toList()));
        LinkageModel stored = settings.stored(layout.schema());
        List<JavaRDD<PackedRows>> sets = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            sets.add(tables.get(i).packed(fields.id(), fields.idType(), columns.get(i), layout, fields.asOf()));
        }
        LinkJob job = new LinkJob(new JavaSparkContext(session.sparkContext()), layout, settings.options(), steps);
        LinkJob.Found found = sets.size() == 1
                ? job.within(sets.getFirst(), stored)
                : job.between(sets.getFirst(), sets.getLast(), stored);
        Output.write(Results.pairs(session, found, settings.english), out);
        steps.done("pairs written");
        if (groupsOut != null) {
            Output.write(Results.groups(session, job.groups(found)), groupsOut);
            steps.done("groups written");
        }
        settings.keep(found.model());
        report(found);
        steps.done("all");
    }

    private void report(LinkJob.Found found) {
        for (KeyEstimate key : found.keys()) {
            line(
                    "key %-28s %,13d pairs%s%s",
                    key.key(),
                    key.pairs(),
                    key.largeBlocks() == 0
                            ? ""
                            : String.format(
                                    Locale.ROOT,
                                    ", %d large blocks split (largest %,d pairs)",
                                    key.largeBlocks(),
                                    key.largestBlock()),
                    key.withinBudget() ? "" : ", OVER THE BUDGET: left out");
        }
        if (found.placeholders() > 0) {
            line("left out: %,d numbers that too many rows share", found.placeholders());
        }
        if (found.skipped() > 0) {
            line("not compared: %,d pairs of blocks that stayed too large", found.skipped());
        }
        line(
                "rows %,d%s, pairs compared %,d, pairs found %,d",
                found.left(),
                found.within() ? "" : String.format(Locale.ROOT, " and %,d", found.right()),
                found.compared(),
                found.pairs().count());
    }

    private void line(String format, Object... values) {
        log.println(String.format(Locale.ROOT, format, values));
    }
}
