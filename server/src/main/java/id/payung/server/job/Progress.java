package id.payung.server.job;

/// How a running job tells how far it is.
public interface Progress {

    /// Reports counts; cheap enough to be called for every few hundred rows.
    ///
    /// @param done how many are done
    /// @param total how many there will be; 0 when not known yet
    /// @throws JobCancelled when somebody cancelled the job: let it fly, so that the transaction is rolled back
    void report(long done, long total);
}
