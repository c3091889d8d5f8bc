package id.payung.server.coverage;

import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.coverage.FigureFile.Line;
import id.payung.server.coverage.FigureFile.Preview;
import id.payung.server.coverage.FigureFile.Receipt;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.region.Regions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Figures by the sheet: read, checked, shown, and recorded all together once they are confirmed, or not at all.
@Component
public class FigureFiles {

    private final JdbcFigureFiles files;
    private final JdbcFigures figures;
    private final Coverage coverage;
    private final Regions regions;
    private final Actors actors;
    private final Audit audit;

    FigureFiles(
            JdbcFigureFiles files,
            JdbcFigures figures,
            Coverage coverage,
            Regions regions,
            Actors actors,
            Audit audit) {
        this.files = files;
        this.figures = figures;
        this.coverage = coverage;
        this.regions = regions;
        this.actors = actors;
        this.audit = audit;
    }

    /// Checks a file; it is kept, to be confirmed, when it has no fault.
    ///
    /// @param content xlsx or CSV
    /// @throws Problem `coverage.file-…` (413, 415, 422)
    @Transactional
    public Receipt send(String name, byte[] content) {
        List<SheetTable.Line> lines = SheetTable.read(content);
        FigureSheet sheet = checked(lines);
        if (sheet.faults().isEmpty() && sheet.entries().isEmpty()) {
            throw new Problem(Kind.REFUSED, "coverage.file-empty");
        }
        if (!sheet.faults().isEmpty()) {
            return new Receipt(null, sheet.faults(), lines.size() - 1);
        }
        Actor actor = actors.current();
        long id = files.add(actor.territory(), name, content, sheet.entries().size(), actor.username());
        return new Receipt(file(id), List.of(), lines.size() - 1);
    }

    /// Files of the reader's territory, newest first.
    @Transactional(readOnly = true)
    public List<FigureFile> all() {
        return files.all();
    }

    /// A file and what its rows say, beside what is known.
    ///
    /// @throws Problem `coverage.file-unknown` (404)
    @Transactional(readOnly = true)
    public Preview preview(long id) {
        FigureFile file = file(id);
        return new Preview(
                file,
                sheet(id).entries().stream()
                        .map(entry ->
                                new Line(entry.row(), entry.figure(), standing(entry.figure()), before(entry.figure())))
                        .toList());
    }

    /// The file as it was sent.
    ///
    /// @throws Problem `coverage.file-unknown` (404)
    @Transactional(readOnly = true)
    public byte[] content(long id) {
        return files.content(id).orElseThrow(() -> unknown(id));
    }

    /// Records every figure of a file; those that are recorded already stay as they are. Confirming again changes
    /// nothing.
    ///
    /// @throws Problem `coverage.file-unknown` (404); `coverage.file-stale` (409) when it no longer
    ///     fits what became known since it was sent
    @Transactional
    public FigureFile confirm(long id) {
        FigureFile file = files.lock(id).orElseThrow(() -> unknown(id));
        if (file.confirmedBy() != null) {
            return file;
        }
        FigureSheet sheet = sheet(id);
        if (!sheet.faults().isEmpty()) {
            throw new Problem(Kind.CONFLICT, "coverage.file-stale", file.name());
        }
        int added = 0;
        for (FigureSheet.Entry entry : sheet.entries()) {
            ReportedFigure standing = standing(entry.figure());
            if (standing != null && SheetChecks.same(entry.figure(), standing)) {
                continue;
            }
            NewFigure figure =
                    standing == null ? entry.figure() : entry.figure().correcting(standing.id());
            coverage.record(figure, new ReportedFigure.Origin(id, entry.row()));
            added++;
        }
        Actor actor = actors.current();
        files.confirm(id, actor.username(), added);
        audit.record(new Act(
                "coverage.file-confirmed",
                "coverage-file",
                Long.toString(id),
                file.territory(),
                Map.of("name", file.name(), "figures", file.figures(), "added", added)));
        return file(id);
    }

    private FigureSheet sheet(long id) {
        return checked(SheetTable.read(content(id)));
    }

    private FigureSheet checked(List<SheetTable.Line> lines) {
        FigureSheet sheet = FigureSheet.read(lines, regions, coverage.today());
        for (FigureSheet.Entry entry : sheet.entries()) {
            if (!coverage.maySeeOwn(entry.figure().regionCode())) {
                sheet.fault(entry.row(), FigureColumn.REGION, "outside-territory");
            }
        }
        new SheetChecks(sheet, regions).all(this::standing, this::before);
        return sheet;
    }

    private @Nullable ReportedFigure standing(NewFigure figure) {
        return figures.standing(figure, coverage.today()).orElse(null);
    }

    private @Nullable ReportedFigure before(NewFigure figure) {
        var question = new CoverageQuestion(
                figure.regionCode(),
                figure.segment(),
                figure.scheme(),
                figure.asOf().minusDays(1),
                coverage.today());
        return figures.latest(List.of(figure.regionCode()), question)
                .getOrDefault(ReportedFigure.Kind.REPORTED, Map.of())
                .get(figure.regionCode());
    }

    private FigureFile file(long id) {
        return files.find(id).orElseThrow(() -> unknown(id));
    }

    private static Problem unknown(long id) {
        return new Problem(Kind.NOT_FOUND, "coverage.file-unknown", id);
    }
}
