package id.payung.server.enrolment.copy;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.server.enrolment.check.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Everything that can be wrong with a list has a number, a sentence and a remedy, in both languages.
class CatalogueTests {

    /// Faults of a file that is not taken at all, or that concern it as a whole: the sentence holds the remedy.
    private static final List<String> OF_FILES = List.of(
            "F01 problem.list.file-not-a-list",
            "F01 problem.list.file-old-excel",
            "F01 problem.list.file-corrupt",
            "F01 problem.list.file-empty",
            "F02 problem.list.file-locked",
            "F02 problem.list.file-macro",
            "F03 list.columns.lead.sheet",
            "F03 notice.F03",
            "F03 notice.F03.all",
            "F03 notice.F03.other",
            "F03 notice.F03.rows",
            "F03 notice.F03.columns",
            "F03 notice.example",
            "F04 notice.F04",
            "F04 notice.F04.none",
            "F05 problem.list.header-missing",
            "F05 list.columns.lead.header",
            "F05 notice.F05",
            "F05 notice.F05.content",
            "F05 notice.F05.remembered",
            "F06 notice.F06",
            "F06 notice.F06.unnamed",
            "F07 notice.F07",
            "F08 notice.F08",
            "F08 notice.F08.part",
            "F12 list.known",
            "P03 notice.P03.MONTH_FIRST",
            "P03 notice.P03.YEAR_FIRST",
            "P03 notice.P03.UNDECIDED",
            "P03 notice.P03.stored.MONTH_FIRST",
            "P03 notice.P03.stored.UNDECIDED");

    @Test
    void hasEveryNumber() {
        Set<String> known = Stream.concat(
                        Arrays.stream(Fault.values()).map(Fault::code),
                        OF_FILES.stream().map(line -> line.substring(0, 3)))
                .collect(Collectors.toSet());

        assertThat(known)
                .containsAll(numbers("F", 13))
                .containsAll(numbers("K", 21))
                .containsAll(numbers("P", 27));
    }

    private static List<String> numbers(String letter, int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(number -> "%s%02d".formatted(letter, number))
                .toList();
    }

    @Test
    void saysWhatWasReadAndWhatToDoInBothLanguages() {
        Stream<String> faults = Arrays.stream(Fault.values())
                .flatMap(fault -> Stream.of("", ".remedy", ".group").map(part -> "fault." + fault.key() + part));
        Stream<String> files = OF_FILES.stream().map(line -> line.substring(4));

        assertThat(Stream.concat(faults, files)
                        .flatMap(key -> Stream.of("id", "en").map(language -> missing(key, language)))
                        .filter(Objects::nonNull))
                .isEmpty();
    }

    private static @Nullable String missing(String key, String language) {
        try {
            ResourceBundle words = ResourceBundle.getBundle(
                    "messages/enrolment",
                    Locale.of(language),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            return words.getString(key).isBlank() ? key + " " + language : null;
        } catch (MissingResourceException none) {
            return key + " " + language;
        }
    }
}
