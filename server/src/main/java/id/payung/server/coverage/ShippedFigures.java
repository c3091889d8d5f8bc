package id.payung.server.coverage;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts the figures and targets that were published in the press into the database; those already there stay.
@Component
class ShippedFigures implements InitializingBean {

    private static final String RECORDED_BY = "payung";

    private final JdbcFigures figures;
    private final TransactionTemplate transaction;

    ShippedFigures(JdbcFigures figures, PlatformTransactionManager transactions) {
        this.figures = figures;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> {
            ShippedTable.read("reported.csv").forEach(row -> figures.add(figure(row), null, RECORDED_BY));
            ShippedTable.read("targets.csv").forEach(row -> figures.add(target(row), RECORDED_BY));
        });
    }

    private static ReportedFigure figure(NamedCsvRecord row) {
        LocalDate asOf = LocalDate.parse(row.getField("as_of"));
        LocalDate published = date(row.getField("published"));
        return new ReportedFigure(
                row.getField("id"),
                row.getField("region"),
                Segment.valueOf(row.getField("segment")),
                ReportedFigure.Kind.valueOf(upper(row.getField("kind"))),
                asOf,
                ReportedFigure.Precision.valueOf(upper(row.getField("as_of_precision"))),
                number(row.getField("members")),
                number(row.getField("potential")),
                decimal(row.getField("percent")),
                row.getField("source"),
                published,
                published == null ? asOf : published,
                Confidence.valueOf(upper(row.getField("confidence"))),
                row.getField("note_id"),
                row.getField("note_en"));
    }

    /// A target whose publication day is unknown counts as known from the start of the year it is due in.
    private static Target target(NamedCsvRecord row) {
        LocalDate due = LocalDate.parse(row.getField("due"));
        LocalDate published = date(row.getField("published"));
        return new Target(
                row.getField("id"),
                row.getField("set"),
                row.getField("region"),
                Segment.valueOf(row.getField("segment")),
                due,
                decimal(row.getField("percent")),
                number(row.getField("heads")),
                number(row.getField("denominator")),
                row.getField("denominator_source"),
                row.getField("decree"),
                row.getField("source"),
                published,
                published == null ? LocalDate.of(Math.min(due.getYear(), 2025), 1, 1) : published,
                Confidence.valueOf(upper(row.getField("confidence"))),
                row.getField("note_id"),
                row.getField("note_en"));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private static @Nullable LocalDate date(String field) {
        return field.isEmpty() ? null : LocalDate.parse(field);
    }

    private static @Nullable Long number(String field) {
        return field.isEmpty() ? null : Long.valueOf(field);
    }

    private static @Nullable BigDecimal decimal(String field) {
        return field.isEmpty() ? null : new BigDecimal(field).setScale(2, java.math.RoundingMode.UNNECESSARY);
    }
}
