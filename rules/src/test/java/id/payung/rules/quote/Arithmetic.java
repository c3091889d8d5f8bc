package id.payung.rules.quote;

import java.math.BigDecimal;
import java.math.MathContext;

/// Works out expectations such as `(10000 + 6800) * 12`, so that cases can show where a figure comes from.
final class Arithmetic {

    private final String text;
    private int at;

    private Arithmetic(String text) {
        this.text = text;
    }

    static BigDecimal valueOf(String text) {
        Arithmetic arithmetic = new Arithmetic(text.replace(" ", "").replace("_", ""));
        BigDecimal value = arithmetic.sum();
        if (arithmetic.at < arithmetic.text.length()) {
            throw new IllegalArgumentException("not arithmetic: " + text);
        }
        return value;
    }

    private BigDecimal sum() {
        BigDecimal value = product();
        while (at < text.length() && "+-".indexOf(text.charAt(at)) >= 0) {
            value = text.charAt(at++) == '+' ? value.add(product()) : value.subtract(product());
        }
        return value;
    }

    private BigDecimal product() {
        BigDecimal value = single();
        while (at < text.length() && "*/".indexOf(text.charAt(at)) >= 0) {
            value = text.charAt(at++) == '*' ? value.multiply(single()) : value.divide(single(), MathContext.DECIMAL64);
        }
        return value;
    }

    private BigDecimal single() {
        if (at < text.length() && text.charAt(at) == '(') {
            at++;
            BigDecimal value = sum();
            at++;
            return percent(value);
        }
        int start = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        return percent(new BigDecimal(text.substring(start, at)));
    }

    private BigDecimal percent(BigDecimal value) {
        if (at < text.length() && text.charAt(at) == '%') {
            at++;
            return value.movePointLeft(2);
        }
        return value;
    }
}
