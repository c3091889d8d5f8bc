package id.payung.linkage.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Gets sixteen digits out of a cell, or says why not.
///
/// @param digits the digits read, sixteen when the cell held one number
/// @param faults what was found while reading
record NationalIdText(String digits, List<NationalIdFault> faults) {
    private static final Pattern SCIENTIFIC = Pattern.compile("([0-9])(?:[.,]([0-9]+))?E\\+?(1[0-9])");
    private static final Pattern WHOLE_NUMBER_TAIL = Pattern.compile("[.,]0{1,2}$");
    private static final Pattern LABEL = Pattern.compile("^(?:NO(?:MOR)?[ .]*)?(?:NIK|KTP)[ .:]*");
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[/;,&\\n]|\\bDAN\\b|\\bATAU\\b");
    private static final int MOST_LOOK_ALIKES = 4;
    private static final int DIGITS = 16;

    static NationalIdText of(String raw, CellKind kind) {
        if (NationalId.wellShaped(raw)) {
            boolean lost = kind == CellKind.NUMBER && raw.charAt(DIGITS - 1) == '0';
            return new NationalIdText(raw, lost ? List.of(NationalIdFault.LOST_LAST_DIGIT) : List.of());
        }
        String text = LABEL.matcher(visible(raw).toUpperCase(Locale.ROOT)).replaceFirst("");
        if (text.isEmpty() || text.chars().allMatch(c -> "-.–_".indexOf(c) >= 0)) {
            return new NationalIdText("", List.of(NationalIdFault.EMPTY));
        }
        Matcher scientific = SCIENTIFIC.matcher(text.replace(" ", ""));
        if (scientific.matches()) {
            return fromScientific(scientific);
        }
        if (holdsTwoNumbers(text)) {
            return new NationalIdText(digitsOf(text), List.of(NationalIdFault.TWO_NUMBERS));
        }
        return fold(text, kind);
    }

    private static NationalIdText fold(String text, CellKind kind) {
        String number = WHOLE_NUMBER_TAIL.matcher(text).replaceFirst("");
        if (digitsOf(number).length() < DIGITS) {
            number = text;
        }
        StringBuilder folded = new StringBuilder(DIGITS);
        int lookAlikes = 0;
        int strangers = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                folded.append((char) ('0' + digit));
            } else if (lookAlike(c) != 0) {
                folded.append(lookAlike(c));
                lookAlikes++;
            } else if (Character.isLetter(c)) {
                strangers++;
            }
        }
        List<NationalIdFault> faults = new ArrayList<>();
        if (folded.length() != DIGITS || strangers > 0 || lookAlikes > MOST_LOOK_ALIKES) {
            return new NationalIdText(digitsOf(number), List.of(NationalIdFault.NOT_SIXTEEN_DIGITS));
        }
        if (lookAlikes > 0) {
            faults.add(NationalIdFault.LOOK_ALIKES_REPAIRED);
        }
        if (kind == CellKind.NUMBER && folded.charAt(DIGITS - 1) == '0') {
            faults.add(NationalIdFault.LOST_LAST_DIGIT);
        }
        faults.sort(Comparator.comparing(NationalIdFault::severity));
        return new NationalIdText(folded.toString(), List.copyOf(faults));
    }

    /// Full precision survives in `1.502011203850001E15`; fifteen digits mean that the last one is lost.
    private static NationalIdText fromScientific(Matcher matcher) {
        String fraction = matcher.group(2) == null ? "" : matcher.group(2);
        String mantissa = matcher.group(1) + fraction;
        boolean sixteenLong = Integer.parseInt(matcher.group(3)) == DIGITS - 1;
        if (sixteenLong && mantissa.length() == DIGITS) {
            return new NationalIdText(mantissa, List.of(NationalIdFault.LOOK_ALIKES_REPAIRED));
        }
        if (sixteenLong && mantissa.length() == DIGITS - 1) {
            return new NationalIdText(mantissa + "0", List.of(NationalIdFault.LOST_LAST_DIGIT));
        }
        return new NationalIdText(mantissa, List.of(NationalIdFault.SCIENTIFIC_NOTATION));
    }

    private static boolean holdsTwoNumbers(String text) {
        if (digitsOf(text).length() == 2 * DIGITS) {
            return true;
        }
        return BETWEEN_NUMBERS
                        .splitAsStream(text)
                        .filter(part -> digitsOf(part).length() >= DIGITS - 1)
                        .count()
                > 1;
    }

    private static String digitsOf(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            }
        }
        return digits.toString();
    }

    private static String visible(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        raw.chars()
                .filter(c -> Character.getType(c) != Character.FORMAT && c != '\'' && c != '’' && c != '`')
                .map(c -> c != '\n' && (Character.isWhitespace(c) || Character.isSpaceChar(c)) ? ' ' : c)
                .forEach(c -> text.append((char) c));
        return text.toString().strip();
    }

    private static char lookAlike(char c) {
        return switch (c) {
            case 'O', 'Q', 'D' -> '0';
            case 'I', 'L', '|', '!' -> '1';
            case 'Z' -> '2';
            case 'S' -> '5';
            case 'G' -> '6';
            case 'B' -> '8';
            default -> 0;
        };
    }
}
