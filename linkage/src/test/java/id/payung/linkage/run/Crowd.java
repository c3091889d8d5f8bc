package id.payung.linkage.run;

import id.payung.linkage.pair.People;
import java.util.SplittableRandom;

/// Invented people without duplicates, so that a model has something to learn from.
public final class Crowd {
    private static final String[] FIRST = {
        "Amran", "Zulkifli", "Hasan", "Paimin", "Sutrisno", "Rosmawati", "Aminah", "Nurhayati", "Erlina", "Wagiman",
        "Syamsul", "Tukiman", "Marlina", "Ernawati", "Rahmat", "Junaidi", "Kartini", "Sulastri", "Darmawan", "Yusnimar"
    };
    private static final String[] SECOND = {
        "Hidayat", "Saputra", "Lestari", "Wahyuni", "Kurniawan", "Ramadhan", "Permata", "Gunawan", "Effendi", "Siregar",
        "Iskandar", "Maharani", "Nasution", "Anggraini", "Wijaya", "Harahap", "Susanti", "Firmansyah", "Utami",
                "Prasetyo"
    };

    private Crowd() {}

    /// So many people.
    public static People of(int size) {
        SplittableRandom random = new SplittableRandom(3);
        People people = new People();
        for (int i = 0; i < size; i++) {
            int year = 1950 + random.nextInt(55);
            int month = 1 + random.nextInt(12);
            int day = 1 + random.nextInt(28);
            boolean woman = random.nextBoolean();
            String region = "15" + (10 + random.nextInt(60)) + (10 + random.nextInt(20));
            String nik = String.format(
                    "%s%02d%02d%02d%04d", region, woman ? day + 40 : day, month, year % 100, 1 + random.nextInt(30));
            people.add(
                    nik,
                    pick(FIRST, random) + " " + pick(SECOND, random),
                    String.format("%d-%02d-%02d", year, month, day),
                    woman ? "P" : "L",
                    pick(FIRST, random) + " " + pick(SECOND, random),
                    "15.02.01." + (2001 + random.nextInt(40)));
        }
        return people;
    }

    private static String pick(String[] words, SplittableRandom random) {
        return words[random.nextInt(words.length)];
    }
}
