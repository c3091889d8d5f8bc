package id.payung.server.law.web;

import id.payung.rules.Rate;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.parameter.Confidence;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Entry;
import id.payung.rules.parameter.Parameter;
import id.payung.server.law.LawInForce;
import id.payung.server.screen.Tone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The figures of the law as a list: on a day, beside another day, filtered.
final class FigureRows {

    private final LawInForce law;
    private final Words words;
    private final Subjects subjects;
    private final LocalDate today;

    FigureRows(LawInForce law, Words words, Subjects subjects, LocalDate today) {
        this.law = law;
        this.words = words;
        this.subjects = subjects;
        this.today = today;
    }

    /// Every day on which something of the law changed, the oldest first.
    static List<LocalDate> changeDays(LawInForce law) {
        TreeSet<LocalDate> days = new TreeSet<>();
        law.figures().all().forEach(figure -> figure.history().forEach(entry -> days.add(entry.from())));
        return List.copyOf(days);
    }

    List<FigureRow> rows(LawQuery query) {
        LocalDate day = query.day(today);
        return law.figures().all().stream()
                .filter(figure -> matches(figure, query, day))
                .map(figure -> row(figure, day, query.other(today)))
                .filter(row -> !query.onlyChanged() || row.changed())
                .sorted(order(query))
                .toList();
    }

    private static Comparator<FigureRow> order(LawQuery query) {
        if (!query.isSorted()) {
            return Comparator.comparing(FigureRow::subjectWord).thenComparing(FigureRow::id);
        }
        String sort = Objects.requireNonNull(query.sort());
        Comparator<FigureRow> order = sort.endsWith("label")
                ? Comparator.comparing(FigureRow::label)
                : Comparator.comparing(FigureRow::from, Comparator.nullsFirst(Comparator.naturalOrder()));
        return sort.startsWith("-") ? order.reversed() : order;
    }

    private boolean matches(Parameter<?> figure, LawQuery query, LocalDate day) {
        @Nullable Scheme programme = query.programme();
        @Nullable Confidence confidence = query.confidence();
        return (programme == null || subjects.schemes(figure.id()).contains(programme))
                && (query.subject() == null
                        || query.subject().isBlank()
                        || Subjects.of(figure.id()).equals(query.subject()))
                && (confidence == null || isAsSure(figure, confidence, day))
                && (query.words().isEmpty()
                        || text(figure).contains(query.words().toLowerCase(Locale.ROOT)));
    }

    /// A table with one recalled row is not surer than that row.
    private static boolean isAsSure(Parameter<?> figure, Confidence wanted, LocalDate day) {
        return figure.on(day)
                .map(value -> value.needsConfirmation() ? Confidence.RECALLED : value.confidence())
                .filter(sure -> sure == wanted)
                .isPresent();
    }

    private static String text(Parameter<?> figure) {
        StringBuilder text = new StringBuilder(figure.id())
                .append(' ')
                .append(figure.description().label().id())
                .append(' ')
                .append(figure.description().label().en())
                .append(' ')
                .append(Objects.requireNonNullElse(figure.description().notes(), ""));
        figure.history().forEach(entry -> text.append(' ').append(entry.sources()));
        return text.toString().toLowerCase(Locale.ROOT);
    }

    FigureRow row(Parameter<?> figure, LocalDate day, @Nullable LocalDate otherDay) {
        @Nullable Dated<?> value = figure.find(day);
        @Nullable Dated<?> other = otherDay == null ? figure.find(day.minusDays(1)) : figure.find(otherDay);
        String unit = figure.description().unit();
        return new FigureRow(
                figure.id(),
                Subjects.of(figure.id()),
                words.say("subject." + Subjects.of(figure.id())),
                words.pick(figure.description().label()),
                unit,
                words.value(value == null ? null : value.value(), unit),
                value == null ? null : number(value.value()),
                otherDay == null ? null : words.value(other == null ? null : other.value(), unit),
                !sameValue(value, other),
                value == null ? null : value.from(),
                next(figure, day),
                value == null ? null : value.promulgated(),
                value == null ? "" : String.join("; ", value.sources()),
                value == null ? null : sureness(value),
                figure.description().verifiedOn(),
                figure.description().notes(),
                Addresses.figure(figure.id()));
    }

    /// A value for programs: rupiah and counts as they are, a rate as a fraction; null for text and tables.
    static @Nullable BigDecimal number(Object value) {
        return switch (value) {
            case Rupiah money -> BigDecimal.valueOf(money.amount());
            case Rate rate -> rate.asDecimal();
            case Integer number -> BigDecimal.valueOf(number);
            default -> null;
        };
    }

    private static boolean sameValue(@Nullable Dated<?> one, @Nullable Dated<?> other) {
        return one == null || other == null ? one == other : one.value().equals(other.value());
    }

    private static @Nullable LocalDate next(Parameter<?> figure, LocalDate day) {
        return figure.history().stream()
                .map(Entry::from)
                .filter(from -> from.isAfter(day))
                .findFirst()
                .orElse(null);
    }

    FigureRow.Sureness sureness(Dated<?> value) {
        if (value.needsConfirmation()) {
            return new FigureRow.Sureness(Tone.HAND, words.say("needs-confirmation"), true);
        }
        if (value.signedOff() != null) {
            return new FigureRow.Sureness(Tone.SAFE, words.say("confidence.SIGNED"), false);
        }
        return new FigureRow.Sureness(
                value.confidence() == Confidence.DERIVED ? Tone.CALM : Tone.SAFE,
                words.say("confidence", value.confidence()),
                false);
    }
}
