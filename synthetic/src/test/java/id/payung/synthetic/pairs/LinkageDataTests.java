package id.payung.synthetic.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.payung.synthetic.Population;
import id.payung.synthetic.VillageFixtures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkageDataTests {
    @TempDir
    Path folder;

    private static LinkageData data() {
        return LinkageData.of(Population.of(VillageFixtures.all(), 21));
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private List<NamedCsvRecord> read(String name) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file(name))) {
            return reader.stream().toList();
        }
    }

    private Map<String, NamedCsvRecord> byId(String name) throws IOException {
        return read(name).stream().collect(Collectors.toMap(line -> line.getField("id"), line -> line));
    }

    @Test
    void refusesMoreDuplicatesThanHalf() {
        assertThatThrownBy(() -> data().writeOne(file("d.csv"), file("p.csv"), 10, 0.6))
                .hasMessageContaining("from 0 to 0.5");
    }

    @Test
    void refusesAnOverlapLargerThanTheFirstFile() {
        assertThatThrownBy(() -> data().writeTwo(file("a.csv"), file("b.csv"), file("p.csv"), 10, 100, 0.5))
                .hasMessageContaining("larger first file");
    }

    @Test
    void oneFileHasTheRowsAskedForAndAboutTheShareOfDuplicates() throws IOException {
        LinkageData.Written written = data().writeOne(file("d.csv"), file("p.csv"), 20_000, 0.2);
        assertThat(read("d.csv")).hasSize(20_000);
        assertThat(written.a()).isEqualTo(20_000);
        assertThat(written.pairs()).isEqualTo(read("p.csv").size());
        long repeats = read("p.csv").stream()
                .map(line -> line.getField("id_b"))
                .distinct()
                .count();
        assertThat(repeats / 20_000.0).isBetween(0.185, 0.215);
    }

    @Test
    void pairsNameRecordsOfTheFileAndSayExactlyWhatDiffers() throws IOException {
        data().writeOne(file("d.csv"), file("p.csv"), 10_000, 0.3);
        Map<String, NamedCsvRecord> records = byId("d.csv");
        assertThat(read("p.csv")).allSatisfy(pair -> {
            NamedCsvRecord one = Objects.requireNonNull(records.get(pair.getField("id_a")));
            NamedCsvRecord other = Objects.requireNonNull(records.get(pair.getField("id_b")));
            List<String> fieldsOne = one.getFields().subList(1, 10);
            boolean same = fieldsOne.equals(other.getFields().subList(1, 10));
            if (pair.getField("kinds").equals("EXACT")) {
                assertThat(same).isTrue();
            }
            if (!pair.getField("kinds").contains("NIK")) {
                assertThat(one.getField("nik")).isEqualTo(other.getField("nik"));
            }
            if (!pair.getField("kinds").contains("DATE")) {
                assertThat(one.getField("birth_date")).isEqualTo(other.getField("birth_date"));
            }
        });
    }

    @Test
    void everyKindOfDistortionOccurs() throws IOException {
        data().writeOne(file("d.csv"), file("p.csv"), 20_000, 0.4);
        Set<String> kinds = read("p.csv").stream()
                .flatMap(pair -> Arrays.stream(pair.getField("kinds").split("\\+")))
                .map(kind -> kind.replaceFirst(":.*", ""))
                .collect(Collectors.toSet());
        assertThat(kinds)
                .contains("EXACT")
                .containsAll(Arrays.stream(Distortion.values()).map(Enum::name).toList());
    }

    @Test
    void someKindsOnlyMeansNoOthers() throws IOException {
        data().only(EnumSet.of(Distortion.NIK_DIGIT, Distortion.MOVED))
                .writeOne(file("d.csv"), file("p.csv"), 3_000, 0.4);
        assertThat(read("p.csv"))
                .extracting(pair -> pair.getField("kinds"))
                .allMatch(kinds -> Set.of("EXACT", "NIK_DIGIT", "MOVED", "NIK_DIGIT+MOVED", "MOVED+NIK_DIGIT")
                                .contains(kinds)
                        || kinds.split("\\+").length > 2
                        || kinds.equals("NIK_DIGIT+NIK_DIGIT")
                        || kinds.equals("MOVED+MOVED"));
    }

    @Test
    void twoFilesHaveTheSizesAndTheOverlapAskedFor() throws IOException {
        data().writeTwo(file("a.csv"), file("b.csv"), file("p.csv"), 9_000, 3_000, 0.7);
        assertThat(read("a.csv")).hasSize(9_000);
        assertThat(read("b.csv")).hasSize(3_000);
        List<NamedCsvRecord> pairs = read("p.csv");
        assertThat(pairs).hasSize(2_100);
        assertThat(pairs.stream().map(pair -> pair.getField("id_a")).distinct()).hasSize(2_100);
        assertThat(pairs.stream().map(pair -> pair.getField("id_b")).distinct()).hasSize(2_100);
        assertThat(byId("a.csv").keySet())
                .containsAll(pairs.stream().map(pair -> pair.getField("id_a")).toList());
        assertThat(byId("b.csv").keySet())
                .containsAll(pairs.stream().map(pair -> pair.getField("id_b")).toList());
    }

    @Test
    void sameSeedGivesTheSameBytes() throws IOException {
        for (String run : List.of("1", "2")) {
            data().writeOne(file("d" + run), file("p" + run), 2_000, 0.3);
            data().writeTwo(file("a" + run), file("b" + run), file("q" + run), 2_000, 1_000, 0.5);
        }
        for (String name : List.of("d", "p", "a", "b", "q")) {
            assertThat(file(name + "1")).hasSameBinaryContentAs(file(name + "2"));
        }
    }

    @Test
    void distortedNumbersStayInvented() throws IOException {
        data().only(EnumSet.of(Distortion.NIK_DIGIT, Distortion.NIK_SWAP, Distortion.NIK_LAST_DIGIT_LOST))
                .writeOne(file("d.csv"), file("p.csv"), 5_000, 0.5);
        assertThat(read("d.csv")).allMatch(line -> line.getField("nik").matches("\\d{12}9\\d{3}"));
    }
}
