package id.payung.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.linkage.pair.LevelReader;
import id.payung.linkage.pair.People;
import id.payung.linkage.record.PackedRows;
import id.payung.linkage.record.WordCounts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTests {
    private static final int NAME = 1;

    private static int level(String a, String b, WordCounts counts) {
        PackedRows rows = new People()
                .add(null, a, null, null, null, null)
                .add(null, b, null, null, null, null)
                .rows();
        int[] levels = new int[6];
        new LevelReader(People.LAYOUT, counts).read(rows.words(), rows.at(0), rows.words(), rows.at(1), levels);
        return levels[NAME];
    }

    private static WordCounts counts(String... common) {
        WordCounts counts = new WordCounts();
        for (String name : common) {
            PackedRows rows =
                    new People().add(null, name, null, null, null, null).rows();
            for (int i = 0; i < 25_000; i++) {
                counts.add(
                        People.LAYOUT.head(NAME, rows.words(), rows.at(0)),
                        People.LAYOUT.tail(NAME, rows.words(), rows.at(0)));
            }
        }
        return counts;
    }

    @ParameterizedTest
    @CsvSource({
        "M. Yusuf, MUHAMMAD YUSUF, 1",
        "Siti Aminah, SITIAMINAH, 1",
        "Amran bin Hasan, Amran Hasan, 1",
        "Saiful Bahri, Syaiful Bahri, 2",
        "Hasan Basri, Basri Hasan, 2",
        "Yusuf, Muhammad Yusuf, 2",
        "Sutikno, Sutimno, 3",
        "Zulhendrizal, Zulhndrizla, 3",
        "Hamzah Romi, HAMZAHROMI, 3",
        "Paimin, Paimin Sutrisno, 4",
        "Agus S, Agus Setiawan, 4",
        "Nurhasanah Puspitasari Ningrum, Nurhasanah Puspitas, 4",
        "Udin, Syamsudin, 4",
        "Sutrisno, Paimin Sutrisno, 5",
        "Paimin, Zulhendrizal, 6",
        "Ahmad Fauzi, Muhammad Yusuf, 6"
    })
    void levelsFollowTheKindOfDifference(String a, String b, int level) {
        assertThat(level(a, b, new WordCounts())).isEqualTo(level);
        assertThat(level(b, a, new WordCounts())).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "Rina, Rini",
        "Hasan, Husin",
        "Muhammad Hasan, Muhammad Husin",
        "Dwi Lestari, Tri Lestari",
        "Susanto, Susanti",
        "Sukarni, Sukarno"
    })
    void namesOfTwinsAreNoSlip(String a, String b) {
        assertThat(level(a, b, new WordCounts())).isGreaterThanOrEqualTo(Levels.NAME_LOOSE);
    }

    @ParameterizedTest
    @CsvSource({"Rizal, Rijal", "Marlina, Herlina", "Yuliana, Juliana"})
    void twoNamesThatManyBearAreTwoNames(String a, String b) {
        WordCounts counts = counts(a, b);
        int level = level(a, b, counts);
        assertThat(level == Levels.NAME_SOUND || level == Levels.NAME_DIFFERENT).isTrue();
        assertThat(level).isNotEqualTo(Levels.NAME_TYPO);
    }

    @ParameterizedTest
    @CsvSource({"Marlina, Marlnia", "Suharti, Suhrati"})
    void aRareWordBesideACommonOneIsASlip(String common, String other) {
        assertThat(level(common, other, counts(common))).isEqualTo(Levels.NAME_TYPO);
    }
}
