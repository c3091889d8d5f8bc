package id.payung.server.enrolment.check;

import id.payung.linkage.clean.NationalId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Compares the rows of one list with each other, in memory. The server asks the same questions of its database
/// (`verdict.Matching`), where lists have no upper size.
public final class WithinList {

    /// A mother's name in more rows than this, and in more than a twentieth of them, was not asked but filled in.
    private static final int MANY_CHILDREN = 10;

    private static final int MANY_OWNERS = 5;
    private static final double SAME_NAME = 0.6;

    private final List<CheckedRow> rows;
    private final Map<Integer, List<Finding>> found = new HashMap<>();

    private WithinList(List<CheckedRow> rows) {
        this.rows = rows;
    }

    /// What the rows tell about each other, by the number of the row.
    ///
    /// @param rows in the order of the sheet
    public static Map<Integer, List<Finding>> compare(List<CheckedRow> rows) {
        WithinList list = new WithinList(rows);
        list.sameNumber();
        list.samePerson();
        list.ofMany(
                Fault.MOTHER_OF_MANY,
                row -> row.motherKey().isEmpty() ? null : row.motherKey(),
                row -> String.valueOf(row.motherName()),
                Math.max(MANY_CHILDREN, rows.size() / 20));
        list.ofMany(Fault.PHONE_OF_MANY, CheckedRow::phone, row -> String.valueOf(row.phone()), MANY_OWNERS);
        return list.found;
    }

    private void sameNumber() {
        for (List<CheckedRow> twins : groups(row -> row.nik() == null ? null : digits(row))) {
            CheckedRow first = twins.getFirst();
            boolean earlierStands = false;
            for (CheckedRow row : twins) {
                if (row != first && (earlierStands || row.worst() == Weight.REFUSE.rank())) {
                    add(row, otherPerson(row, first) ? Fault.OTHER_NAME_IN_FILE : Fault.TWICE_IN_FILE, number(first));
                }
                earlierStands |= row.worst() > Weight.REFUSE.rank();
            }
        }
    }

    private static boolean otherPerson(CheckedRow row, CheckedRow first) {
        boolean otherBirth = row.birthDate() != null
                && first.birthDate() != null
                && !row.birthDate().equals(first.birthDate());
        return Trigrams.namesDiffer(row.nameKey(), first.nameKey())
                || (otherBirth && Trigrams.similarity(row.nameKey(), first.nameKey()) < SAME_NAME);
    }

    private void samePerson() {
        record Alike(String name, Object born, String of) {}
        List<List<CheckedRow>> alike = groups(row -> {
            if (row.nik() == null || row.birthDate() == null || row.nameKey().isEmpty()) {
                return null;
            }
            String village = row.villageCode() == null ? "" : row.villageCode();
            return new Alike(row.nameKey(), row.birthDate(), row.motherKey().isEmpty() ? village : row.motherKey());
        });
        for (List<CheckedRow> group : alike) {
            CheckedRow first = group.getFirst();
            group.stream()
                    .filter(row -> !digits(row).equals(digits(first)))
                    .forEach(row -> add(row, Fault.ALIKE_IN_FILE, number(first)));
        }
    }

    private void ofMany(
            Fault fault, Function<CheckedRow, @Nullable Object> key, Function<CheckedRow, String> word, int many) {
        for (List<CheckedRow> group : groups(key)) {
            if (group.size() > many) {
                group.forEach(row -> add(row, fault, word.apply(row), Integer.toString(group.size())));
            }
        }
    }

    /// Rows of one key, where there are two or more.
    private List<List<CheckedRow>> groups(Function<CheckedRow, @Nullable Object> key) {
        Map<Object, List<CheckedRow>> groups = new LinkedHashMap<>();
        for (CheckedRow row : rows) {
            Object of = key.apply(row);
            if (of != null) {
                groups.computeIfAbsent(of, any -> new ArrayList<>(1)).add(row);
            }
        }
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    private static String digits(CheckedRow row) {
        NationalId nik = Objects.requireNonNull(row.nik());
        return nik.digits();
    }

    private static String number(CheckedRow row) {
        return Integer.toString(row.number());
    }

    private void add(CheckedRow row, Fault fault, String... arguments) {
        found.computeIfAbsent(row.number(), any -> new ArrayList<>(1))
                .add(new Finding(fault, null, List.of(arguments)));
    }
}
