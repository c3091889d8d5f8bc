package id.payung.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.testing.ServerTest;
import id.payung.server.testing.TestAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Nobody gets in without the right words, and everybody is who she signed in as.
@ServerTest
class SigningInTests {

    @Autowired
    TestAccounts accounts;

    @Test
    void refusesAWrongPasswordAndAnUnknownNameAlike() {
        var officer = accounts.signedIn(Role.MANPOWER_OFFICER, "15.06");
        var wrongPassword = accounts.nobody()
                .postJson("/api/v1/session", "{\"username\":\"" + officer.username() + "\",\"password\":\"keliru\"}");
        var unknownName =
                accounts.nobody().postJson("/api/v1/session", "{\"username\":\"tidak-ada\",\"password\":\"keliru\"}");

        assertThat(wrongPassword.status()).isEqualTo(401);
        assertThat(unknownName.status()).isEqualTo(401);
        assertThat(wrongPassword.text()).isEqualTo(unknownName.text());
        assertThat(wrongPassword.code()).isEqualTo("sign-in.refused");
    }

    @Test
    void tellsWhoIsSignedIn() {
        var officer = accounts.signedIn(Role.VILLAGE_OFFICER, "15.06.02.1001");

        var who = officer.get("/api/v1/session").json();

        assertThat(who.get("username").asString()).isEqualTo(officer.username());
        assertThat(who.get("territory").asString()).isEqualTo("15.06.02.1001");
    }

    @Test
    void forgetsASessionThatWasClosed() {
        var officer = accounts.signedIn(Role.TREASURER, "15.06");

        assertThat(officer.delete("/api/v1/session").status()).isEqualTo(204);

        assertThat(officer.get("/api/v1/session").status()).isEqualTo(401);
    }

    @Test
    void answersAnEmptyBodyWithAProblemDocument() {
        var answer = accounts.nobody().postJson("/api/v1/session", "{}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo("request.invalid");
    }
}
