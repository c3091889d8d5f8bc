package id.payung.bench.linkage;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Invented records with given name, surname, street, suburb, postcode, birth date and a number, and damaged copies.
/// Names are made of syllables, so that nothing is tuned to a list of them.
final class WesternPeople {
    private static final String[] HEAD = {
        "mar", "jon", "el", "tho", "ka", "bri", "ste", "lu", "an", "char", "fre", "ol", "so", "wil", "ge"
    };
    private static final String[] MIDDLE = {"a", "i", "o", "ri", "la", "ne", "mi", "de", "ta", "vo", "le", "sa"};
    private static final String[] TAIL = {
        "n", "s", "na", "lie", "rd", "th", "ra", "son", "ck", "tte", "m", "l", "ton", "ley"
    };

    private final Random random;

    WesternPeople(long seed) {
        random = new Random(seed);
    }

    /// Writes originals and copies; the identifier of a copy names its original in the truth file.
    void write(Path records, Path truth, int originals, int copies, int faultsPerCopy) throws IOException {
        List<String[]> rows = new ArrayList<>();
        List<String> pairs = new ArrayList<>();
        List<String> suburbs = words(400);
        List<String> streets = words(2_000);
        List<String> given = words(700);
        List<String> family = words(6_000);
        for (int i = 0; i < originals; i++) {
            String[] row = {
                "o" + i,
                skewed(given),
                skewed(family),
                (1 + random.nextInt(200)) + " " + skewed(streets) + " street",
                skewed(suburbs),
                String.valueOf(1000 + random.nextInt(900)),
                String.format(
                        "%d-%02d-%02d", 1920 + random.nextInt(85), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                String.valueOf(1_000_000 + random.nextInt(9_000_000))
            };
            rows.add(row);
            if (i < copies) {
                String[] copy = row.clone();
                copy[0] = "c" + i;
                for (int f = random.nextInt(faultsPerCopy + 1); f > 0; f--) {
                    damage(copy);
                }
                rows.add(copy);
                pairs.add(row[0] + "," + copy[0] + ",COPY");
            }
        }
        Collections.shuffle(rows, random);
        try (BufferedWriter out = Files.newBufferedWriter(records)) {
            out.write("id,given_name,surname,street,suburb,postcode,date_of_birth,soc_sec_id\n");
            for (String[] row : rows) {
                out.write(String.join(",", row) + "\n");
            }
        }
        pairs.addFirst("id_a,id_b,kinds");
        Files.write(truth, pairs);
    }

    private void damage(String[] row) {
        int field = 1 + random.nextInt(7);
        switch (random.nextInt(6)) {
            case 0 -> row[field] = "";
            case 1 -> {
                String name = row[1];
                row[1] = row[2];
                row[2] = name;
            }
            default -> row[field] = slip(row[field]);
        }
    }

    private String slip(String text) {
        if (text.length() < 3) {
            return text;
        }
        int at = 1 + random.nextInt(text.length() - 2);
        char c = Character.isDigit(text.charAt(at))
                ? (char) ('0' + random.nextInt(10))
                : (char) ('a' + random.nextInt(26));
        if (!Character.isLetterOrDigit(text.charAt(at))) {
            return text;
        }
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + c + text.substring(at + 1);
            case 1 ->
                text.substring(0, at)
                        + text.charAt(at + 1)
                        + text.charAt(at)
                        + text.substring(Math.min(at + 2, text.length()));
            default -> text.substring(0, at) + text.substring(at + 1);
        };
    }

    private String skewed(List<String> words) {
        double u = random.nextDouble();
        return words.get((int) (u * u * words.size()));
    }

    private List<String> words(int count) {
        List<String> words = new ArrayList<>();
        while (words.size() < count) {
            String word = pick(HEAD) + pick(MIDDLE) + (random.nextBoolean() ? pick(MIDDLE) : "") + pick(TAIL);
            if (!words.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    private String pick(String[] parts) {
        return parts[random.nextInt(parts.length)];
    }
}
