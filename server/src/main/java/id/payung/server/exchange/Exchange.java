package id.payung.server.exchange;

import id.payung.server.access.Actors;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.exchange.AnswerFile.Line;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.web.Input;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The front door to the exchange with the agency's branch.
@Component
public class Exchange {

    private final JdbcExchange store;
    private final LayoutFile files;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    Exchange(JdbcExchange store, LayoutFile files, Actors actors, Audit audit, Clock clock) {
        this.store = store;
        this.files = files;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// Somebody whom the branch refused.
    public record Rejected(long person, String memberNumber, String name, String villageCode, String reason) {}

    /// A row of an answer that explains nobody who was sent.
    ///
    /// @param shown what stands in the row, identity numbers masked
    /// @param explanation null while nobody explained it
    public record Stray(
            long id,
            String why,
            String shown,
            String fileName,
            int fileRow,
            @Nullable String explainedBy,
            @Nullable String explanation) {}

    /// What reading an answer came to; the parts add up to `rows`.
    public record Read(int rows, int active, int rejected, int strays) {}

    /// The lots that the reader may see, those that are not closed first.
    @Transactional(readOnly = true)
    public List<LotTotals> lots() {
        return store.lots();
    }

    /// @throws Problem `lot.unknown` (404)
    @Transactional(readOnly = true)
    public LotTotals lot(long lot) {
        return store.lot(lot).orElseThrow(() -> new Problem(Kind.NOT_FOUND, "lot.unknown", lot));
    }

    @Transactional(readOnly = true)
    public List<Rejected> rejected(long lot) {
        return store.rejected(lot);
    }

    @Transactional(readOnly = true)
    public List<Stray> strays(long lot) {
        return store.strays(lot);
    }

    @Transactional(readOnly = true)
    public List<Layout> layouts() {
        return store.layouts();
    }

    /// @throws Problem `layout.unknown` (404)
    @Transactional(readOnly = true)
    public Layout layout(long id) {
        return store.layouts().stream()
                .filter(layout -> layout.id() == id)
                .findFirst()
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "layout.unknown", id));
    }

    /// Writes a layout: a new one when `id` is null.
    ///
    /// @throws Problem those of [Layout#parsed], `field.missing` (400), `layout.name-taken` (409)
    @Transactional
    public Layout keep(
            @Nullable Long id,
            @Nullable String name,
            @Nullable String sheet,
            @Nullable String columns,
            @Nullable String source) {
        Layout layout = new Layout(
                id == null ? 0 : id,
                Input.text("layoutName", name),
                Input.text("layoutSheet", sheet),
                Input.given("layoutColumns", columns),
                Input.text("source", source),
                false);
        layout.parsed();
        long kept = store.keep(layout, actors.current().displayName(), clock.instant());
        audit.record(new Act(
                "layout.kept",
                "layout",
                Long.toString(kept),
                actors.current().territory(),
                Map.of("name", layout.name())));
        return layout(kept);
    }

    /// The people of a lot as the branch wants them, identity numbers in the open. The act and its purpose stay on
    /// record.
    ///
    /// @return a workbook, or a zip of several when there are more people than one file may hold
    /// @throws Problem `lot.unknown` (404), `layout.unknown` (404), `lot.released` (409)
    @Transactional
    public LayoutFile.Content export(long lot, long layout) {
        LotTotals totals = lot(lot);
        Layout chosen = layout(layout);
        LayoutFile.Content content = files.write(lot, chosen);
        int fresh = store.noteSent(lot, clock.instant());
        audit.record(new Act(
                "niks.exported",
                "lot",
                Long.toString(lot),
                totals.territory(),
                Map.of("people", totals.people(), "new", fresh, "layout", chosen.name(), "purpose", "agency branch")));
        return content;
    }

    /// Reads an answer of the branch. All rows are read or none; a row that explains nobody is kept to be explained.
    ///
    /// @throws Problem `exchange.no-header` (422) and those of [id.payung.server.enrolment.sheet.FileKind#of]
    @Transactional
    public Read read(long lot, String fileName, Path file) {
        LotTotals totals = lot(lot);
        List<Line> lines = AnswerFile.read(file);
        Instant now = clock.instant();
        Read read = store.take(totals, lines, fileName, actors.current().displayName(), now);
        audit.record(new Act(
                "exchange.answer-read",
                "lot",
                Long.toString(lot),
                totals.territory(),
                Map.of(
                        "rows", read.rows(),
                        "active", read.active(),
                        "rejected", read.rejected(),
                        "strays", read.strays())));
        return read;
    }

    /// Says what a stray row is about, so that the totals close.
    ///
    /// @throws Problem `stray.unknown` (404), `field.missing` (400)
    @Transactional
    public void explain(long lot, long stray, @Nullable String explanation) {
        LotTotals totals = lot(lot);
        if (!store.explain(
                lot, stray, Input.text("reason", explanation), actors.current().displayName())) {
            throw new Problem(Kind.NOT_FOUND, "stray.unknown");
        }
        audit.record(new Act(
                "exchange.stray-explained", "lot", Long.toString(lot), totals.territory(), Map.of("stray", stray)));
    }
}
