package id.payung.server.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// A code that was copied wrongly is noticed.
class PaymentCodeTests {

    private final Random random = new Random(1);

    @Test
    void noticesEveryWrongDigit() {
        for (int round = 0; round < 50; round++) {
            String code = PaymentCode.random(random).digits();
            for (int place = 0; place < 16; place++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    String copied = code.substring(0, place) + digit + code.substring(place + 1);
                    assertThat(PaymentCode.isWellFormed(copied)).isEqualTo(copied.equals(code));
                }
            }
        }
    }

    @Test
    void noticesNeighboursThatChangedPlaces() {
        for (int round = 0; round < 200; round++) {
            String code = PaymentCode.random(random).digits();
            for (int place = 0; place < 15; place++) {
                String swapped = code.substring(0, place)
                        + code.charAt(place + 1)
                        + code.charAt(place)
                        + code.substring(place + 2);
                assertThat(PaymentCode.isWellFormed(swapped)).isEqualTo(swapped.equals(code));
            }
        }
    }

    @Test
    void refusesWhatIsNotSixteenDigits() {
        assertThat(PaymentCode.isWellFormed("")).isFalse();
        assertThat(PaymentCode.isWellFormed("000000000000000")).isFalse();
        assertThat(PaymentCode.isWellFormed("00000000000000000")).isFalse();
        assertThat(PaymentCode.isWellFormed("000000000000000x")).isFalse();
    }
}
