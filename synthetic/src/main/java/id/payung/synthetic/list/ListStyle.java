package id.payung.synthetic.list;

/// How a village lays out its list.
public enum ListStyle {
    /// The template: one heading line, the usual columns.
    PLAIN,
    /// Title lines and a heading over two lines with merged cells (F04).
    TITLED,
    /// Other headings (F05), another order and an empty column (F06).
    RENAMED,
    /// Blank rows inside (F08), totals and signatures at the foot (F07).
    SIGNED,
    /// All of it, and a second sheet with a sample (F03).
    MESSY;

    boolean titled() {
        return this == TITLED || this == MESSY;
    }

    boolean renamed() {
        return this == RENAMED || this == MESSY;
    }

    boolean signed() {
        return this == SIGNED || this == MESSY;
    }
}
