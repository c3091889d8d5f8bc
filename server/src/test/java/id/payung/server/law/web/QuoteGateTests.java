package id.payung.server.law.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.server.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class QuoteGateTests {

    private final TurnedClock clock = new TurnedClock();
    private final QuoteGate gate = new QuoteGate(clock, 2);

    @Test
    void turnsAwayWhoAsksTooOftenUntilTheNextMinute() {
        gate.pass("10.0.0.1");
        gate.pass("10.0.0.1");
        assertThatThrownBy(() -> gate.pass("10.0.0.1"))
                .isInstanceOf(Problem.class)
                .hasMessage("quote.too-often");
        clock.now = clock.now.plusSeconds(60);
        assertThatCode(() -> gate.pass("10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void countsEachAddressForItself() {
        gate.pass("10.0.0.1");
        gate.pass("10.0.0.1");
        assertThatCode(() -> gate.pass("10.0.0.2")).doesNotThrowAnyException();
    }

    private static final class TurnedClock extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
