package id.payung.linkage.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.linkage.pair.People;
import id.payung.linkage.record.PackedRows;
import id.payung.linkage.record.RowPacker;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegistryIndexTests {
    private static final int CROWD = 3_000;
    private final RegistryIndex index = RegistryIndex.build(
            Crowd.of(CROWD)
                    .add("1502011203859001", "Amran bin Hasan", "1985-03-12", "L", "Rohana", "15.02.01.2001")
                    .add("1502011203859002", "Husin bin Hasan", "1985-03-12", "L", "Rohana", "15.02.01.2001")
                    .rows(),
            LinkOptions.usual().onThreads(2));

    private List<RegistryIndex.Match> find(@Nullable String... values) {
        long[] row = new long[People.LAYOUT.stride()];
        new RowPacker(People.LAYOUT, LocalDate.of(2026, 3, 2)).pack(values, row, 0);
        return index.lookup().find(row, 0, 3.2);
    }

    @Test
    void aRecordIsFoundByItsNumber() {
        assertThat(find("1502011203859001", "AMRAN HASAN", "12/3/85", "L", null, null))
                .extracting(RegistryIndex.Match::row)
                .containsExactly(CROWD);
    }

    @Test
    void aRecordIsFoundWithoutItsNumber() {
        assertThat(find(null, "Amran Hassan", "1985-03-12", "L", "Rohanah", "15.02.01.2001"))
                .extracting(RegistryIndex.Match::row)
                .containsExactly(CROWD);
    }

    @Test
    void aStrangerIsNotFound() {
        assertThat(find("1371024408700001", "Zulhendrizal", "1970-08-04", "P", "Nilawati", "13.71.02.1001"))
                .isEmpty();
        assertThat(find(null, null, null, null, null, null)).isEmpty();
    }

    @Test
    void aListIsMatchedAgainstTheRegister() {
        PackedRows list = new People()
                .add("1371024408700001", "Zulhendrizal", "1970-08-04", "P", "Nilawati", "13.71.02.1001")
                .add("1502011203859002", "HUSIN HASAN", "1985-03-12", "L", "ROHANA", "15.02.01.2001")
                .rows();
        LinkResult result = index.match(list);
        assertThat(result.pairs().size()).isEqualTo(1);
        assertThat(result.pairs().left(0)).isEqualTo(1);
        assertThat(result.pairs().right(0)).isEqualTo(CROWD + 1);
    }

    @Test
    void theIndexNeedsAtMostAHundredAndSeventyBytesPerRow() {
        assertThat(index.memory() / index.rows().size()).isLessThanOrEqualTo(170);
    }
}
