package id.payung.rules.parameter;

import id.payung.rules.Rate;
import id.payung.rules.Rupiah;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// All figures of the law.
///
/// ```java
/// Dated<Integer> limit = Parameters.current().number("eligibility/bpu/entry_age_limit").at(day);
/// limit.value(); limit.sources(); limit.confidence();
/// ```
public final class Parameters {

    private static final String FOLDER = "/parameters/";

    private final TreeMap<String, Parameter<?>> byId;

    private Parameters(TreeMap<String, Parameter<?>> byId) {
        this.byId = byId;
    }

    /// The figures shipped with this library; read once.
    public static Parameters current() {
        return Shipped.PARAMETERS;
    }

    /// Reads the files named, one id per line, by the file `index.txt` among them.
    ///
    /// @param reader gives the text of a file by its path below the folder, or null when there is none
    /// @throws ParameterFileException when a file breaks the rules or is missing
    static Parameters read(Function<String, @Nullable String> reader) {
        String index = reader.apply("index.txt");
        if (index == null) {
            throw new ParameterFileException("parameters/index.txt", 1, "the file is missing");
        }
        TreeMap<String, Parameter<?>> byId = new TreeMap<>();
        int line = 0;
        for (String id : index.lines().toList()) {
            line++;
            String yaml = reader.apply(id + ".yaml");
            if (yaml == null) {
                throw new ParameterFileException("parameters/index.txt", line, "there is no file " + id + ".yaml");
            }
            byId.put(id, ParameterFile.read(id, "parameters/" + id + ".yaml", yaml));
        }
        return new Parameters(byId);
    }

    /// The same figures, in which recalled values that an expert has confirmed decide.
    ///
    /// @param expert who confirmed the value of a figure that holds from a day, and when; null when nobody did
    public Parameters confirmedBy(BiFunction<String, LocalDate, @Nullable String> expert) {
        TreeMap<String, Parameter<?>> confirmed = new TreeMap<>();
        byId.forEach((id, figure) -> confirmed.put(id, figure.confirmedBy(from -> expert.apply(id, from))));
        return new Parameters(confirmed);
    }

    /// The figure of this id, if there is one.
    public Optional<Parameter<?>> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// All figures, ordered by id.
    public Collection<Parameter<?>> all() {
        return byId.values();
    }

    /// A figure in rupiah.
    ///
    /// @throws IllegalArgumentException when there is none of this id and unit (so for the others below)
    public Parameter<Rupiah> rupiah(String id) {
        return of(id, Rupiah.class);
    }

    /// A rate.
    public Parameter<Rate> rate(String id) {
        return of(id, Rate.class);
    }

    /// A number of days, months, years or things.
    public Parameter<Integer> number(String id) {
        return of(id, Integer.class);
    }

    /// A text, such as a name or a code.
    public Parameter<String> text(String id) {
        return of(id, String.class);
    }

    /// A table.
    public Parameter<Table> table(String id) {
        return of(id, Table.class);
    }

    @SuppressWarnings("unchecked") // every value of the parameter has been looked at
    private <T> Parameter<T> of(String id, Class<T> type) {
        Parameter<?> found = byId.get(id);
        if (found == null) {
            throw new IllegalArgumentException("there is no parameter '" + id + "'");
        }
        for (Entry<?> entry : found.history()) {
            if (entry instanceof Dated<?> dated && !type.isInstance(dated.value())) {
                throw new IllegalArgumentException("parameter '" + id + "' is not of type " + type.getSimpleName());
            }
        }
        return (Parameter<T>) found;
    }

    private static final class Shipped {
        static final Parameters PARAMETERS = read(Shipped::resource);

        private static @Nullable String resource(String path) {
            try (InputStream in = Parameters.class.getResourceAsStream(FOLDER + path)) {
                return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read parameters/" + path, e);
            }
        }
    }
}
