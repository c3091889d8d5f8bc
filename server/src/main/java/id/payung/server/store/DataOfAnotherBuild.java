package id.payung.server.store;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in words that the data were made by a build whose tables differ, and what can be done.
class DataOfAnotherBuild extends AbstractFailureAnalyzer<FlywayValidateException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, FlywayValidateException mismatch) {
        return new FailureAnalysis(
                "Data di folder ini (atau basis data ini) dibuat oleh Payung versi lain; tabelnya tidak cocok. "
                        + "Data tidak diubah.",
                "Jalankan versi yang membuatnya, atau mulai dengan folder kosong: ./payung demo --data FOLDER-BARU.",
                failure);
    }
}
