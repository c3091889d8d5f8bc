package id.payung.server.screen;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import id.payung.server.testing.TestClient;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// On a weak line a file of ours travels once: its address changes with its content and is kept for a year.
@ServerTest
class StaticFilesTests {
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js|svg))\"");

    @Autowired
    TestAccounts accounts;

    @Test
    void filesOfAPageAreNamedByTheirContentAndKept() {
        TestClient nobody = accounts.nobody();

        List<String> files = ADDRESS.matcher(nobody.get("/sign-in").text())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(files).hasSize(4).allSatisfy(file -> {
            assertThat(file).matches("/[a-z]+-[0-9a-f]{32}\\.[a-z]+|/webjars/[a-z.]+/[0-9.]+/.*");
            var answer = nobody.get(file);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).isEqualTo("max-age=31536000, public");
        });
    }

    @Test
    void pagesThemselvesAreNeverKept() {
        assertThat(accounts.nobody().get("/sign-in").header("Cache-Control")).contains("no-store");
    }
}
