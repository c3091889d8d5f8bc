package id.payung.server.screen;

/// How a message, a status or a number should be felt. Always drawn as colour **and** shape **and** word,
/// so that nothing depends on colour alone.
public enum Tone {
    /// Covered, paid, accepted: nothing to do.
    SAFE("circle-check"),
    /// Somebody has to act.
    HAND("triangle-alert"),
    /// Refused, lapsed, lost.
    LOST("circle-x"),
    /// Under way or for information.
    CALM("circle-dot"),
    /// Not begun, switched off, draft.
    QUIET("circle-dashed");

    private final String icon;

    Tone(String icon) {
        this.icon = icon;
    }

    /// Name of the icon that carries the shape.
    public String icon() {
        return icon;
    }

    /// Suffix of the style class, for example `safe` in `badge-safe`.
    public String css() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
