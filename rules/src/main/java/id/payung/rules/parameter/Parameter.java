package id.payung.rules.parameter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One figure of the law with its whole history.
///
/// A value holds from its first day until the next entry; before the first entry and after an end there is none.
///
/// @param <T> [id.payung.rules.Rupiah], [id.payung.rules.Rate], [Integer], [String] or [Table]
public final class Parameter<T> {

    private final String id;
    private final Description description;
    private final List<Entry<T>> history;
    private final long[] firstDays;

    Parameter(String id, Description description, List<Entry<T>> history) {
        this.id = id;
        this.description = description;
        this.history = List.copyOf(history);
        this.firstDays = history.stream().mapToLong(e -> e.from().toEpochDay()).toArray();
    }

    /// Path of its file, such as `bpu/jkm/amount`.
    public String id() {
        return id;
    }

    /// What it is.
    public Description description() {
        return description;
    }

    /// All entries, oldest first.
    public List<Entry<T>> history() {
        return history;
    }

    /// The value in force on a day, if there is one.
    public Optional<Dated<T>> on(LocalDate day) {
        return Optional.ofNullable(find(day));
    }

    /// The value in force on a day.
    ///
    /// @throws NotInForceException when there is none
    public Dated<T> at(LocalDate day) {
        Dated<T> found = find(day);
        if (found == null) {
            throw new NotInForceException(id, day, history.getFirst().from());
        }
        return found;
    }

    /// The value in force on a day, or null; for formulas in which no value means no rule.
    public @Nullable Dated<T> find(LocalDate day) {
        return findOnEpochDay(day.toEpochDay());
    }

    /// The same for a day counted from 1 January 1970.
    public @Nullable Dated<T> findOnEpochDay(long day) {
        for (int i = firstDays.length - 1; i >= 0; i--) {
            if (firstDays[i] <= day) {
                return history.get(i) instanceof Dated<T> dated ? dated : null;
            }
        }
        return null;
    }

    /// The same history with every value turned into another form, for formulas that want it prepared.
    public <R> Parameter<R> map(Function<T, R> form) {
        return mapDated(dated -> form.apply(dated.value()));
    }

    /// The same for a form that also needs to know since when a value holds and where it is written.
    public <R> Parameter<R> mapDated(Function<Dated<T>, R> form) {
        List<Entry<R>> mapped = new ArrayList<>();
        for (Entry<T> entry : history) {
            mapped.add(
                    switch (entry) {
                        case Dated<T> d ->
                            new Dated<>(
                                    d.parameter(),
                                    d.from(),
                                    form.apply(d),
                                    d.promulgated(),
                                    d.sources(),
                                    d.confidence(),
                                    d.signedOff());
                        case Ended<T> e -> new Ended<>(e.from(), e.promulgated(), e.sources());
                    });
        }
        return new Parameter<>(id, description, mapped);
    }

    /// The same history, in which recalled values (and recalled rows of tables) that an expert has confirmed decide.
    Parameter<T> confirmedBy(Function<LocalDate, @Nullable String> expert) {
        List<Entry<T>> confirmed = new ArrayList<>();
        for (Entry<T> entry : history) {
            confirmed.add(entry instanceof Dated<T> value ? value.confirmedBy(expert) : entry);
        }
        return new Parameter<>(id, description, confirmed);
    }

    @Override
    public String toString() {
        return id;
    }
}
