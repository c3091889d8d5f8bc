package id.payung.server.job;

/// A kind of long work, declared as a bean by the module that does it.
///
/// [#run] may be called again for the same subject after a crash, so it must begin by undoing what an unfinished run
/// left, or do its work in one transaction.
public interface JobKind {

    /// Stable name, for example `check-list`.
    String name();

    /// Does the work on behalf of the account that started the job.
    ///
    /// @param subject what to work on, as given to [Jobs#start]
    /// @throws id.payung.server.problem.Problem to end the job with a sentence for people; anything
    ///     else is tried again
    void run(String subject, Progress progress);
}
