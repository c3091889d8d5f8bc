package id.payung.server.enrolment.check;

import id.payung.linkage.clean.NationalId;

/// Knows whose work was proven elsewhere than in the sheet, for example by a photo of a field check. Asked by
/// several threads at once.
@FunctionalInterface
public interface ProofFinder {

    /// Nobody's work was proven.
    ProofFinder NOBODY = nik -> false;

    boolean attached(NationalId nik);
}
