package id.payung.server.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Which day it is where the office is.
@Component
public class Today {

    private final Clock clock;

    Today(Clock clock, @Value("${payung.zone:Asia/Jakarta}") ZoneId zone) {
        this.clock = clock.withZone(zone);
    }

    public LocalDate now() {
        return LocalDate.now(clock);
    }
}
