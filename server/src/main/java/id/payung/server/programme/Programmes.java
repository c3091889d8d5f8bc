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

    /// Every version of who may be covered: the one that decides now, then by day, the latest first.
    List<Eligibility> eligibilityVersions(ProgrammeId id);

    /// The version by which a list is judged that is handed in on that day: the one that holds then, or on the
    /// first covered day where that is later. Among versions of one day the one that was recorded last holds.
    ///
    /// @throws id.payung.server.problem.Problem `programme.unknown` (404)
    Eligibility eligibilityOn(ProgrammeId id, LocalDate day);

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
    /// @param further rules that the law does not ask for
    record Limits(
            @Nullable Integer minimumAge,
            @Nullable Integer belowAge,
            boolean domicileRequired,
            Set<String> occupations,
            Eligibility.Further further) {

        public static final Limits NONE = new Limits(null, null, true, Set.of(), Eligibility.Further.NONE);
    }
}
