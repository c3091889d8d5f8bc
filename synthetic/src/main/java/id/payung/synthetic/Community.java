package id.payung.synthetic;

/// Naming traditions; `UMUM` are names used everywhere.
public enum Community {
    UMUM,
    MELAYU_JAMBI,
    KERINCI,
    MINANG,
    JAWA,
    SUNDA,
    BATAK,
    TIONGHOA,
    BUGIS,
    BANJAR;

    static Community of(String text) {
        return valueOf(text.toUpperCase(java.util.Locale.ROOT));
    }
}
