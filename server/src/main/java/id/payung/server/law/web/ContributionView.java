package id.payung.server.law.web;

import java.util.List;

/// A contribution for the screen: the total, who carries it, and equal months together.
///
/// @param first month asked for, and the last
/// @param instalments of a construction contract; empty otherwise
public record ContributionView(
        String total, String months, List<Share> shares, List<Stretch> stretches, List<String> instalments) {

    /// What one bearer carries in all.
    public record Share(String who, String amount) {}

    /// Consecutive months that cost the same.
    ///
    /// @param each amount of one month
    public record Stretch(String months, int count, String each, String sum, List<Line> lines, Why why) {}

    /// One programme of such a month.
    public record Line(String programme, String who, String amount, String sources) {}
}
