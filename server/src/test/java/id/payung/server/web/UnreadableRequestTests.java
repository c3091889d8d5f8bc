package id.payung.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.access.Role;
import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class UnreadableRequestTests {

    @Autowired
    private TestAccounts accounts;

    @Test
    void namesAFieldThatDoesNotExistAndThoseThatDo() {
        var answer = accounts.nobody().postJson("/api/v1/session", "{\"name\":\"desa\",\"password\":\"rahasia\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("request.field-unknown");
        assertThat(answer.text()).contains("\\\"name\\\"", "password, username").doesNotContain("rahasia");
    }

    @Test
    void saysWhereTheJsonBreaks() {
        var answer = accounts.nobody().postJson("/api/v1/session", "{\"username\":\"desa\",");

        assertThat(answer.code()).isEqualTo("request.not-json");
        assertThat(answer.text()).contains("1:");
    }

    @Test
    void namesAParameterThatIsMissing() {
        var answer = accounts.signedIn(Role.AUDITOR, "15").get("/api/v1/coverage");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("request.parameter-missing");
        assertThat(answer.text()).contains("region");
    }

    @Test
    void saysHowADayIsWritten() {
        var answer = accounts.signedIn(Role.AUDITOR, "15").get("/api/v1/coverage?region=15&asOf=2025-13");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("request.not-a-date");
        assertThat(answer.text()).contains("asOf").doesNotContain("2025-13");
    }

    @Test
    void saysOnAPageWhichPartOfALinkIsWrongAndKeepsThePersonSignedIn() {
        var page = accounts.signedIn(Role.AUDITOR, "15").page("/coverage?region=15&asOf=kemarin");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("asOf", "2025-05-22", "/sign-out").doesNotContain("kemarin\"");
    }

    @Test
    void refusesAMethodThatAnAddressDoesNotTake() {
        var answer = accounts.signedIn(Role.AUDITOR, "15").delete("/api/v1/coverage");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.code()).isEqualTo("request.method");
    }

    @Test
    void saysThatAnAddressDoesNotExist() {
        var answer = accounts.signedIn(Role.AUDITOR, "15").get("/api/v1/nowhere");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("request.address-unknown");
    }
}
