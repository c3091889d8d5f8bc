package id.payung.server.region;

import java.util.List;

/// An occupation that the programmes name.
///
/// @param code three letters of our own
/// @param nameId Indonesian name
/// @param nameEn English name
/// @param kbji codes of KBJI 2014, best first; may be empty
/// @param kbli codes of KBLI 2020, best first; may be empty. A later edition of KBLI numbers differently
/// @param cardTexts values of the civil registry's list that go with it
/// @param segmentHint `BPU` (earns no wage) or `PU`: how such people are usually insured; a hint, no proof
/// @param note what to mind; may be empty
public record Occupation(
        String code,
        String nameId,
        String nameEn,
        List<String> kbji,
        List<String> kbli,
        List<String> cardTexts,
        String segmentHint,
        String note) {}
