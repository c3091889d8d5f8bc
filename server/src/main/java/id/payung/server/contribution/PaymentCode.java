package id.payung.server.contribution;

import java.util.random.RandomGenerator;

/// The code under which one bill is paid: fifteen digits that mean nothing, and a check digit.
///
/// The check digit is Damm's: it finds every single wrong digit and every pair of neighbours that changed places.
record PaymentCode(String digits) {

    private static final int LENGTH = 16;

    /// Damm's quasigroup of order ten.
    private static final String[] NEXT = {
        "0317598642",
        "7092154863",
        "4206871359",
        "1750983426",
        "6123045978",
        "3674209581",
        "5869720134",
        "8945362017",
        "9438617205",
        "2581436790"
    };

    PaymentCode {
        if (!isWellFormed(digits)) {
            throw new IllegalArgumentException("not a payment code");
        }
    }

    static PaymentCode random(RandomGenerator random) {
        var digits = new StringBuilder(LENGTH);
        for (int i = 1; i < LENGTH; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        digits.append((char) ('0' + interim(digits)));
        return new PaymentCode(digits.toString());
    }

    /// Whether these are sixteen digits of which the last checks the others.
    static boolean isWellFormed(String digits) {
        return digits.length() == LENGTH
                && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                && interim(digits) == 0;
    }

    private static int interim(CharSequence digits) {
        return digits.chars().reduce(0, (interim, digit) -> NEXT[interim].charAt(digit - '0') - '0');
    }
}
