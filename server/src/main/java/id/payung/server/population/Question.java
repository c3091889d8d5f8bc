package id.payung.server.population;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a list states about somebody.
///
/// @param nik sixteen digits
/// @param stated what is to be compared, as the protocol writes it
record Question(long id, int row, String nik, Map<Element, String> stated) {

    static Map<Element, String> stated(
            String name, @Nullable String birthDate, @Nullable String sex, @Nullable String mother) {
        Map<Element, String> stated = new EnumMap<>(Element.class);
        stated.put(Element.NAME, name);
        if (birthDate != null) {
            stated.put(Element.BIRTH_DATE, birthDate);
        }
        if (sex != null) {
            stated.put(Element.SEX, sex.equals("F") ? "Perempuan" : "Laki-laki");
        }
        if (mother != null && !mother.isBlank()) {
            stated.put(Element.MOTHER, mother);
        }
        return stated;
    }
}
