package id.payung.server.membership;

import id.payung.rules.Scheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The month ledger's front door.
///
/// Set-based work: [#openBatch], fill the temporary table in the same transaction, then [#reserve].
///
/// To learn during checking who is covered already, whoever paid and wherever she lives, join the database function
/// `membership.cover_of(person_ids bigint[], months daterange, schemes text[])`, which returns
/// `(person_id, scheme, months daterange, programme_id, funder text, active boolean)`.
public interface Memberships {

    /// Makes the temporary table `cover_batch (row_number int not null, person_id bigint not null, village_code text
    /// not null, months daterange not null)`, gone at the end of the transaction. `months` is half-open
    /// and begins and ends on the first of a month.
    void openBatch();

    /// Reserves the months in `cover_batch` as one lot, gives members without a number their number, and publishes
    /// [LotReserved].
    ///
    /// @throws id.payung.server.problem.Problem `cover.taken` (409) when a month of one of them is taken already;
    ///     nothing is written then
    Lot reserve(LotRequest request);

    /// @param funder who pays, in words that may be shown to other sponsors
    record LotRequest(long programme, String funder, String source, String territory, Set<Scheme> schemes) {}

    /// Makes a paid lot count as cover and publishes [LotActivated]. Activating it again changes nothing.
    ///
    /// @param proof number of the proof of payment
    Lot activate(LotId lot, LocalDate paidOn, String proof);

    /// Gives the months back, because the lot will not be paid.
    void release(LotId lot);

    Optional<Lot> find(LotId lot);

    /// The people of a lot grouped by the months they get.
    List<LotLine> lines(LotId lot);
}
