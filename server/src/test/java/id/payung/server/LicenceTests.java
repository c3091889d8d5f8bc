package id.payung.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Libraries whose licence is not ours to ship stay out, also when another library would bring them.
class LicenceTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ch/qos/logback/classic/Logger.class", // EPL or LGPL
                "ch/qos/logback/core/Context.class",
                "com/lowagie/text/Document.class", // LGPL or MPL
                "org/hibernate/Session.class", // LGPL before version 7
                "com/mysql/cj/jdbc/Driver.class", // GPL
                "org/mariadb/jdbc/Driver.class" // LGPL
            })
    void isNotOnTheClassPath(String file) {
        assertThat(places(file)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jakarta/annotation/PostConstruct.class"})
    void comesFromTomcatUnderApache(String file) {
        assertThat(places(file)).hasSize(1).allMatch(place -> place.contains("tomcat-annotations-api"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"org/apache/logging/log4j/core/Logger.class"})
    void isWhatLogsInstead(String file) {
        assertThat(places(file)).hasSize(1);
    }

    private static Stream<String> places(String file) {
        try {
            return java.util.Collections.list(
                            LicenceTests.class.getClassLoader().getResources(file))
                    .stream()
                    .map(Object::toString);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
