package id.payung.server.law.web;

import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Lets one address ask so often a minute and no oftener. Counts are kept by each server for itself and for one minute;
/// they protect it and decide nothing else.
@Component
class QuoteGate {

    private static final long MINUTE = 60_000;

    private record Minute(long number, ConcurrentMap<String, AtomicInteger> asked) {}

    private final Clock clock;
    private final int mostAMinute;
    private volatile Minute now = new Minute(0, new ConcurrentHashMap<>());

    QuoteGate(Clock clock, @Value("${payung.quote.per-minute:600}") int mostAMinute) {
        this.clock = clock;
        this.mostAMinute = mostAMinute;
    }

    /// @throws Problem `quote.too-often` (429)
    void pass(String address) {
        long number = clock.millis() / MINUTE;
        Minute minute = now;
        if (minute.number() != number) {
            minute = new Minute(number, new ConcurrentHashMap<>());
            now = minute;
        }
        int asked = minute.asked()
                .computeIfAbsent(address, fresh -> new AtomicInteger())
                .incrementAndGet();
        if (asked > mostAMinute) {
            throw new Problem(Kind.TOO_MANY, "quote.too-often", mostAMinute);
        }
    }
}
