package id.payung.server.funding;

import id.payung.rules.Payer;
import id.payung.rules.Rupiah;
import id.payung.server.web.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Budget lines and the journal.
public interface Funding {

    /// Opens a line.
    ///
    /// @throws id.payung.server.problem.Problem `field.missing` and its kin (400), `region.unknown` (404),
    ///     `funding.territory-not-yours` (403)
    FundingLineId open(NewLine line);

    record NewLine(
            String territory,
            String name,
            Payer payer,
            String source,
            String account,
            int year,
            String legalBasis,
            Rupiah ceiling) {}

    Optional<FundingLine> find(FundingLineId id);

    /// The lines visible from the reader's territory, newest year first.
    List<FundingLine> lines();

    /// A page of the lines visible from the reader's territory.
    Slice<FundingLine> search(LineSearch wanted);

    /// Commits money for a bill: contribution expense against contributions payable.
    ///
    /// Commitments to one line are taken one after the other, so that two of them cannot share its last rupiah.
    ///
    /// @param document what it rests on
    /// @throws id.payung.server.problem.Problem `funding.ceiling` (422) when the line has less left,
    ///     `funding.line-unknown` (404)
    void commit(FundingLineId line, Document document, Rupiah amount, LocalDate day);

    /// Books the payment of what was committed: contributions payable against the treasury's cash.
    void pay(FundingLineId line, Document document, Rupiah amount, LocalDate day);

    /// Gives back what was committed for a document, by reversing its entry.
    ///
    /// @param reason why it will not be paid
    void release(FundingLineId line, Document document, LocalDate day, String reason);

    /// The journal of a line.
    ///
    /// @throws id.payung.server.problem.Problem `funding.line-unknown` (404)
    Journal journal(FundingLineId line);

    /// The document that a posting rests on, for example `bill` 17 with number `2024/15.06/0001`.
    record Document(String kind, String id, String number) {}
}
