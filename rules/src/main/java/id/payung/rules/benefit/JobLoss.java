package id.payung.rules.benefit;

/// Circumstances of losing a job.
///
/// @param reason            why the employment ended
/// @param paidMonths        months paid within the last 24 before it
/// @param consecutiveMonths of these without a gap up to it
/// @param insolventEmployer whether the employer is insolvent and in arrears
public record JobLoss(Reason reason, int paidMonths, int consecutiveMonths, boolean insolventEmployer) {

    /// Why employment ended.
    public enum Reason {
        DISMISSAL,
        CONTRACT_ENDED_EARLY,
        CONTRACT_ENDED,
        RESIGNATION,
        TOTAL_DISABILITY,
        PENSION,
        DEATH
    }
}
