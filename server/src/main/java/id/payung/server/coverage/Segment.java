package id.payung.server.coverage;

import id.payung.rules.Payer;
import java.util.Arrays;

/// Whom a figure counts. The three denominators in use differ by a third, so figures of different segments are never
/// compared.
public enum Segment {
    /// Active members of all kinds, of all who could be members.
    ALL,
    /// Wage earners (penerima upah).
    PU,
    /// Those who earn no wage (bukan penerima upah).
    BPU,
    /// Workers on construction projects.
    CONSTRUCTION,
    /// Migrant workers.
    MIGRANT,
    /// Vulnerable workers only, of those on a local government's list.
    VULNERABLE;

    /// The narrowest segment of people for whom somebody pays: whoever is sponsored counts as vulnerable, employers pay
    /// for wage earners, everybody else earns no wage. Each person has one, so that these parts add up.
    ///
    /// @param payer a [Payer], or what stands for an unknown one
    public static Segment narrowest(String payer) {
        return Arrays.stream(Payer.values())
                .filter(each -> each.name().equals(payer))
                .findFirst()
                .map(each -> switch (each) {
                    case EMPLOYER -> PU;
                    case SELF -> BPU;
                    case APBD, APBN, VILLAGE, CSR -> VULNERABLE;
                })
                .orElse(BPU);
    }
}
