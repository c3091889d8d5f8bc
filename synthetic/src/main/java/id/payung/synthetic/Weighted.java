package id.payung.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Choices with whole-number weights; a choice with weight 2 comes twice as often as one with weight 1.
public final class Weighted<T> {
    private final List<T> choices;
    private final int[] cumulated;

    private Weighted(List<T> choices, int[] cumulated) {
        this.choices = choices;
        this.cumulated = cumulated;
    }

    /// Starts an empty collection of choices.
    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /// One of the choices, by weight.
    public T pick(Dice dice) {
        int roll = dice.below(cumulated[cumulated.length - 1]);
        int at = Arrays.binarySearch(cumulated, roll + 1);
        return choices.get(at >= 0 ? at : -at - 1);
    }

    /// Collects choices; a choice with weight 0 is left out.
    public static final class Builder<T> {
        private final List<T> choices = new ArrayList<>();
        private final List<Integer> cumulated = new ArrayList<>();
        private int total;

        /// Adds a choice; a weight below 0 is refused.
        public Builder<T> add(T choice, int weight) {
            if (weight < 0) {
                throw new IllegalArgumentException("A weight must not be below 0, got " + weight + " for " + choice);
            }
            if (weight > 0) {
                total += weight;
                choices.add(choice);
                cumulated.add(total);
            }
            return this;
        }

        /// True while nothing with a weight above 0 was added.
        public boolean isEmpty() {
            return choices.isEmpty();
        }

        /// The finished choices; at least one is needed.
        public Weighted<T> build() {
            if (choices.isEmpty()) {
                throw new IllegalArgumentException("At least one choice needs a weight above 0");
            }
            return new Weighted<>(
                    List.copyOf(choices),
                    cumulated.stream().mapToInt(Integer::intValue).toArray());
        }
    }
}
