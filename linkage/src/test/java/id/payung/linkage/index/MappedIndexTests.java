package id.payung.linkage.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.linkage.pair.People;
import id.payung.linkage.record.PackedRows;
import id.payung.linkage.record.RowPacker;
import id.payung.linkage.run.Crowd;
import id.payung.linkage.run.LinkOptions;
import id.payung.linkage.run.RegistryIndex;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedIndexTests {
    private static final int BASE = 2_500;
    private static final int ALL = 3_000;
    private static final double LEAST = -5;

    private static final PackedRows EVERYBODY = Crowd.of(ALL).rows();
    private static final RegistryIndex IN_MEMORY =
            RegistryIndex.build(first(BASE), LinkOptions.usual().onThreads(2));

    @TempDir
    private Path folder = Path.of("");

    private static PackedRows first(int rows) {
        PackedRows.Builder some = new PackedRows.Builder(People.LAYOUT);
        PackedRows unmarked = Crowd.of(ALL).rows();
        for (int row = 0; row < rows; row++) {
            some.add("p" + row, unmarked.words(), unmarked.at(row));
        }
        return some.build();
    }

    @BeforeAll
    static void theCrowdIsTheSameEachTime() {
        assertThat(EVERYBODY.size()).isEqualTo(ALL);
    }

    @BeforeEach
    void write() {
        MappedIndex.write(IN_MEMORY, folder);
    }

    private static long[] person(int row) {
        long[] words = new long[People.LAYOUT.stride()];
        System.arraycopy(EVERYBODY.words(), EVERYBODY.at(row), words, 0, words.length);
        return words;
    }

    private static long[] packed(@Nullable String... values) {
        long[] row = new long[People.LAYOUT.stride()];
        new RowPacker(People.LAYOUT, LocalDate.of(2026, 3, 2)).pack(values, row, 0);
        return row;
    }

    private static List<List<RegistryIndex.Match>> everybodyIn(MappedIndex index) {
        MappedIndex.Lookup lookup = index.lookup();
        return IntStream.range(0, ALL)
                .mapToObj(row -> lookup.find(person(row), 0, LEAST))
                .toList();
    }

    @Test
    void everyLookUpGivesWhatTheIndexInMemoryGives() {
        RegistryIndex.Lookup inMemory = IN_MEMORY.lookup();
        List<List<RegistryIndex.Match>> wanted = IntStream.range(0, ALL)
                .mapToObj(row -> inMemory.find(person(row), 0, LEAST))
                .toList();
        try (MappedIndex index = MappedIndex.open(folder)) {
            assertThat(index.size()).isEqualTo(BASE);
            assertThat(index.id(17)).isEqualTo("p17");
            assertThat(everybodyIn(index)).isEqualTo(wanted);
        }
    }

    @Test
    void rowsAddedLaterAreFoundAtOnceAndAfterOpeningAgainAndAfterCompacting() throws IOException {
        List<List<RegistryIndex.Match>> before;
        try (MappedIndex index = MappedIndex.open(folder)) {
            for (int row = BASE; row < ALL; row++) {
                assertThat(index.add("p" + row, person(row), 0)).isEqualTo(row);
            }
            index.force();
            before = everybodyIn(index);
            for (int row = 0; row < ALL; row++) {
                assertThat(before.get(row)).extracting(RegistryIndex.Match::row).contains(row);
            }
        }
        try (MappedIndex index = MappedIndex.open(folder)) {
            assertThat(index.deltaSize()).isEqualTo(ALL - BASE);
            assertThat(everybodyIn(index)).isEqualTo(before);
            index.compact();
            assertThat(index.deltaSize()).isZero();
            assertThat(index.size()).isEqualTo(ALL);
            assertThat(index.id(ALL - 1)).isEqualTo("p" + (ALL - 1));
            assertThat(everybodyIn(index)).isEqualTo(before);
            index.add("late", packed("1371024408700001", "Zulhendrizal", "1970-08-04", "P", "Nilawati", null), 0);
        }
        try (MappedIndex index = MappedIndex.open(folder)) {
            assertThat(index.size()).isEqualTo(ALL + 1);
            assertThat(index.id(ALL)).isEqualTo("late");
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("base-2", "current", "delta-2");
        }
    }

    @Test
    void aRecordCutOffByACrashIsLeftOutAndTheRestIsKept() throws IOException {
        try (MappedIndex index = MappedIndex.open(folder)) {
            index.add("whole", person(BASE), 0);
            index.add("cut", person(BASE + 1), 0);
        }
        Path log = folder.resolve("delta-1");
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - 3);
        }
        try (MappedIndex index = MappedIndex.open(folder)) {
            assertThat(index.size()).isEqualTo(BASE + 1);
            assertThat(index.id(BASE)).isEqualTo("whole");
            index.add("next", person(BASE + 2), 0);
        }
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), channel.size() - 20);
        }
        try (MappedIndex index = MappedIndex.open(folder)) {
            assertThat(index.size()).as("a record that was damaged").isEqualTo(BASE + 1);
        }
    }

    @Test
    void rowsAreFoundWhileOthersAddAndCompact() {
        try (MappedIndex index = MappedIndex.open(folder)) {
            CompletableFuture<Integer> found = CompletableFuture.supplyAsync(() -> {
                MappedIndex.Lookup lookup = index.lookup();
                int missed = 0;
                for (int round = 0; round < 4; round++) {
                    for (int row = 0; row < BASE; row += 5) {
                        int wanted = row;
                        missed += lookup.find(person(row), 0, LEAST).stream().anyMatch(match -> match.row() == wanted)
                                ? 0
                                : 1;
                    }
                }
                return missed;
            });
            for (int row = BASE; row < ALL; row++) {
                index.add("p" + row, person(row), 0);
                if (row % 100 == 0) {
                    index.compact();
                }
            }
            assertThat(found.join()).isZero();
            assertThat(index.size()).isEqualTo(ALL);
        }
    }

    @Test
    void damageIsToldWithTheFolderAndTheFile() throws IOException {
        assertThatThrownBy(() -> MappedIndex.open(folder.resolve("nowhere")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no index");
        try (FileChannel channel = FileChannel.open(folder.resolve("base-1"), StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - 1);
        }
        assertThatThrownBy(() -> MappedIndex.open(folder))
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("base-1");
        Files.writeString(folder.resolve("current"), "?");
        assertThatThrownBy(() -> MappedIndex.open(folder)).hasMessageContaining("damaged");
    }

    @Test
    void aRowTakesAtMostAHundredAndSeventyBytes() throws IOException {
        long everything = Files.size(folder.resolve("base-1"));
        MappedIndex.write(RegistryIndex.build(first(ALL), LinkOptions.usual().onThreads(2)), folder);
        long more = Files.size(folder.resolve("base-2")) - everything;
        assertThat(more / (ALL - BASE)).isBetween(100L, 170L);
    }
}
