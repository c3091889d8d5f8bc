package id.payung.synthetic.cli;

import id.payung.synthetic.Population;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `2/5`: the second of five disjoint populations.
final class Parts {
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    private Parts() {}

    static Population of(Population whole, String part) {
        Matcher shape = SHAPE.matcher(part);
        if (!shape.matches()) {
            throw new IllegalArgumentException("--part looks like 2/5 (the second of five), got \"" + part + "\".");
        }
        int index = Integer.parseInt(shape.group(1));
        int of = Integer.parseInt(shape.group(2));
        if (index < 1 || index > of) {
            throw new IllegalArgumentException("--part counts from 1/n to n/n, got \"" + part + "\".");
        }
        return whole.part(index - 1, of);
    }
}
