package id.payung.server.enrolment.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTests {

    @Test
    void failsAsThePieceFailed() {
        try (SideBySide<Integer, Integer> work = new SideBySide<>(() -> piece -> 10 / piece)) {
            work.give(0);
            assertThatThrownBy(work::next).isInstanceOf(ArithmeticException.class);

            work.give(5);
            assertThat(work.next()).as("the next piece").isEqualTo(2);
        }
    }

    @Test
    void givesResultsInTheOrderOfThePieces() {
        List<Integer> results = new ArrayList<>();
        try (SideBySide<Integer, Integer> work = new SideBySide<>(() -> piece -> piece * piece)) {
            for (int piece = 0; piece < 1_000; piece++) {
                work.give(piece);
                while (work.isFull()) {
                    results.add(work.next());
                }
            }
            while (!work.isEmpty()) {
                results.add(work.next());
            }
        }

        assertThat(results)
                .isEqualTo(IntStream.range(0, 1_000)
                        .map(piece -> piece * piece)
                        .boxed()
                        .toList());
    }

    @Test
    void neverLetsTwoThreadsShareWhatOneNeeds() {
        AtomicInteger shared = new AtomicInteger();
        try (SideBySide<Integer, Integer> work = new SideBySide<>(() -> alone(shared))) {
            for (int piece = 0; piece < 200; piece++) {
                work.give(piece);
            }
            while (!work.isEmpty()) {
                work.next();
            }
        }

        assertThat(shared).hasValue(0);
    }

    private static Function<Integer, Integer> alone(AtomicInteger shared) {
        AtomicInteger inside = new AtomicInteger();
        return piece -> {
            if (inside.incrementAndGet() > 1) {
                shared.incrementAndGet();
            }
            Thread.yield();
            inside.decrementAndGet();
            return piece;
        };
    }
}
