package id.payung.server.enrolment;

import id.payung.server.enrolment.check.Fault;
import id.payung.server.enrolment.check.Finding;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.RuleChanges.Wanted;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change of a programme's rules, tried on the lists that wait for a signature.
///
/// @param rulesNumber number the version would have; null until done
/// @param listsLeftOut lists beyond the most rows that are looked at
/// @param doneAt null while it runs
public record RulePreview(
        long id,
        ProgrammeId programme,
        Wanted wanted,
        String askedBy,
        Instant askedAt,
        @Nullable Integer rulesNumber,
        int listsLeftOut,
        @Nullable Instant doneAt) {

    /// A list that was looked at.
    ///
    /// @param applies whether checking it again would bring the change on it; false for a list that was handed in
    ///     before the change holds
    /// @param decided decisions of people that checking again would lose
    public record TriedList(ListId list, String fileName, boolean applies, int rows, int decided) {}

    /// Rows that would go from one verdict to another.
    ///
    /// @param byRules whether the rules make the difference, or places that they leave free; otherwise a
    ///     decision, the registry or another list does
    public record Move(boolean applies, Verdict now, Verdict then, boolean byRules, long rows) {}

    /// How many rows would get a fault that they have not, and how many would lose it.
    public record Difference(boolean applies, Fault fault, long added, long gone) {}

    /// A row that would get another verdict.
    ///
    /// @param sheets names of the list's sheets
    /// @param maskedNik first six and last two digits
    /// @param reasons what would be said against it and is not said now
    /// @param gone what is said against it and would not be
    public record ChangedRow(
            ListId list,
            String fileName,
            List<String> sheets,
            int row,
            boolean applies,
            String maskedNik,
            String name,
            @Nullable String villageCode,
            Verdict now,
            Verdict then,
            boolean byRules,
            List<Finding> reasons,
            List<Fault> gone) {}
}
