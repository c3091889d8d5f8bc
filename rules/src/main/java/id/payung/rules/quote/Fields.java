package id.payung.rules.quote;

import id.payung.rules.ContributionMonth;
import id.payung.rules.Rate;
import id.payung.rules.Rupiah;
import id.payung.rules.Text;
import id.payung.rules.explain.CaseRejectedException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The fields of one JSON object, read strictly: each has one type, and at the end none may be left unread.
final class Fields {

    /// Beyond these a date or an amount is a typing mistake; they keep every computation in range.
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2199;
    private static final String YEARS = FIRST_YEAR + "–" + LAST_YEAR;
    private static final int MOST_SHOWN = 40;
    private static final Rupiah HIGHEST = Rupiah.of(1_000_000_000_000_000L);

    private final JsonNode object;
    private final String path;
    private final Set<String> known = new HashSet<>();

    private Fields(JsonNode object, String path) {
        this.object = object;
        this.path = path;
    }

    static Fields of(JsonNode node, String path) {
        if (!node.isObject()) {
            throw rejected(path.isEmpty() ? "case" : path, "harus berupa objek JSON", "must be a JSON object");
        }
        return new Fields(node, path);
    }

    /// Refuses fields nobody asked for.
    void refuseOthers() {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                throw rejected(
                        path(shown(name)),
                        "tidak dikenal",
                        "unknown field; known are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    boolean has(String name) {
        return node(name) != null;
    }

    @Nullable
    String text(String name) {
        @Nullable JsonNode node = node(name);
        if (node == null) {
            return null;
        }
        if (!node.isString()) {
            throw rejected(path(name), "harus berupa teks", "must be a text in quotes");
        }
        return node.stringValue();
    }

    /// A code: capital letters, digits and underscores.
    @Nullable
    String word(String name) {
        @Nullable String text = text(name);
        if (text != null && !text.matches("[A-Z0-9_]{1,40}")) {
            throw rejectedHere(
                    name,
                    "'" + shown(text) + "' bukan kode",
                    "'" + shown(text) + "' is no code; codes are capital letters, digits and underscores");
        }
        return text;
    }

    @Nullable
    Long whole(String name) {
        @Nullable JsonNode node = node(name);
        if (node == null) {
            return null;
        }
        if (!node.isIntegralNumber()) {
            throw rejected(
                    path(name),
                    "harus bilangan bulat tanpa titik, koma atau tanda kutip",
                    "must be a whole number without point, exponent or quotes");
        }
        if (!node.canConvertToLong()) {
            throw rejected(
                    path(name), "terlalu besar; periksa banyaknya angka", "is too large; check the number of digits");
        }
        return node.longValue();
    }

    /// A count that is not negative.
    @Nullable
    Integer count(String name) {
        @Nullable Long whole = whole(name);
        if (whole == null) {
            return null;
        }
        if (whole < 0 || whole > 1_000_000) {
            throw rejected(path(name), "harus antara 0 dan 1000000", "must lie between 0 and 1000000");
        }
        return whole.intValue();
    }

    int count(String name, int otherwise) {
        @Nullable Integer count = count(name);
        return count == null ? otherwise : count;
    }

    @Nullable
    Rupiah rupiah(String name) {
        @Nullable Long whole = whole(name);
        return whole == null ? null : Rupiah.of(whole);
    }

    /// An amount that is not negative.
    @Nullable
    Rupiah cost(String name) {
        @Nullable Rupiah amount = rupiah(name);
        if (amount != null && amount.isNegative()) {
            throw rejectedHere(name, "tidak boleh negatif", "an amount cannot be negative");
        }
        if (amount != null && amount.compareTo(HIGHEST) > 0) {
            throw rejectedHere(
                    name,
                    "paling tinggi " + HIGHEST + "; periksa banyaknya angka",
                    "at most " + HIGHEST + " is accepted; check the number of digits");
        }
        return amount;
    }

    /// A number of per cent from 0 to 100.
    @Nullable
    Rate percent(String name) {
        @Nullable BigDecimal percent = decimal(name);
        if (percent == null) {
            return null;
        }
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0 || percent.scale() > 6) {
            throw rejected(path(name), "harus antara 0 dan 100", "must be a percentage between 0 and 100");
        }
        return Rate.of(percent.movePointLeft(2));
    }

    @Nullable
    BigDecimal decimal(String name) {
        @Nullable JsonNode node = node(name);
        if (node == null) {
            return null;
        }
        if (!node.isNumber()) {
            throw rejected(path(name), "harus bilangan", "must be a number");
        }
        return node.decimalValue();
    }

    @Nullable
    Boolean flag(String name) {
        @Nullable JsonNode node = node(name);
        if (node == null) {
            return null;
        }
        if (!node.isBoolean()) {
            throw rejected(path(name), "harus true atau false", "must be true or false");
        }
        return node.booleanValue();
    }

    boolean isTrue(String name) {
        return Boolean.TRUE.equals(flag(name));
    }

    @Nullable
    LocalDate date(String name) {
        @Nullable String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw rejectedHere(name, "tahun harus " + YEARS, "the year must lie within " + YEARS);
            }
            return day;
        } catch (DateTimeParseException e) {
            throw rejected(
                    path(name),
                    "tulis seperti 2026-04-30",
                    "'" + shown(text) + "' is not a date; write it as 2026-04-30");
        }
    }

    @Nullable
    ContributionMonth month(String name) {
        @Nullable String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            ContributionMonth month = ContributionMonth.parse(text);
            if (month.month().getYear() < FIRST_YEAR || month.month().getYear() > LAST_YEAR) {
                throw rejectedHere(name, "tahun harus " + YEARS, "the year must lie within " + YEARS);
            }
            return month;
        } catch (IllegalArgumentException e) {
            throw rejected(
                    path(name), "tulis seperti 2026-04", "'" + shown(text) + "' is not a month; write it as 2026-04");
        }
    }

    <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
        @Nullable String text = text(name);
        return text == null ? null : constant(path(name), text, type);
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type, E otherwise) {
        @Nullable E found = oneOf(name, type);
        return found == null ? otherwise : found;
    }

    <E extends Enum<E>> Set<E> severalOf(String name, Class<E> type) {
        EnumSet<E> several = EnumSet.noneOf(type);
        for (JsonNode item : items(name)) {
            if (!item.isString()) {
                throw rejected(path(name), "harus daftar teks", "must be a list of texts in quotes");
            }
            several.add(constant(path(name), item.stringValue(), type));
        }
        return several;
    }

    /// The objects in a list; none when the list is absent.
    List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        int i = 0;
        for (JsonNode item : items(name)) {
            objects.add(of(item, path(name) + "[" + i++ + "]"));
        }
        return objects;
    }

    /// The object in a field, or null.
    @Nullable
    Fields object(String name) {
        @Nullable JsonNode node = node(name);
        return node == null ? null : of(node, path(name));
    }

    <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw rejected(path(name), "wajib diisi", "is missing");
        }
        return value;
    }

    private List<JsonNode> items(String name) {
        @Nullable JsonNode node = node(name);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            throw rejected(path(name), "harus berupa daftar", "must be a list");
        }
        return List.copyOf(node.values());
    }

    private <E extends Enum<E>> E constant(String field, String text, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        String names = String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        throw rejected(field, "pilih salah satu: " + names, "'" + shown(text) + "' is unknown; known are " + names);
    }

    private @Nullable JsonNode node(String name) {
        known.add(name);
        @Nullable JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }

    String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /// A complaint about a field of this object.
    CaseRejectedException rejectedHere(String name, String id, String en) {
        return rejected(path(name), id, en);
    }

    /// What somebody wrote, fit for one line: short, without control characters, long numbers (such as a NIK) left out.
    static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ").replaceAll("[0-9]{16,}", "…");
        return line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN) + "…";
    }

    static CaseRejectedException rejected(String field, String id, String en) {
        return new CaseRejectedException(field, new Text(id, en));
    }
}
