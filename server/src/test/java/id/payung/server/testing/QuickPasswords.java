package id.payung.server.testing;

import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Passwords of tests are hashed with the least work bcrypt knows: making somebody and signing her in would otherwise
/// cost more than what most tests do with her. How the product hashes is told by `PasswordTests`.
@TestConfiguration(proxyBeanMethods = false)
class QuickPasswords {

    private static final int LEAST_WORK = 4;

    @Bean
    @Primary
    PasswordEncoder quickPasswordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(LEAST_WORK)));
    }
}
