package id.payung.server.coverage.web;

import id.payung.server.coverage.Trait;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.Programmes;
import id.payung.server.region.Occupation;
import id.payung.server.region.Occupations;
import org.springframework.stereotype.Component;

/// The words for the values of traits.
@Component
class TraitWords {

    private final Occupations occupations;
    private final Programmes programmes;

    TraitWords(Occupations occupations, Programmes programmes) {
        this.occupations = occupations;
        this.programmes = programmes;
    }

    String word(Trait trait, String value, Words words) {
        return switch (trait) {
            case OCCUPATION ->
                occupations
                        .find(value)
                        .map(occupation -> name(occupation, words))
                        .orElseGet(() -> words.say("trait.unknown"));
            case PROGRAMME ->
                programmes
                        .find(new ProgrammeId(Long.parseLong(value)))
                        .map(programme -> programme.name() + ", " + programme.sponsor())
                        .orElse("#" + value);
            case AGE -> age(Integer.parseInt(value), words);
            case DECILE -> value.isEmpty() ? words.say("trait.DECILE.unstated") : words.say("trait.DECILE.one", value);
            case SEX, PAYER, SEGMENT, OCCUPATION_GROUP, ECOSYSTEM ->
                value.isEmpty()
                        ? words.say("trait.unknown")
                        : words.say((trait == Trait.SEGMENT ? "segment." : "trait." + trait.name() + ".") + value);
        };
    }

    private static String name(Occupation occupation, Words words) {
        return words.english() ? occupation.nameEn() : occupation.nameId();
    }

    private static String age(int from, Words words) {
        return words.say("trait.AGE." + (from < 0 ? "unknown" : Integer.toString(from)));
    }
}
