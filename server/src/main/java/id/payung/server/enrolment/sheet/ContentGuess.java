package id.payung.server.enrolment.sheet;

import id.payung.linkage.clean.BirthDateReader;
import id.payung.linkage.clean.NationalId;
import id.payung.linkage.clean.PhoneReader;
import id.payung.linkage.clean.PhoneReading;
import id.payung.linkage.clean.SexReader;
import id.payung.server.enrolment.sheet.Header.NamedColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a column is about by what stands in it, where its heading does not tell. Careful: birth date and sex are only
/// taken for that when they say what the identity numbers of the same rows say.
final class ContentGuess {

    private static final int FEWEST_ROWS = 3;
    private static final int FEWEST_CELLS = 3;
    private static final Pattern SIXTEEN = Pattern.compile("[0-9]{16}");
    private static final Pattern MARKS = Pattern.compile("[ .\\-']");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L} .,'`’-]{2,}");
    private static final BirthDateReader DATES = BirthDateReader.asOf(LocalDate.of(2100, 1, 1));

    private final List<SheetRow> people;
    private final List<NamedColumn> columns;

    private ContentGuess(List<NamedColumn> columns, List<SheetRow> below) {
        this.columns = new ArrayList<>(columns);
        this.people = below.stream().filter(row -> row.filled() >= FEWEST_CELLS).toList();
    }

    /// All columns that hold something, those that nobody could name with what their content says.
    ///
    /// @param columns those with a heading
    /// @param below the first lines below the header
    /// @param bold whether the leftmost of several columns that could be the name is taken for it
    static List<NamedColumn> complete(List<NamedColumn> columns, List<SheetRow> below, boolean bold) {
        ContentGuess guess = new ContentGuess(columns, below);
        guess.addUnnamed();
        guess.number();
        guess.birthDate();
        guess.sex();
        guess.phone();
        guess.name(bold);
        return List.copyOf(guess.columns);
    }

    /// Whether lines without a header are likely to be people: numbers as on identity cards, and names beside them.
    static boolean likely(List<SheetRow> top) {
        List<NamedColumn> columns = complete(List.of(), top, true);
        return columns.stream().anyMatch(named -> named.column() == Column.NIK)
                && columns.stream().anyMatch(named -> named.column() == Column.NAME);
    }

    /// Index of the first line in which a number as on identity cards stands; 0 when there is none.
    static int firstPerson(List<SheetRow> top) {
        for (int i = 0; i < top.size(); i++) {
            for (int column = 0; column < top.get(i).cells().size(); column++) {
                if (number(top.get(i), column) != null) {
                    return i;
                }
            }
        }
        return 0;
    }

    private void addUnnamed() {
        int width = people.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (int i = 0; i < width; i++) {
            int index = i;
            boolean named = columns.stream().anyMatch(each -> each.index() == index);
            long filled =
                    people.stream().filter(row -> !row.cell(index).isBlank()).count();
            if (!named && filled * 2 >= people.size() && filled > 0) {
                columns.add(new NamedColumn(index, "", null, Grounds.NONE));
            }
        }
        columns.sort(java.util.Comparator.comparingInt(NamedColumn::index));
    }

    /// Of several columns of sixteen digits the one in which fewest numbers stand twice, and most have the date of
    /// an adult: families share the number of their card, and that has the day on which it was issued.
    private void number() {
        NamedColumn best = null;
        long most = 0;
        for (NamedColumn named : open(Column.NIK)) {
            List<NationalId> numbers = people.stream()
                    .map(row -> number(row, named.index()))
                    .filter(Objects::nonNull)
                    .toList();
            Set<String> different = new HashSet<>();
            numbers.forEach(number -> different.add(number.digits()));
            long women = numbers.stream()
                    .filter(number -> Integer.parseInt(number.digits(), 6, 8, 10) > 40)
                    .count();
            boolean half = !numbers.isEmpty() && numbers.size() * 2 >= people.size();
            long score = different.size() * 2L + women;
            if (half && score > most) {
                best = named;
                most = score;
            }
        }
        take(best, Column.NIK);
    }

    private void birthDate() {
        if (indexOf(Column.BIRTH_PLACE_DATE) < 0) {
            agreeing(Column.BIRTH_DATE, 0.5, (cell, number) -> {
                LocalDate date = cell.date() != null
                        ? cell.date()
                        : DATES.read(HeaderFinder.visible(cell), number).date();
                return date != null && date.equals(number.birthDate(date, date));
            });
        }
    }

    private void sex() {
        agreeing(Column.SEX, 0.8, (cell, number) -> SexReader.read(HeaderFinder.visible(cell)) == number.sex());
    }

    /// Takes the column for it in which enough rows say what their identity number says.
    private void agreeing(Column column, double share, BiPredicate<SheetCell, NationalId> agrees) {
        int nik = indexOf(Column.NIK);
        for (NamedColumn named : nik < 0 ? List.<NamedColumn>of() : open(column)) {
            int both = 0;
            int same = 0;
            for (SheetRow row : people) {
                NationalId number = number(row, nik);
                SheetCell cell = row.cell(named.index());
                if (number != null && number.hasPossibleDate() && !cell.isBlank()) {
                    both++;
                    same += agrees.test(cell, number) ? 1 : 0;
                }
            }
            if (same >= FEWEST_ROWS && same >= both * share) {
                take(named, column);
                return;
            }
        }
    }

    private void phone() {
        for (NamedColumn named : open(Column.PHONE)) {
            if (mostly(named, 0.8, text -> {
                PhoneReading phone = PhoneReader.read(text);
                return text.length() < 16 && phone.mobile();
            })) {
                take(named, Column.PHONE);
                return;
            }
        }
    }

    private void name(boolean bold) {
        List<NamedColumn> possible = open(Column.NAME).stream()
                .filter(named -> mostly(
                        named, bold ? 0.7 : 0.9, text -> NAME.matcher(text).matches()))
                .filter(this::different)
                .toList();
        if (possible.size() == 1 || (bold && !possible.isEmpty())) {
            take(possible.getFirst(), Column.NAME);
        }
    }

    private boolean mostly(NamedColumn named, double share, Predicate<String> wanted) {
        List<String> texts = texts(named);
        long right = texts.stream().filter(wanted).count();
        return right >= FEWEST_ROWS && right >= texts.size() * share && texts.size() * 2 >= people.size();
    }

    /// Names hardly repeat; villages, occupations and places do.
    private boolean different(NamedColumn named) {
        List<String> texts = texts(named);
        return new HashSet<>(texts).size() >= texts.size() * 0.8;
    }

    private List<String> texts(NamedColumn named) {
        return people.stream()
                .map(row -> HeaderFinder.visible(row.cell(named.index())))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /// Columns that may still be about this: nobody knows them, and no other column is about it.
    private List<NamedColumn> open(Column column) {
        return indexOf(column) >= 0
                ? List.of()
                : columns.stream().filter(named -> named.column() == null).toList();
    }

    private void take(@Nullable NamedColumn named, Column column) {
        if (named != null) {
            columns.set(columns.indexOf(named), new NamedColumn(named.index(), named.text(), column, Grounds.CONTENT));
        }
    }

    private int indexOf(Column column) {
        for (NamedColumn named : columns) {
            if (named.column() == column) {
                return named.index();
            }
        }
        return -1;
    }

    private static @Nullable NationalId number(SheetRow row, int index) {
        String digits = MARKS.matcher(HeaderFinder.visible(row.cell(index))).replaceAll("");
        return SIXTEEN.matcher(digits).matches() ? new NationalId(digits) : null;
    }
}
