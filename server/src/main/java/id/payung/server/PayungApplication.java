package id.payung.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.modulith.Modulithic;

/// The Payung server: pages, API and jobs over one PostgreSQL.
@Modulithic(systemName = "Payung")
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class PayungApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(PayungApplication.class, arguments);
    }
}
