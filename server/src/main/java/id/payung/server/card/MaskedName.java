package id.payung.server.card;

import java.util.Arrays;
import java.util.stream.Collectors;

/// A name for strangers: the first letter of each word, the rest covered.
final class MaskedName {

    private MaskedName() {}

    static String of(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .map(word -> word.substring(0, Math.min(1, word.length()))
                        + "*".repeat(Math.max(0, Math.min(word.length() - 1, 5))))
                .collect(Collectors.joining(" "));
    }
}
