package id.payung.server.report;

import id.payung.server.report.JdbcRecords.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What this installation can prove the figures of a closed month with: signed decrees, proofs of payment, figures with
/// their sources. As known at the month's cut-off, like its tables.
@Component
@Transactional(readOnly = true)
public class Evidence {

    private final JdbcRecords records;

    Evidence(JdbcRecords records) {
        this.records = records;
    }

    /// A decree signed in the year.
    ///
    /// @param hash SHA-256 of its words and people
    public record SignedDecree(
            long id,
            String number,
            String title,
            LocalDate decidedOn,
            String programme,
            long people,
            long personMonths,
            String hash,
            String signedBy) {}

    /// The proof that a bill was paid, as the treasurer filed it.
    public record PaymentProof(String bill, String fileName, byte[] content) {}

    /// A figure that others reported.
    public record SourcedFigure(
            String region,
            String segment,
            @Nullable Long members,
            @Nullable Long potential,
            @Nullable String percent,
            LocalDate asOf,
            String source) {}

    public List<SignedDecree> decrees(Pack pack) {
        return records.signedDecrees(scope(pack)).stream()
                .map(row -> new SignedDecree(
                        number(row, "id"),
                        text(row, "number"),
                        text(row, "title"),
                        day(row, "decided_on"),
                        text(row, "programme"),
                        number(row, "people"),
                        number(row, "person_months"),
                        text(row, "content_hash"),
                        text(row, "signed_by_name")))
                .toList();
    }

    public List<PaymentProof> proofs(Pack pack) {
        return records.proofs(scope(pack)).stream()
                .map(row -> new PaymentProof(text(row, "number"), text(row, "file_name"), (byte[])
                        Objects.requireNonNull(row.get("content"))))
                .toList();
    }

    public List<SourcedFigure> figures(Pack pack) {
        return records.sourced(scope(pack)).stream()
                .map(row -> new SourcedFigure(
                        text(row, "region_code"),
                        text(row, "segment"),
                        row.get("members") instanceof Long members ? members : null,
                        row.get("potential") instanceof Long potential ? potential : null,
                        row.get("percent") == null ? null : text(row, "percent"),
                        day(row, "as_of"),
                        text(row, "source")))
                .toList();
    }

    private static Scope scope(Pack pack) {
        return new Scope(pack.territory(), pack.month(), pack.cutOff());
    }

    private static long number(Map<String, Object> row, String name) {
        return row.get(name) instanceof Number number ? number.longValue() : 0;
    }

    private static String text(Map<String, Object> row, String name) {
        return String.valueOf(row.get(name));
    }

    private static LocalDate day(Map<String, Object> row, String name) {
        return LocalDate.parse(String.valueOf(row.get(name)));
    }
}
