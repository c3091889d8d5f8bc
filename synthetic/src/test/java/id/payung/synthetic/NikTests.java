package id.payung.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NikTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @Test
    void refusesToReadAnImpossibleDate() {
        assertThatThrownBy(() -> Nik.birthDateOf("1504033113859001", TODAY)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Nik.birthDateOf("1504033202859001", TODAY)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void writesTheDayOfAWomanPlusForty() {
        LocalDate born = LocalDate.of(1985, 3, 12);
        assertThat(Nik.compose("150403", born, Sex.MALE, 9001)).isEqualTo("1504031203859001");
        assertThat(Nik.compose("150403", born, Sex.FEMALE, 9001)).isEqualTo("1504035203859001");
    }

    @Test
    void readsSexAndDateBack() {
        assertThat(Nik.sexOf("1504037112859001")).isEqualTo(Sex.FEMALE);
        assertThat(Nik.sexOf("1504033112859001")).isEqualTo(Sex.MALE);
        assertThat(Nik.birthDateOf("1504037112859001", TODAY)).isEqualTo(LocalDate.of(1985, 12, 31));
    }

    @Test
    void choosesTheCenturyInWhichTheBirthIsNotAhead() {
        assertThat(Nik.birthDateOf("1504030101269001", TODAY)).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(Nik.birthDateOf("1504030201269001", TODAY)).isEqualTo(LocalDate.of(1926, 1, 2));
        assertThat(Nik.birthDateOf("1504033112259001", TODAY)).isEqualTo(LocalDate.of(2025, 12, 31));
    }

    @Test
    void twinsHaveNoSpareNumber() {
        assertThat(Nik.spare("1504031203859001")).isEqualTo("1504031203859004");
        assertThat(Nik.hasSpare("1504031203859002")).isFalse();
        assertThatThrownBy(() -> Nik.spare("1504031203859002"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("150403");
    }
}
