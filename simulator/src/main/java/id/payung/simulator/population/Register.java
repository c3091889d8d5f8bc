package id.payung.simulator.population;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The people whom the register knows, from the file that `./payung invent list --register` writes.
final class Register {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu");

    private record Entry(String name, String sex, LocalDate born, String mother, String status) {}

    private final Map<String, Entry> people = new HashMap<>();

    static Register read(Path file) throws IOException {
        Register register = new Register();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                register.people.put(
                        row.getField("nik"),
                        new Entry(
                                row.getField("name"),
                                row.getField("sex"),
                                LocalDate.parse(row.getField("birth_date")),
                                row.getField("mother"),
                                row.getField("civil_status")));
            }
        }
        return register;
    }

    int size() {
        return people.size();
    }

    /// Answers one question; only what was stated is compared.
    Map<String, String> answer(Map<String, ?> question) {
        Entry entry = people.get(text(question, "NIK"));
        Map<String, String> answer = new LinkedHashMap<>();
        if (entry == null) {
            answer.put("RESPONSE_CODE", "13");
            answer.put("RESPONSE_DESC", "Data Tidak Ditemukan");
            return answer;
        }
        if (entry.status().equals("DECEASED")) {
            answer.put("RESPONSE_CODE", "12");
            answer.put("RESPONSE_DESC", "Data Ditemukan, Meninggal Dunia");
            return answer;
        }
        answer.put("NIK", text(question, "NIK"));
        if (question.containsKey("NAMA_LGKP")) {
            int likeness = likeness(entry.name(), text(question, "NAMA_LGKP"));
            answer.put(
                    "NAMA_LGKP", (likeness >= threshold(question) ? "Sesuai" : "Tidak Sesuai") + " (" + likeness + ")");
        }
        if (question.containsKey("TGL_LHR")) {
            answer.put("TGL_LHR", fits(entry.born().equals(day(text(question, "TGL_LHR")))));
        }
        if (question.containsKey("JENIS_KLMIN")) {
            answer.put("JENIS_KLMIN", fits(entry.sex().equals(sex(text(question, "JENIS_KLMIN")))));
        }
        if (question.containsKey("NAMA_LGKP_IBU")) {
            int likeness = likeness(entry.mother(), text(question, "NAMA_LGKP_IBU"));
            answer.put(
                    "NAMA_LGKP_IBU",
                    (likeness >= threshold(question) ? "Sesuai" : "Tidak Sesuai") + " (" + likeness + ")");
        }
        return answer;
    }

    private static String fits(boolean same) {
        return same ? "Sesuai" : "Tidak Sesuai";
    }

    private static int threshold(Map<String, ?> question) {
        String threshold = text(question, "TRESHOLD");
        return threshold.matches("[0-9]{1,3}") ? Integer.parseInt(threshold) : 100;
    }

    private static String sex(String stated) {
        return stated.toUpperCase(Locale.ROOT).startsWith("P") ? "P" : "L";
    }

    private static LocalDate day(String stated) {
        try {
            return LocalDate.parse(stated, DAY);
        } catch (DateTimeParseException notADay) {
            return LocalDate.MIN;
        }
    }

    static String text(Map<String, ?> question, String key) {
        Object value = question.get(key);
        return value == null ? "" : value.toString().strip();
    }

    /// 100 less the share of letters that must change (Levenshtein).
    static int likeness(String one, String other) {
        String left = letters(one);
        String right = letters(other);
        int longest = Math.max(left.length(), right.length());
        return longest == 0 ? 0 : Math.round(100f * (longest - distance(left, right)) / longest);
    }

    private static String letters(String text) {
        return text.toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z ]", "")
                .replaceAll(" +", " ")
                .strip();
    }

    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int above = row[j];
                int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[right.length()];
    }
}
