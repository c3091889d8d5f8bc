package id.payung.server.programme;

import id.payung.rules.MonthRange;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.Sector;
import id.payung.server.funding.FundingLineId;
import id.payung.server.web.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The programmes that the reader's territory takes part in: its own, those above it that serve it, those below it.
public interface Programmes {

    Optional<Programme> find(ProgrammeId id);

    List<Programme> all();

    /// A page of them.
    Slice<Programme> search(ProgrammeSearch wanted);

    /// Places per village code; villages that are not named share what the named ones leave of the total.
    Map<String, Integer> villageQuotas(ProgrammeId id);

    /// Every version of who may be covered, the one that decides first.
    List<Eligibility> eligibilityVersions(ProgrammeId id);

    /// Opens a programme. Who may be covered follows from the law's dated limits where nothing narrower is wanted.
    ///
    /// @throws id.payung.server.problem.Problem with a code `programme.…` (422) when it contradicts the law, its
    ///     budget line or itself; `field.missing` and its kin (400)
    ProgrammeId open(NewProgramme programme);

    /// @param incomeBase null for the lowest that the law knows
    /// @param villageQuotas places per village code; may be empty
    /// @param limits what the sponsor wants beyond the law
    record NewProgramme(
            String name,
            String sponsor,
            String territory,
            String legalBasis,
            FundingLineId fundingLine,
            Sector sector,
            MonthRange months,
            Set<Scheme> schemes,
            @Nullable Rupiah incomeBase,
            int quota,
            Map<String, Integer> villageQuotas,
            Limits limits) {}

    /// Limits that a sponsor sets on its own; what is null follows the law.
    ///
    /// @param occupations codes that are served; empty means all
    record Limits(
            @Nullable Integer minimumAge,
            @Nullable Integer belowAge,
            boolean domicileRequired,
            Set<String> occupations) {

        public static final Limits NONE = new Limits(null, null, true, Set.of());
    }

    /// Adds a version of who may be covered, for example when a default has been confirmed or the decree changed. The
    /// version that was recorded last wins among those for one day.
    ///
    /// @param source decree or article that says so; what is taken from it needs no further confirmation
    /// @throws id.payung.server.problem.Problem `programme.unknown` (404), `programme.…` (422)
    Eligibility amendEligibility(ProgrammeId id, LocalDate validFrom, Limits limits, String source);
}
