package id.payung.server.funding;

import id.payung.rules.Payer;
import id.payung.rules.Rupiah;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Budget lines and the journal.
public interface Funding {

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

    /// The lines visible from the reader's territory.
    List<FundingLine> lines();

    /// Commits money for a bill: contribution expense against contributions payable.
    ///
    /// @param document what it rests on
    /// @throws id.payung.server.problem.Problem `funding.ceiling` (422) when the line has less left
    void commit(FundingLineId line, Document document, Rupiah amount, LocalDate day);

    /// Books the payment of what was committed: contributions payable against the treasury's cash.
    void pay(FundingLineId line, Document document, Rupiah amount, LocalDate day);

    /// The document that a posting rests on, for example `bill` 17 with number `2024/15.06/0001`.
    record Document(String kind, String id, String number) {}
}
