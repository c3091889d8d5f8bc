package id.payung.server.law.web;

import id.payung.server.screen.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is paid, for the screen.
///
/// @param outcome granted, refused, or that a person must look at it
/// @param waiting whether the outlook would help: something is still to be waited for
public record BenefitView(
        Tone tone,
        String outcome,
        String total,
        List<Part> parts,
        List<String> inKind,
        List<Reason> reasons,
        @Nullable ScholarshipView scholarship,
        @Nullable HeirsView heirs,
        List<Paper> papers,
        boolean waiting,
        Why why) {

    /// One amount.
    public record Part(
            String what,
            String amount,
            String working,
            @Nullable String when,
            String sources) {}

    /// Why something is refused, conditional, or worth knowing.
    public record Reason(Tone tone, String kind, String words, String source) {}

    /// The scholarship year by year.
    public record ScholarshipView(String ceiling, String payable, List<SchoolYear> years, String sources) {}

    /// One school year of one child.
    public record SchoolYear(int child, String year, String level, String amount, Tone tone, String status) {}

    /// Who receives it.
    ///
    /// @param order all ranks as the law lists them; those entitled are marked
    /// @param notes about guardians, unknown ages, and where it goes without heirs
    public record HeirsView(List<Rank> order, List<String> notes, String sources) {}

    /// A rank in the order of heirs.
    public record Rank(int number, String relations, boolean entitled) {}

    /// A document and who issues it.
    public record Paper(String what, String issuer, String sources) {}
}
