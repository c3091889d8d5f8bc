package id.payung.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RupiahTests {

    @Test
    void refusesToOverflow() {
        assertThatThrownBy(() -> Rupiah.of(Long.MAX_VALUE).plus(Rupiah.of(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rupiah.of(Long.MIN_VALUE).minus(Rupiah.of(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rupiah.of(Long.MAX_VALUE).times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rupiah.of(Long.MAX_VALUE).times(Rate.percent("200"), Rounding.DOWN))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void addsSubtractsAndMultiplies() {
        assertThat(Rupiah.of(10_000).plus(Rupiah.of(6_800))).isEqualTo(Rupiah.of(16_800));
        assertThat(Rupiah.of(10_000).minus(Rupiah.of(16_800))).isEqualTo(Rupiah.of(-6_800));
        assertThat(Rupiah.of(16_800).times(12)).isEqualTo(Rupiah.of(201_600));
    }

    @Test
    void takesAShareThroughANamedRounding() {
        assertThat(Rupiah.of(5_000_000).times(Rate.percent("0.24"), Rounding.NEAREST))
                .isEqualTo(Rupiah.of(12_000));
        assertThat(Rupiah.of(999).times(Rate.percent("50"), Rounding.NEAREST)).isEqualTo(Rupiah.of(500));
        assertThat(Rupiah.of(999).times(Rate.percent("50"), Rounding.DOWN)).isEqualTo(Rupiah.of(499));
        assertThat(Rupiah.of(997).times(Rate.percent("25"), Rounding.UP)).isEqualTo(Rupiah.of(250));
        assertThat(Rupiah.of(-999).times(Rate.percent("50"), Rounding.NEAREST)).isEqualTo(Rupiah.of(-500));
        assertThat(Rupiah.of(-999).times(Rate.percent("50"), Rounding.DOWN)).isEqualTo(Rupiah.of(-499));
    }

    @Test
    void takesAShareOfAnAmountWhoseProductLeaves64Bits() {
        assertThat(Rupiah.of(1_000_000_000_000_001L).times(Rate.percent("10"), Rounding.NEAREST))
                .isEqualTo(Rupiah.of(100_000_000_000_000L));
        assertThat(Rupiah.of(1_000_000_000_000_005L).times(Rate.percent("10"), Rounding.NEAREST))
                .isEqualTo(Rupiah.of(100_000_000_000_001L));
        assertThat(Rupiah.of(1_000_000_000_000_005L).times(Rate.percent("10"), Rounding.DOWN))
                .isEqualTo(Rupiah.of(100_000_000_000_000L));
        assertThat(Rupiah.of(1_000_000_000_000_001L).times(Rate.percent("10"), Rounding.UP))
                .isEqualTo(Rupiah.of(100_000_000_000_001L));
        assertThat(Rupiah.of(-1_000_000_000_000_005L).times(Rate.percent("10"), Rounding.NEAREST))
                .isEqualTo(Rupiah.of(-100_000_000_000_001L));
    }

    @Test
    void dividesThroughANamedRounding() {
        assertThat(Rupiah.of(1_000_000).dividedBy(30, Rounding.NEAREST)).isEqualTo(Rupiah.of(33_333));
        assertThat(Rupiah.of(1_000_000).dividedBy(30, Rounding.UP)).isEqualTo(Rupiah.of(33_334));
        assertThatThrownBy(() -> Rupiah.of(1).dividedBy(0, Rounding.UP)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void picksTheSmallerAndTheLarger() {
        assertThat(Rupiah.of(1).min(Rupiah.of(2))).isEqualTo(Rupiah.of(1));
        assertThat(Rupiah.of(2).min(Rupiah.of(1))).isEqualTo(Rupiah.of(1));
        assertThat(Rupiah.of(1).max(Rupiah.of(2))).isEqualTo(Rupiah.of(2));
        assertThat(Rupiah.of(2).max(Rupiah.of(1))).isEqualTo(Rupiah.of(2));
        assertThat(Rupiah.of(1)).isLessThan(Rupiah.of(2));
    }

    @Test
    void knowsItsSign() {
        assertThat(Rupiah.ZERO.isZero()).isTrue();
        assertThat(Rupiah.of(1).isZero()).isFalse();
        assertThat(Rupiah.of(-1).isNegative()).isTrue();
        assertThat(Rupiah.ZERO.isNegative()).isFalse();
    }

    @Test
    void showsItselfAsWrittenInIndonesia() {
        assertThat(Rupiah.of(22_687_660_800L)).hasToString("Rp22.687.660.800");
        assertThat(Rupiah.of(-500)).hasToString("-Rp500");
    }

    @Test
    void knowsWhetherAProductIsWhole() {
        Rate half = Rate.of("0.5");
        assertThat(Rupiah.of(2).isWhole(half)).isTrue();
        assertThat(Rupiah.of(3).isWhole(half)).isFalse();
        assertThat(Rupiah.of(-2).isWhole(half)).isTrue();
        assertThat(Rupiah.of(-3).isWhole(half)).isFalse();
        assertThat(Rupiah.ZERO.isWhole(half)).isTrue();
    }

    @Test
    void knowsWhetherAProductBeyondSixtyFourBitsIsWhole() {
        Rate half = Rate.of("0.5");
        Rupiah even = Rupiah.of(100_000_000_000_000_000L);
        Rupiah odd = even.plus(Rupiah.of(1));
        assertThat(even.isWhole(half)).isTrue();
        assertThat(odd.isWhole(half)).isFalse();
        assertThat(Rupiah.ZERO.minus(even).isWhole(half)).isTrue();
        assertThat(Rupiah.ZERO.minus(odd).isWhole(half)).isFalse();
        assertThat(Rupiah.of(20_000_000_000L).isWhole(Rate.of("0.000000001"))).isTrue();
        assertThat(Rupiah.of(18_446_744_074L).isWhole(Rate.ONE)).isTrue();
        assertThat(Rupiah.of(18_446_744_075L).isWhole(half)).isFalse();
        assertThat(Rupiah.of(-18_446_744_075L).isWhole(half)).isFalse();
    }

    @Test
    void writesThousandsApart() {
        assertThat(Rupiah.of(0)).hasToString("Rp0");
        assertThat(Rupiah.of(999)).hasToString("Rp999");
        assertThat(Rupiah.of(1_000)).hasToString("Rp1.000");
        assertThat(Rupiah.of(-1_000)).hasToString("-Rp1.000");
        assertThat(Rupiah.of(-999)).hasToString("-Rp999");
        assertThat(Rupiah.of(123_456_789)).hasToString("Rp123.456.789");
        assertThat(Rupiah.of(Long.MIN_VALUE)).hasToString("-Rp9.223.372.036.854.775.808");
    }
}
