package id.payung.server.testing;

import id.payung.database.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Points a server under test at an empty database and an empty data folder.
final class TestServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase database = TestDatabase.fresh();
        TestPropertyValues.of(
                        "payung.db.url=" + database.jdbcUrl(),
                        "payung.db.user=" + database.user(),
                        "payung.db.password=" + database.password(),
                        "payung.db.pool=8",
                        "payung.data=" + dataFolder(),
                        "payung.design-page=true",
                        "server.port=0")
                .applyTo(context);
    }

    /// The application's role is shared by all databases of the test server, so all contexts share its key too.
    private static Path dataFolder() {
        try {
            return Files.createDirectories(Path.of("target", "test-data"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
