package id.payung.server.journey;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/// A list of farm women whom every rule allows to be covered, until a test spoils a row.
final class Villagers {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final List<String> SYLLABLES =
            List.of("RA", "MI", "DO", "SU", "LA", "TI", "NO", "KA", "BE", "JO", "WA", "PU");

    private final List<Villager> people = new ArrayList<>();

    record Villager(String nik, String name, LocalDate born, String mother, String village) {

        Villager withNik(String other) {
            return new Villager(other, name, born, mother, village);
        }

        Villager withName(String other) {
            return new Villager(nik, other, born, mother, village);
        }

        private String line(int number) {
            return String.join(
                    ";",
                    Integer.toString(number),
                    nik,
                    name,
                    "Jambi",
                    String.format(
                            Locale.ROOT, "%02d-%02d-%d", born.getDayOfMonth(), born.getMonthValue(), born.getYear()),
                    "P",
                    mother,
                    "Petani",
                    "JL. MAWAR",
                    "001/002",
                    village,
                    "");
        }
    }

    private Villagers() {}

    /// @param district code such as `15.06.02`
    static Villagers of(int people, String district, String village) {
        var list = new Villagers();
        for (int i = 0; i < people; i++) {
            list.people.add(somebody(district, village));
        }
        return list;
    }

    static Villager somebody(String district, String village) {
        int number = NUMBER.incrementAndGet();
        LocalDate born = LocalDate.of(1972, 1, 13).plusDays(31L * number % 7000);
        String nik = String.format(
                Locale.ROOT,
                "%s%02d%02d%02d%04d",
                district.replace(".", ""),
                born.getDayOfMonth() + 40,
                born.getMonthValue(),
                born.getYear() % 100,
                1 + number % 9000);
        return new Villager(
                nik, word(number) + " " + word(number * 31 + 7), born, "SITI " + word(number * 17), village);
    }

    Villagers and(Villager villager) {
        people.add(villager);
        return this;
    }

    Villager first() {
        return people.getFirst();
    }

    byte[] csv() {
        var text = new StringBuilder("No;NIK;Nama Lengkap;Tempat Lahir;Tanggal Lahir;L/P;Nama Ibu Kandung;Pekerjaan;"
                + "Alamat;RT/RW;Desa/Kelurahan;No HP\r\n");
        for (int i = 0; i < people.size(); i++) {
            text.append(people.get(i).line(i + 1)).append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String word(int number) {
        var word = new StringBuilder();
        for (int rest = number + 200_000; rest > 0; rest /= SYLLABLES.size()) {
            word.append(SYLLABLES.get(rest % SYLLABLES.size()));
        }
        return word.toString();
    }
}
