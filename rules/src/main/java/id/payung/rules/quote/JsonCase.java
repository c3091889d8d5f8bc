package id.payung.rules.quote;

import id.payung.rules.ContributionMonth;
import id.payung.rules.Rupiah;
import id.payung.rules.Text;
import id.payung.rules.benefit.BenefitCase;
import id.payung.rules.contribution.ContributionCase;
import id.payung.rules.explain.CaseRejectedException;
import id.payung.rules.explain.Policies;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A case as JSON says it (`docs/api/quote.schema.json`): what `./payung quote` reads, for other programs.
public sealed interface JsonCase {

    /// What is due?
    ///
    /// @param readings of unclear law the case wants instead of the defaults
    /// @param paidOn   day of payment, when due days and fines are asked about
    /// @param paid     an amount, when it is asked how many months it pays
    record Contribution(
            ContributionCase facts,
            Policies readings,
            @Nullable LocalDate paidOn,
            @Nullable Rupiah paid) implements JsonCase {}

    /// What is paid?
    ///
    /// @param readings of unclear law the case wants instead of the defaults
    record Benefit(BenefitCase facts, Policies readings) implements JsonCase {}

    /// What comes next?
    ///
    /// @param day        the day asked about
    /// @param registered day the present membership began
    /// @param paidMonths months paid in all
    /// @param lastPaid   last paid month
    /// @param stopped    whether a sponsor paid until then and stopped
    /// @param readings   of unclear law the case wants instead of the defaults
    record Outlook(
            LocalDate day,
            LocalDate registered,
            int paidMonths,
            ContributionMonth lastPaid,
            boolean stopped,
            Policies readings)
            implements JsonCase {}

    /// Reads text as JSON: one case or an array of them.
    ///
    /// @throws CaseRejectedException when it is not JSON or empty
    static JsonNode parse(String text) {
        return Json.read(text);
    }

    /// Reads one case.
    ///
    /// @throws CaseRejectedException naming the first field that cannot be read, is missing or is unknown
    static JsonCase of(JsonNode node) {
        Fields fields = Fields.of(node, "");
        @Nullable String kind = fields.text("kind");
        if (kind == null) {
            throw Fields.rejected(
                    "kind",
                    "wajib diisi: contribution, benefit atau projection",
                    "is missing; known are contribution, benefit, projection");
        }
        return switch (kind) {
            case "contribution" -> ContributionReader.read(fields);
            case "benefit" -> BenefitReader.read(fields);
            case "projection" -> OutlookReader.read(fields);
            default ->
                throw new CaseRejectedException(
                        "kind",
                        new Text(
                                "pilih contribution, benefit atau projection",
                                "'" + Fields.shown(kind)
                                        + "' is unknown; known are contribution, benefit, projection"));
        };
    }
}
