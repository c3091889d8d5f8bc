package id.payung.server.screen;

import java.util.List;

/// How the rows of one list ended, each row in exactly one of four. Drawn by `fragments/verdict :: bar`.
///
/// @param accepted rows that are covered or can be
/// @param review rows a person must look at
/// @param duplicate rows already covered or twice on the list
/// @param refused rows that do not fit the rules
public record Verdicts(long accepted, long review, long duplicate, long refused) {
    /// All rows: the four always add up to what was handed in.
    public long total() {
        return accepted + review + duplicate + refused;
    }

    /// The four parts in reading order with their place on a line of 100.
    public List<Part> parts() {
        double all = Math.max(1, total());
        double a = accepted * 100 / all;
        double r = review * 100 / all;
        double d = duplicate * 100 / all;
        return List.of(
                new Part("accepted", accepted, 0, a, "check"),
                new Part("review", review, a, r, "eye"),
                new Part("duplicate", duplicate, a + r, d, "copy"),
                new Part("refused", refused, a + r + d, refused * 100 / all, "x"));
    }

    /// One part of the bar.
    ///
    /// @param key one of accepted, review, duplicate, refused; message key suffix, style class and filter value
    /// @param rows number of rows
    /// @param start where the part begins, in per cent
    /// @param width how wide it is, in per cent
    /// @param icon its shape
    public record Part(String key, long rows, double start, double width, String icon) {}
}
