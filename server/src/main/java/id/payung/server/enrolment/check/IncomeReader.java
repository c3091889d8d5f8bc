package id.payung.server.enrolment.check;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads amounts as lists write them: `1.500.000`, `Rp 1,5 jt`, `1500000,00`.
final class IncomeReader {

    private static final Pattern MILLIONS = Pattern.compile("([0-9]+(?:[.,][0-9]+)?)\\s*(?:JT|JUTA)\\.?");
    private static final Pattern THOUSANDS = Pattern.compile("([0-9]+(?:[.,][0-9]+)?)\\s*(?:RB|RIBU|K)\\.?");
    private static final Pattern AROUND = Pattern.compile("^RP\\.?\\s*|[,.]?-$");
    private static final Pattern BETWEEN = Pattern.compile("[., ]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,15}");
    private static final Pattern CENTS = Pattern.compile("[.,][0-9]{1,2}$");

    private IncomeReader() {}

    /// @return rupiah, or null when the text is no amount
    static @Nullable BigDecimal read(String written) {
        if (DIGITS.matcher(written).matches()) {
            return new BigDecimal(written);
        }
        String text =
                AROUND.matcher(written.toUpperCase(Locale.ROOT)).replaceAll("").strip();
        Matcher millions = MILLIONS.matcher(text);
        if (millions.matches()) {
            return new BigDecimal(millions.group(1).replace(',', '.')).movePointRight(6);
        }
        Matcher thousands = THOUSANDS.matcher(text);
        if (thousands.matches()) {
            return new BigDecimal(thousands.group(1).replace(',', '.')).movePointRight(3);
        }
        String digits = BETWEEN.matcher(CENTS.matcher(text).replaceFirst("")).replaceAll("");
        return DIGITS.matcher(digits).matches() ? new BigDecimal(digits) : null;
    }
}
