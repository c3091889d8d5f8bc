package id.payung.synthetic;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Builds names by community, sex and year of birth.
final class Naming {
    private static final Set<String> NEVER_ALONE =
            Set.of("MUHAMMAD", "AHMAD", "ABDUL", "SITI", "NUR", "SRI", "NOOR", "DWI", "TRI", "EKA", "ADE", "CIK NAH");
    private static final String[] AFTER_ABDUL = {
        "RAHMAN", "AZIZ", "HAKIM", "KARIM", "HAMID", "WAHAB", "GANI", "MANAF", "MUIS", "RAHIM", "HALIM", "NASIR",
        "ROZAK", "SOMAD", "KADIR", "LATIF", "MAJID", "MALIK"
    };
    private static final List<String[]> TWINS = List.of(
            new String[] {"HASAN", "HUSIN"},
            new String[] {"RONI", "DONI"},
            new String[] {"ANDI", "ANDRI"},
            new String[] {"RUDI", "RADI"},
            new String[] {"RINA", "RINI"},
            new String[] {"DINA", "DINI"},
            new String[] {"LINA", "LENA"},
            new String[] {"YUNI", "YANI"});
    private static final int MEN_TWINS = 4;

    private final Names names = new Names();

    /// A name and what children inherit of it.
    ///
    /// @param full as registered
    /// @param given the word the person is called by
    /// @param clan inherited family name, where the community has one
    record Name(String full, String given, @Nullable String clan) {}

    Name of(Community community, Sex sex, int birthYear, @Nullable Name father, Dice dice) {
        if (community == Community.BATAK || community == Community.TIONGHOA) {
            return withClan(community, sex, father, dice);
        }
        String given = given(community, sex, birthYear, dice);
        if (!NEVER_ALONE.contains(given) && dice.chance(singleNameShare(community, birthYear))) {
            return new Name(given, given, null);
        }
        String full = given + ' ' + following(given, community, sex, birthYear, father, dice);
        return new Name(full, calledBy(full), null);
    }

    /// Mothers born before registration was thorough are often known by one word.
    Name mother(Community community, int birthYear, Dice dice) {
        if (community != Community.BATAK && community != Community.TIONGHOA && dice.chance(0.35)) {
            String given = given(community, Sex.FEMALE, birthYear, dice);
            if (!NEVER_ALONE.contains(given)) {
                return new Name(given, given, null);
            }
        }
        return of(community, Sex.FEMALE, birthYear, null, dice);
    }

    /// Two names one syllable apart, with the same second word.
    Name[] twins(Sex first, Sex second, Community community, @Nullable Name father, Dice dice) {
        if (first != second) {
            String shared = dice.chance(0.5) ? "DWI " : "TRI ";
            return new Name[] {
                twin(shared + names.second(first, dice), community, father),
                twin(shared + names.second(second, dice), community, father)
            };
        }
        int at = first == Sex.MALE ? dice.below(MEN_TWINS) : MEN_TWINS + dice.below(TWINS.size() - MEN_TWINS);
        String last = names.second(first, dice);
        return new Name[] {
            twin(TWINS.get(at)[0] + ' ' + last, community, father),
            twin(TWINS.get(at)[1] + ' ' + last, community, father)
        };
    }

    private static Name twin(String plain, Community community, @Nullable Name father) {
        String clan = father == null ? null : father.clan();
        boolean carries = clan != null && (community == Community.BATAK || community == Community.TIONGHOA);
        return new Name(carries ? plain + ' ' + clan : plain, calledBy(plain), clan);
    }

    private Name withClan(Community community, Sex sex, @Nullable Name father, Dice dice) {
        String clan = father != null && father.clan() != null ? father.clan() : names.clan(community, dice);
        String given = names.given(dice.chance(0.9) ? community : Community.UMUM, sex, dice);
        if (NEVER_ALONE.contains(given)) {
            given = names.given(community, sex, dice);
        }
        String middle = community == Community.BATAK && sex == Sex.FEMALE && dice.chance(0.25) ? " BR " : " ";
        return new Name(given + middle + clan, given, clan);
    }

    private String given(Community community, Sex sex, int birthYear, Dice dice) {
        double own = switch (community) {
            case UMUM -> 0;
            case JAWA -> birthYear <= 1975 ? 0.92 : birthYear <= 1995 ? 0.7 : 0.45;
            case MINANG -> 0.65;
            case SUNDA -> 0.4;
            default -> 0.55;
        };
        return names.given(dice.chance(own) ? community : Community.UMUM, sex, dice);
    }

    private String following(
            String given, Community community, Sex sex, int birthYear, @Nullable Name father, Dice dice) {
        String next = switch (given) {
            case "ABDUL" -> dice.oneOf(AFTER_ABDUL);
            case "MUHAMMAD", "AHMAD", "SITI", "NUR", "NOOR" -> anotherGiven(given, community, sex, birthYear, dice);
            default -> ordinaryFollowing(given, community, sex, birthYear, father, dice);
        };
        boolean third = birthYear >= 1990 && dice.chance(community == Community.JAWA ? 0.25 : 0.15);
        if (third) {
            String last = names.second(sex, dice);
            return last.equals(next) || last.equals(given) ? next : next + ' ' + last;
        }
        return next;
    }

    private String ordinaryFollowing(
            String given, Community community, Sex sex, int birthYear, @Nullable Name father, Dice dice) {
        boolean fatherly = switch (community) {
            case MELAYU_JAMBI, KERINCI, BANJAR, BUGIS -> sex == Sex.MALE || dice.chance(0.2);
            default -> false;
        };
        String next = names.second(sex, dice);
        if (fatherly && dice.chance(0.5)) {
            next = father == null ? names.given(Community.UMUM, Sex.MALE, dice) : father.given();
        } else if (community == Community.MINANG && dice.chance(0.06)) {
            next = names.clan(Community.MINANG, dice);
        } else if (dice.chance(0.22)) {
            next = anotherGiven(given, community, sex, birthYear, dice);
        }
        return next.equals(given) || NEVER_ALONE.contains(next) ? names.second(sex, dice) : next;
    }

    private String anotherGiven(String first, Community community, Sex sex, int birthYear, Dice dice) {
        for (int attempt = 0; attempt < 8; attempt++) {
            String candidate = given(community, sex, birthYear, dice);
            if (!candidate.equals(first) && !NEVER_ALONE.contains(candidate) && candidate.indexOf(' ') < 0) {
                return candidate;
            }
        }
        return names.second(sex, dice);
    }

    private static String calledBy(String full) {
        String[] words = full.split(" ");
        return words.length > 1 && NEVER_ALONE.contains(words[0]) ? words[1] : words[0];
    }

    private static double singleNameShare(Community community, int birthYear) {
        boolean old = birthYear <= 1975;
        boolean young = birthYear > 1995;
        return switch (community) {
            case JAWA, MELAYU_JAMBI -> old ? 0.34 : young ? 0.09 : 0.16;
            case KERINCI -> old ? 0.42 : young ? 0.12 : 0.25;
            case MINANG -> old ? 0.34 : young ? 0.09 : 0.2;
            default -> old ? 0.28 : young ? 0.08 : 0.14;
        };
    }
}
