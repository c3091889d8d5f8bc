package id.payung.server.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is hidden cannot be worked out from what is shown.
class SmallGroupTests {

    @Test
    void hidesOneMoreWhereOneAloneCouldBeWorkedOut() {
        assertThat(shown(part("15.01", 900L), part("15.02", null), part("15.03", 40L), part("15.04", 0L)))
                .containsExactly("15.01 900", "15.04 0");
    }

    @Test
    void leavesTwoHiddenOnesAsTheyAre() {
        assertThat(shown(part("15.01", 900L), part("15.02", null), part("15.03", null)))
                .containsExactly("15.01 900");
    }

    @Test
    void hidesNothingWhereNothingIsSmall() {
        assertThat(shown(part("15.01", 900L), part("15.02", 0L))).containsExactly("15.01 900", "15.02 0");
    }

    @Test
    void hasNothingElseToHideWhereAllOthersAreEmpty() {
        assertThat(shown(part("15.01", null), part("15.02", 0L))).containsExactly("15.02 0");
    }

    private static Stream<String> shown(OpenCount... parts) {
        return SmallGroups.protect(List.of(parts)).stream()
                .filter(part -> !part.hidden())
                .map(part -> part.regionCode() + " " + part.people());
    }

    private static OpenCount part(String code, @Nullable Long people) {
        return new OpenCount(code, YearMonth.of(2025, 1), people, people == null);
    }
}
