package id.payung.server.membership;

import java.util.List;

/// Puts people who wait in the places of those who left, set by set.
///
/// Who left keeps the months up to her last one; the months after it go to her successor in the same lot. Nothing that
/// she earned by paid months goes with them.
public interface Replacements {

    /// Makes the temporary table `replacement_batch`, gone at the end of the transaction:
    ///
    /// | column | |
    /// | --- | --- |
    /// | `row_number int not null` | the caller's own number |
    /// | `lot_id`, `person_id`, `successor_id bigint not null` | whose place in which lot goes to whom |
    /// | `from_month date not null` | first of the month with which the successor begins |
    /// | `village_code text not null` | where the successor lives |
    void openBatch();

    /// Moves the months of `replacement_batch` and publishes [LotChanged] for each lot.
    ///
    /// @return the lots, with as many months as before
    /// @throws id.payung.server.problem.Problem `replacement.no-months-left` (409) when somebody has no month from
    ///     then on in that lot; `cover.taken` (409) when a successor is covered in one of them already; nothing is
    ///     written then
    List<Lot> replaceBatch();
}
