package id.payung.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorDetails;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class DataOfAnotherBuildTests {

    @Test
    void tellsWhatToDoInsteadOfAStackTrace() {
        var mismatch = new FlywayValidateException(
                new ErrorDetails(CoreErrorCode.VALIDATE_ERROR, "Migration checksum mismatch"), "details");

        var said =
                Objects.requireNonNull(new DataOfAnotherBuild().analyze(new IllegalStateException("start", mismatch)));

        assertThat(said.getDescription()).contains("versi lain").contains("tidak diubah");
        assertThat(said.getAction()).contains("--data");
    }

    @Test
    void isAskedWhenTheServerCannotStart() {
        List<String> known = SpringFactoriesLoader.loadFactoryNames(
                FailureAnalyzer.class, getClass().getClassLoader());

        assertThat(known).contains(DataOfAnotherBuild.class.getName());
    }
}
