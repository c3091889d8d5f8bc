package id.payung.rules.contribution;

import java.util.ArrayList;
import java.util.List;

/// Joins the articles that several rules rest on.
final class Sources {

    private Sources() {}

    /// All of them in order, each once.
    @SafeVarargs
    static List<String> of(List<String>... several) {
        List<String> all = new ArrayList<>();
        for (List<String> some : several) {
            for (String source : some) {
                if (!all.contains(source)) {
                    all.add(source);
                }
            }
        }
        return all;
    }
}
