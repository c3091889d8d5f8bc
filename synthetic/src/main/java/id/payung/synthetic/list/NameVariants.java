package id.payung.synthetic.list;

import static id.payung.synthetic.list.NameVariant.Closeness.CANDIDATE;
import static id.payung.synthetic.list.NameVariant.Closeness.EQUAL;
import static id.payung.synthetic.list.NameVariant.Closeness.NEAR;

import id.payung.synthetic.Dice;
import id.payung.synthetic.Sex;
import id.payung.synthetic.list.NameVariant.Closeness;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Spells names the way clerks do: old spelling, Arabic sounds, abbreviations, glued words, slips of the finger.
public final class NameVariants {
    private record Rule(String number, Closeness closeness, Pattern pattern, List<String> replacements) {
        String spell(String name, Dice dice) {
            String replacement = replacements.get(dice.below(replacements.size()));
            return pattern.matcher(name).replaceFirst(replacement).strip();
        }
    }

    private static final List<Rule> RULES = List.of(
            rule("N01", EQUAL, " ", "  ", "\u00A0"),
            rule("N08", EQUAL, "\\bMUHAMMAD\\b", "M.", "MUHAMAD", "MOHAMMAD", "MOCHAMAD", "MOH.", "MUH.", "MHD."),
            rule("N09", EQUAL, "\\bAHMAD\\b(?= )", "ACHMAD", "AKHMAD", "ACH."),
            rule("N10", EQUAL, "\\bABDUL (?=\\w)", "ABD. ", "ABDUL", "ABD "),
            rule("N11", EQUAL, "\\bSITI\\b(?= )", "ST.", "STI", "SITTI", "SITY"),
            rule("N12", EQUAL, "\\bNUR(?=[ AHL])(?!LELA)", "NOR", "NOER"),
            rule("N13", EQUAL, "\\bSRI (?=\\w)", "SRI", "SRIE "),
            rule("N14", EQUAL, "\\b(?!\\w*[JY])(\\w*?[BDGKLMNPRSTW])U(?=[BDGKLMNPRSTW])", "$1OE"),
            rule("N15", EQUAL, "(?<!D)J(?=[AEIOU])", "DJ"),
            rule("N18", EQUAL, "SY(?=[AEIOU])", "SJ"),
            rule("N19", EQUAL, "\\bKH(?=[AEIOU]\\w\\w)", "CH", "H"),
            rule("N23", EQUAL, "K(?=\\b|BAL)", "Q"),
            rule("N25", EQUAL, "([DFLMNRS])\\1", "$1"),
            rule("N27", EQUAL, "AI(?=[A-Z])", "AE"),
            rule("N28", EQUAL, "IAH\\b", "IYAH", "IA"),
            rule("N29", EQUAL, "UDD?IN\\b", "UDDIN", "UDIN", "OEDDIN"),
            rule("N30", EQUAL, "(?<=[BDFGHKLMNPRSTWZ])I\\b", "Y", "IE"),
            rule("N34", EQUAL, "^(\\w{2,8}) (\\w{2,8})$", "$1$2"),
            rule("N20", NEAR, "SY", "S", "SH"),
            rule("N21", NEAR, "F", "P", "V"),
            rule("N21", NEAR, "V", "P", "F"),
            rule("N22", NEAR, "Z", "J", "S"),
            rule("N24", NEAR, "DH", "D", "DL"),
            rule("N26", NEAR, "AH\\b", "A"),
            rule("N31", NEAR, "(?<=[BCDFGHJKLMNPRST])O(?=[BCDFGHJKLMNPRST])", "U"),
            rule("N32", NEAR, "(?<=[NRWT])O\\b", "A"),
            rule("N35", NEAR, "^(\\w+ )(\\w)\\w{2,}$", "$1$2"),
            rule("N36", NEAR, "^(\\w{3,}) \\w+$", "$1"),
            rule("N37", NEAR, "^(\\w+) (\\w+)$", "$2 $1"),
            rule("N39", CANDIDATE, "^SU(?=\\w{4,}$)", ""),
            rule("N39", CANDIDATE, "^\\w+(?=(YANTO|WATI|UDIN|YONO)\\b)", ""));

    private static final int ATTEMPTS = 24;
    private static final String CONSONANTS = "BDGKLMNPRST";

    private NameVariants() {}

    /// Another spelling of the name at most as far away as `farthest`, or null when no rule fits.
    public static @Nullable NameVariant of(String name, Sex sex, Closeness farthest, Dice dice) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Rule rule = RULES.get(dice.below(RULES.size()));
            boolean sutan = rule.number().equals("N11") && sex == Sex.MALE;
            if (rule.closeness().compareTo(farthest) > 0 || sutan) {
                continue;
            }
            String spelt = rule.spell(name, dice);
            if (!spelt.equals(name) && spelt.length() >= 2) {
                return new NameVariant(spelt, rule.number(), rule.closeness());
            }
        }
        return farthest.compareTo(NEAR) >= 0 ? typingSlip(name, dice) : null;
    }

    /// One slip of the finger: a letter dropped, doubled, swapped with its neighbour or replaced.
    public static @Nullable NameVariant typingSlip(String name, Dice dice) {
        if (name.length() < 4) {
            return null;
        }
        int at = dice.between(1, name.length() - 2);
        StringBuilder slip = new StringBuilder(name);
        char letter = name.charAt(at);
        switch (dice.below(5)) {
            case 0 -> slip.deleteCharAt(at);
            case 1 -> slip.insert(at, letter);
            case 2 -> {
                slip.setCharAt(at, name.charAt(at + 1));
                slip.setCharAt(at + 1, letter);
            }
            case 3 -> slip.setCharAt(at, lookAlike(letter));
            default -> slip.setCharAt(at, CONSONANTS.charAt(dice.below(CONSONANTS.length())));
        }
        String spelt = slip.toString();
        boolean spaceMoved = letter == ' ' || name.charAt(at + 1) == ' ';
        return spaceMoved || spelt.equals(name) ? null : new NameVariant(spelt, "N42", NEAR);
    }

    private static char lookAlike(char letter) {
        return switch (letter) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            case 'S' -> '5';
            case 'B' -> '8';
            case 'A' -> 'S';
            default -> 'E';
        };
    }

    private static Rule rule(String number, Closeness closeness, String pattern, String... replacements) {
        return new Rule(number, closeness, Pattern.compile(pattern), List.of(replacements));
    }
}
