package id.payung.linkage.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowLayoutTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void aPersonFillsOneCacheLine() {
        RowLayout layout = new RowLayout(Schema.of("nik", "name", "birth", "sex", "mother", "village"));
        assertThat(layout.stride() * 8).isEqualTo(64);
    }

    @Test
    void everyFieldIsReadBackAsItWasPacked() {
        RowLayout layout =
                new RowLayout(Schema.of("nik", "name", "birth", "sex", "mother", "phone", "address", "village"));
        long[] row = new long[layout.stride() + 3];
        new RowPacker(layout, TODAY)
                .pack(
                        new String[] {
                            "1502011203859001",
                            "Amran",
                            "12-03-1985",
                            "L",
                            "Rohana",
                            "081234567890",
                            "RT 3",
                            "15.02.01.2001"
                        },
                        row,
                        3);
        assertThat(layout.number(0, row, 3)).isEqualTo(0x1502011203859001L);
        assertThat(layout.date(2, row, 3)).isEqualTo(1985 << 9 | 3 << 5 | 12);
        assertThat(layout.sex(3, row, 3)).isEqualTo(1);
        assertThat(layout.head(1, row, 3)).isNotZero().isNotEqualTo(layout.head(4, row, 3));
        assertThat(layout.number(5, row, 3)).isEqualTo(0xA000081234567890L);
        assertThat(layout.value(7, row, 3)).isNotZero();
        for (int f = 0; f < 8; f++) {
            layout.putRarity(f, row, 3, 0xAB);
        }
        assertThat(layout.rarity(1, row, 3)).isEqualTo(0xAB);
        assertThat(layout.rarity(2, row, 3)).isEqualTo(0xAB);
        assertThat(layout.rarity(7, row, 3)).isEqualTo(0xAB);
        assertThat(layout.date(2, row, 3)).isEqualTo(1985 << 9 | 3 << 5 | 12);
        assertThat(layout.sex(3, row, 3)).isEqualTo(1);
    }

    @Test
    void aSchemaNeedsFieldsWithDifferentNames() {
        assertThatThrownBy(() -> new Schema(List.of())).hasMessageContaining("at least one field");
        assertThatThrownBy(() -> Schema.of("name", "name")).hasMessageContaining("same name");
        assertThatThrownBy(() -> Schema.of("shoe size")).hasMessageContaining("shoe size");
    }

    @Test
    void numbersThatManyShareAreTakenOut() {
        RowLayout layout = new RowLayout(Schema.of("nik", "name"));
        RowPacker packer = new RowPacker(layout, TODAY);
        PackedRows.Builder builder = new PackedRows.Builder(layout);
        for (int i = 0; i < 30; i++) {
            long[] row = new long[layout.stride()];
            packer.pack(new String[] {i < 22 ? "1502011203859001" : "150201120385900" + (i - 20), "N" + i}, row, 0);
            builder.add("r" + i, row, 0);
        }
        PackedRows rows = builder.build();
        Frequencies frequencies = Frequencies.countAndMark(List.of(rows), 20);
        assertThat(frequencies.placeholders()).containsExactly(new Frequencies.Placeholder("nik", 22));
        assertThat(layout.number(0, rows.words(), rows.at(0))).isZero();
        assertThat(layout.number(0, rows.words(), rows.at(25))).isNotZero();
        assertThat(rows.ids().get(25)).isEqualTo("r25");
    }

    @Test
    void commonValuesAreLessRare() {
        assertThat(Rarity.of(5_000, 100_000, FieldKind.NAME)).isLessThan(Rarity.of(3, 100_000, FieldKind.NAME));
        assertThat(Rarity.bits(Rarity.of(1, 1_000_000_000L, FieldKind.NAME))).isLessThanOrEqualTo(32);
    }
}
