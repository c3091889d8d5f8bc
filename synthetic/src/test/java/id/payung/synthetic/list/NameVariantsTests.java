package id.payung.synthetic.list;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.synthetic.Dice;
import id.payung.synthetic.Sex;
import id.payung.synthetic.list.NameVariant.Closeness;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NameVariantsTests {
    private static Map<String, Set<String>> variantsOf(String name, Sex sex, Closeness farthest) {
        Map<String, Set<String>> byRule = new TreeMap<>();
        for (int seed = 0; seed < 2_000; seed++) {
            NameVariant variant = NameVariants.of(name, sex, farthest, Dice.of(seed, 1));
            if (variant != null) {
                byRule.computeIfAbsent(variant.rule(), rule -> new TreeSet<>()).add(variant.name());
            }
        }
        return byRule;
    }

    @Test
    void aManNamedSitiIsNeverAbbreviatedLikeSutan() {
        assertThat(variantsOf("SITI AMINAH", Sex.MALE, Closeness.EQUAL)).doesNotContainKey("N11");
    }

    @Test
    void neverAnswersTheNameItself() {
        assertThat(variantsOf("SUPARMAN", Sex.MALE, Closeness.CANDIDATE).values())
                .allSatisfy(names -> assertThat(names).doesNotContain("SUPARMAN"));
    }

    @Test
    void spellsTheFamilyOfMuhammad() {
        assertThat(variantsOf("MUHAMMAD YUSUF", Sex.MALE, Closeness.EQUAL))
                .containsEntry(
                        "N08",
                        new TreeSet<>(Set.of(
                                "M. YUSUF",
                                "MUHAMAD YUSUF",
                                "MOHAMMAD YUSUF",
                                "MOCHAMAD YUSUF",
                                "MOH. YUSUF",
                                "MUH. YUSUF",
                                "MHD. YUSUF")));
    }

    @Test
    void spellsTheOldWay() {
        assertThat(variantsOf("SUPARMAN", Sex.MALE, Closeness.EQUAL)).containsEntry("N14", Set.of("SOEPARMAN"));
        assertThat(variantsOf("JOKO SANTOSO", Sex.MALE, Closeness.EQUAL)).containsEntry("N15", Set.of("DJOKO SANTOSO"));
        assertThat(variantsOf("SYAMSUDIN", Sex.MALE, Closeness.EQUAL)).containsEntry("N18", Set.of("SJAMSUDIN"));
    }

    @Test
    void soundsAndLeftOutWordsAreNotEqualButNear() {
        assertThat(variantsOf("FAUZI", Sex.MALE, Closeness.EQUAL)).doesNotContainKey("N21");
        assertThat(variantsOf("FAUZI", Sex.MALE, Closeness.NEAR).get("N21")).contains("PAUZI");
        assertThat(variantsOf("PAIMIN SUTRISNO", Sex.MALE, Closeness.NEAR).get("N36"))
                .containsExactly("PAIMIN");
        assertThat(variantsOf("HASAN BASRI", Sex.MALE, Closeness.NEAR).get("N37"))
                .containsExactly("BASRI HASAN");
    }

    @Test
    void nicknamesAreOnlyCandidates() {
        assertThat(variantsOf("SUGIYANTO", Sex.MALE, Closeness.NEAR)).doesNotContainKey("N39");
        assertThat(variantsOf("SUGIYANTO", Sex.MALE, Closeness.CANDIDATE).get("N39"))
                .contains("YANTO");
    }

    @Test
    void aSlipOfTheFingerTouchesOneOrTwoLetters() {
        for (int seed = 0; seed < 500; seed++) {
            NameVariant slip = NameVariants.typingSlip("SUTRISNO", Dice.of(seed, 2));
            if (slip != null) {
                assertThat(slip.name()).isNotEqualTo("SUTRISNO").startsWith("S");
                assertThat(slip.name().length()).isBetween(7, 9);
            }
        }
    }

    @Test
    void aShortNameHasNoRoomForASlip() {
        assertThat(NameVariants.typingSlip("ALI", Dice.of(1, 1))).isNull();
    }
}
