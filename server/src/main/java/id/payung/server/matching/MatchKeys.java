package id.payung.server.matching;

import id.payung.linkage.clean.FoldedWord;
import id.payung.linkage.clean.NameNormaliser;
import id.payung.linkage.record.Codes;
import id.payung.linkage.record.FieldRole;
import id.payung.linkage.record.Mix;
import id.payung.linkage.record.RowLayout;
import id.payung.server.vault.Vault;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The keys under which two records of one person meet although they are not written alike. Each survives faults of
/// other fields than the next one does.
///
/// A key is the first half of a keyed hash of the vault: it tells neither name nor number.
@Component
class MatchKeys {

    /// Keys per record; 0 stands for a key that the record cannot have.
    static final int COUNT = 6;

    private static final String PURPOSE = "likeness";
    private static final int REGENCY_LETTERS = 5;
    private static final int SERIAL_BITS = 16;
    private static final int WORDS = 3;
    private static final long SOUND = 0xFFFFFFFFL;
    /// Words that many bear in front of the telling one, as they sound.
    private static final Set<String> FORENAMES = Set.of("MUHAMAD", "SITI", "NUR", "SRI", "ABDUL");
    private static final int NIK = Likeness.LAYOUT.schema().indexOf(FieldRole.NATIONAL_ID);
    private static final int NAME = Likeness.LAYOUT.schema().indexOf(FieldRole.FULL_NAME);
    private static final int MOTHER = Likeness.LAYOUT.schema().indexOf(FieldRole.MOTHER_NAME);
    private static final int BIRTH = Likeness.LAYOUT.schema().indexOf(FieldRole.BIRTH_DATE);

    private final Vault vault;
    private final NameNormaliser names = NameNormaliser.indonesian();

    MatchKeys(Vault vault) {
        this.vault = vault;
    }

    /// Writes the keys of a packed record.
    ///
    /// @param name as written
    /// @param village code of the village, or null
    void write(long[] row, int at, String name, @Nullable String village, long[] keys, int keysAt) {
        RowLayout layout = Likeness.LAYOUT;
        long nik = layout.number(NIK, row, at);
        long born = dayAndMonthInAnyOrder(layout.date(BIRTH, row, at));
        long sound = layout.sound(NAME, row, at) & SOUND;
        long mother = layout.sound(MOTHER, row, at) & SOUND;
        long letter = firstLetter(row, at);
        String regency =
                village == null || village.length() < REGENCY_LETTERS ? null : village.substring(0, REGENCY_LETTERS);
        Arrays.fill(keys, keysAt, keysAt + COUNT, 0);
        if (born != 0) {
            words(layout.firstSound(NAME, row, at), name, born, keys, keysAt);
        }
        keys[keysAt + WORDS] = born == 0 || sound == 0 || regency == null ? 0 : key("b", sound, born >>> 10, regency);
        keys[keysAt + WORDS + 1] = born == 0 || mother == 0 ? 0 : key("c", mother, born, "");
        keys[keysAt + WORDS + 2] = nik == 0 || letter == 0 ? 0 : key("d", nik >>> SERIAL_BITS, letter, "");
    }

    /// One key for each word that tells people apart, so that the order of the words does not matter.
    private void words(int first, String name, long born, long[] keys, int keysAt) {
        List<FoldedWord> words = names.normalise(name, null).words();
        int n = 0;
        if (first != 0) {
            keys[keysAt + n++] = key("a", first & SOUND, born, "");
        }
        for (FoldedWord word : words) {
            boolean telling = words.size() == 1 || !FORENAMES.contains(word.sound());
            int sound = Mix.of(word.sound());
            if (n < WORDS && telling && sound != first && word.sound().length() > 1) {
                keys[keysAt + n++] = key("a", sound & SOUND, born, "");
            }
        }
    }

    /// Year, smaller and larger of day and month: swapping them changes nothing.
    private static long dayAndMonthInAnyOrder(int date) {
        int month = date >>> 5 & 15;
        int day = date & 31;
        return date == 0 ? 0 : (long) (date >>> 9) << 10 | Math.min(day, month) << 5 | Math.max(day, month);
    }

    private static long firstLetter(long[] row, int at) {
        byte[] letters = new byte[Codes.NAME_CODES];
        int length =
                Codes.unpackName(Likeness.LAYOUT.head(NAME, row, at), Likeness.LAYOUT.tail(NAME, row, at), letters);
        return length == 0 ? 0 : letters[0];
    }

    private long key(String kind, long one, long other, String place) {
        long key = vault.lookUpKey(PURPOSE, kind + one + '|' + other + place).getMostSignificantBits();
        return key == 0 ? 1 : key;
    }
}
