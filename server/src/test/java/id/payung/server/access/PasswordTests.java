package id.payung.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/// How passwords are kept. The tests of the server use less work, so this one asks the product itself.
class PasswordTests {

    private final PasswordEncoder passwords = new SecurityConfiguration().passwordEncoder();

    @Test
    void keepsAPasswordUnderASaltWithAThousandRoundsOfBcrypt() {
        String kept = passwords.encode("kata-sandi");

        assertThat(kept).startsWith("{bcrypt}$2a$10$").isNotEqualTo(passwords.encode("kata-sandi"));
        assertThat(passwords.matches("kata-sandi", kept)).isTrue();
        assertThat(passwords.matches("kata-sandl", kept)).isFalse();
    }
}
