package id.payung.server.programme;

import id.payung.server.programme.Programmes.Limits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Changes of the rules by which a programme's rows are judged.
///
/// One person records a version while nobody was approved under the programme. From then on a change waits for
/// a second person.
public interface RuleChanges {

    /// A new version as somebody wants it.
    ///
    /// @param limits what the sponsor asks for; what is null follows the law
    /// @param source decree or article that says so
    record Wanted(LocalDate validFrom, Limits limits, String source) {}

    /// A change that waits for the second person.
    record Proposal(ProgrammeId programme, Wanted wanted, String proposedBy, long proposer, Instant proposedAt) {}

    /// What came of a change.
    ///
    /// @param waiting whether a second person has to approve it before it holds
    record Outcome(Eligibility version, boolean waiting) {}

    /// The version that a change would make. Nothing is written.
    ///
    /// @throws id.payung.server.problem.Problem `programme.unknown` (404), `programme.not-yours` (403),
    ///     `programme.…` (422), `field.missing` (400)
    Eligibility draft(ProgrammeId id, Wanted wanted);

    /// Records a change, or lays it before the second person. A change that says word for word what holds already
    /// gives that version, so that sending it twice does nothing.
    ///
    /// @throws id.payung.server.problem.Problem as [#draft]
    Outcome change(ProgrammeId id, Wanted wanted);

    /// The change that waits, if there is one.
    Optional<Proposal> waiting(ProgrammeId id);

    /// Programmes with a change that waits.
    List<ProgrammeId> waiting();

    /// Approves the change as the second person.
    ///
    /// @throws id.payung.server.problem.Problem `programme.no-proposal` (409), `programme.not-yours` (403),
    ///     those of [id.payung.server.access.FourEyes#approve]
    Eligibility approve(ProgrammeId id);

    /// Sends the change back as the second person.
    ///
    /// @throws id.payung.server.problem.Problem as [#approve]; `field.missing` (400)
    void sendBack(ProgrammeId id, @Nullable String reason);
}
