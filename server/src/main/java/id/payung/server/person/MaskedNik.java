package id.payung.server.person;

/// An identity number as it may be shown: the first six digits (region) and the last two, the rest covered.
public final class MaskedNik {

    private MaskedNik() {}

    /// Covers the middle; a text too short to be an identity number is covered whole.
    public static String of(String nik) {
        int length = nik.length();
        return length < 12
                ? "•".repeat(length)
                : nik.substring(0, 6) + "•".repeat(length - 8) + nik.substring(length - 2);
    }
}
