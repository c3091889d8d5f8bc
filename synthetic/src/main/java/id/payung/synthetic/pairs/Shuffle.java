package id.payung.synthetic.pairs;

import id.payung.synthetic.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Mixes the order of a stream: each newcomer takes the place of one who waits, and that one leaves.
final class Shuffle<T> {
    private final List<T> waiting;
    private final int capacity;
    private final Dice dice;

    Shuffle(int capacity, Dice dice) {
        this.waiting = new ArrayList<>();
        this.capacity = capacity;
        this.dice = dice;
    }

    void add(T newcomer, Consumer<T> leaving) {
        if (waiting.size() < capacity) {
            waiting.add(newcomer);
            return;
        }
        leaving.accept(waiting.set(dice.below(capacity), newcomer));
    }

    void drain(Consumer<T> leaving) {
        while (!waiting.isEmpty()) {
            T last = waiting.removeLast();
            int at = dice.below(waiting.size() + 1);
            leaving.accept(at == waiting.size() ? last : waiting.set(at, last));
        }
    }
}
