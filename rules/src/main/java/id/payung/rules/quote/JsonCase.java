package id.payung.rules.quote;

import id.payung.rules.ContributionMonth;
import id.payung.rules.Text;
import id.payung.rules.benefit.BenefitCase;
import id.payung.rules.contribution.ContributionCase;
import id.payung.rules.explain.CaseRejectedException;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;

/// A case as JSON says it (`docs/api/quote.schema.json`): what `./payung quote` reads, for other programs.
public sealed interface JsonCase {

    /// What is due?
    record Contribution(ContributionCase facts) implements JsonCase {}

    /// What is paid?
    record Benefit(BenefitCase facts) implements JsonCase {}

    /// What comes next?
    ///
    /// @param day        the day asked about
    /// @param registered day the present membership began
    /// @param paidMonths months paid in all
    /// @param lastPaid   last paid month
    record Outlook(LocalDate day, LocalDate registered, int paidMonths, ContributionMonth lastPaid)
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
        String kind = fields.required("kind", fields.text("kind"));
        return switch (kind) {
            case "contribution" -> new Contribution(ContributionReader.read(fields));
            case "benefit" -> new Benefit(BenefitReader.read(fields));
            case "projection" -> OutlookReader.read(fields);
            default ->
                throw new CaseRejectedException(
                        "kind",
                        new Text(
                                "pilih contribution, benefit atau projection",
                                "'" + kind + "' is unknown; known are contribution, benefit, projection"));
        };
    }
}
