package id.payung.synthetic;

import java.util.Map;
import java.util.TreeMap;

/// Which occupations working people have, by sex.
public final class OccupationMix {
    private final Weighted<Occupation> men;
    private final Weighted<Occupation> women;

    private OccupationMix(Weighted<Occupation> men, Weighted<Occupation> women) {
        this.men = men;
        this.women = women;
    }

    /// The usual mix of a rural district.
    public static OccupationMix usual() {
        Weighted.Builder<Occupation> men = Weighted.builder();
        Weighted.Builder<Occupation> women = Weighted.builder();
        for (Occupation occupation : Occupation.all()) {
            men.add(occupation, occupation.menWeight());
            women.add(occupation, occupation.womenWeight());
        }
        return new OccupationMix(men.build(), women.build());
    }

    /// A programme's own mix: occupation code to weight. Within it women and men keep their usual shares;
    /// where the programme names only work that one sex usually does, the other gets the same mix.
    public static OccupationMix of(Map<String, Integer> weights) {
        Weighted.Builder<Occupation> men = Weighted.builder();
        Weighted.Builder<Occupation> women = Weighted.builder();
        Weighted.Builder<Occupation> anyone = Weighted.builder();
        for (Map.Entry<String, Integer> entry : new TreeMap<>(weights).entrySet()) {
            Occupation occupation = Occupation.of(entry.getKey());
            int both = Math.max(1, occupation.menWeight() + occupation.womenWeight());
            anyone.add(occupation, entry.getValue());
            men.add(occupation, entry.getValue() * 100 * occupation.menWeight() / both);
            women.add(occupation, entry.getValue() * 100 * occupation.womenWeight() / both);
        }
        return new OccupationMix((men.isEmpty() ? anyone : men).build(), (women.isEmpty() ? anyone : women).build());
    }

    /// Transport workers and artists, the groups that the Jambi province programme names.
    public static OccupationMix transportAndArts() {
        return of(Map.of("SAK", 25, "OJO", 20, "OJP", 30, "BCK", 10, "KSD", 3, "SNB", 12));
    }

    /// Teachers of the Koran and of religious schools, imams, and those who wash the dead.
    public static OccupationMix religiousOfficers() {
        return of(Map.of("GMJ", 40, "GMT", 25, "IMM", 20, "PJZ", 15));
    }

    /// Oil-palm labourers and farmers.
    public static OccupationMix palm() {
        return of(Map.of("BTS", 70, "PTN", 30));
    }

    Occupation pick(Sex sex, Dice dice) {
        return (sex == Sex.MALE ? men : women).pick(dice);
    }
}
