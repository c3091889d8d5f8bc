package id.payung.server.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// A worker whom every rule allows to be covered, as a line of a list. Her name occurs nowhere else.
record Somebody(String nik, String name, LocalDate born, String sex, String mother, String village) {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final List<String> SYLLABLES =
            List.of("LAK", "MUN", "DER", "SOG", "LIM", "TAB", "NUR", "KES", "BAR", "JUN", "WIR", "PAL", "GON", "HES");

    /// A man of Kelurahan Patunas, Tanjung Jabung Barat.
    static Somebody of() {
        int number = NUMBER.incrementAndGet();
        LocalDate born = LocalDate.of(1971, 2, 13).plusDays(37L * number % 7_000);
        return new Somebody(
                nik("150602", born, 1 + number % 8_000),
                word(number) + "AN " + word(number * 37 + 11) + "UDIN",
                born,
                "L",
                word(number * 101 + 5) + "IAH",
                "Patunas");
    }

    static String nik(String district, LocalDate born, int serial) {
        return String.format(
                Locale.ROOT,
                "%s%02d%02d%02d%04d",
                district,
                born.getDayOfMonth(),
                born.getMonthValue(),
                born.getYear() % 100,
                serial);
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + 3_000; rest > 0; rest /= SYLLABLES.size()) {
            word.append(SYLLABLES.get(rest % SYLLABLES.size()));
        }
        return word.toString();
    }

    Somebody withNik(String other) {
        return new Somebody(other, name, born, sex, mother, village);
    }

    Somebody withName(String other) {
        return new Somebody(nik, other, born, sex, mother, village);
    }

    Somebody withBirth(LocalDate other) {
        return new Somebody(nik, name, other, sex, mother, village);
    }

    Somebody withMother(String other) {
        return new Somebody(nik, name, born, sex, other, village);
    }

    Somebody withVillage(String other) {
        return new Somebody(nik, name, born, sex, mother, other);
    }

    Somebody withSerial(int serial) {
        return withNik(nik(nik.substring(0, 6), born, serial));
    }

    int serial() {
        return Integer.parseInt(nik.substring(12));
    }

    /// The last two figures in each other's place, or one higher where they are the same.
    Somebody withSwappedFigures() {
        char a = nik.charAt(14);
        char b = nik.charAt(15);
        return a == b ? withSerial(serial() == 8_999 ? 1 : serial() + 1) : withNik(nik.substring(0, 14) + b + a);
    }

    static byte[] csv(List<Somebody> people) {
        return Desk.utf8("No;NIK;Nama Lengkap;Tempat Lahir;Tanggal Lahir;L/P;Nama Ibu Kandung;Pekerjaan;Alamat;RT/RW;"
                + "Desa/Kelurahan;No HP\r\n"
                + people.stream().map(Somebody::line).collect(Collectors.joining("\r\n"))
                + "\r\n");
    }

    private String line() {
        return String.join(
                ";",
                "1",
                nik,
                name,
                "Jambi",
                String.format(Locale.ROOT, "%02d-%02d-%d", born.getDayOfMonth(), born.getMonthValue(), born.getYear()),
                sex,
                mother,
                "Petani",
                "JL. MAWAR",
                "001/002",
                village,
                "");
    }
}
