package id.payung.linkage.clean;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads and checks identity numbers (NIK).
///
/// Province and regency are checked strictly, the district leniently: districts are retired when a regency splits, the
/// numbers stay. A number whose date or sex differs from the row is never refused for it, because the register keeps
/// the number when it corrects a date.
public final class NationalIdCheck {
    private static final int YOUNGEST_WORKER = 15;
    private static final int FIRST_FAMILY_CARDS = 2004;
    private static final Set<String> FILLERS =
            Set.of("1234567890123456", "0123456789012345", "1234567812345678", "9876543210987654");

    private final KnownRegions regions;

    /// @param regions which region codes exist or existed
    public NationalIdCheck(KnownRegions regions) {
        this.regions = regions;
    }

    /// Checks a number on its own.
    public NationalIdReading check(@Nullable String raw, CellKind kind, LocalDate asOf) {
        return check(raw, kind, StatedPerson.NOTHING, asOf);
    }

    /// Checks a number beside what the rest of its row says.
    ///
    /// @param raw the cell as written; null counts as empty
    /// @param kind how the sheet stored it
    /// @param stated the row's other fields
    /// @param asOf the day the list speaks of; decides centuries
    public NationalIdReading check(@Nullable String raw, CellKind kind, StatedPerson stated, LocalDate asOf) {
        NationalIdText text = NationalIdText.of(raw == null ? "" : raw, kind);
        if (!NationalId.wellShaped(text.digits())) {
            return new NationalIdReading(
                    null, null, text.faults(), text.digits().length());
        }
        NationalId id = new NationalId(text.digits());
        List<NationalIdFault> faults = new ArrayList<>(text.faults());
        LocalDate birthDate = id.birthDate(stated.birthDate(), asOf);
        if (isFiller(id.digits())) {
            faults.add(NationalIdFault.FILLER);
        } else {
            addRegionFaults(id, faults);
            if (birthDate == null) {
                faults.add(NationalIdFault.IMPOSSIBLE_DATE);
            } else {
                addComparison(id, birthDate, stated, asOf, faults);
            }
            if (id.serial() == 0 && !faults.contains(NationalIdFault.LOST_LAST_DIGIT)) {
                faults.add(NationalIdFault.SERIAL_ZERO);
            }
        }
        faults.sort(Comparator.comparing(NationalIdFault::severity));
        return new NationalIdReading(id, birthDate, List.copyOf(faults), 16);
    }

    /// Marks rows whose numbers were filled down by a spreadsheet: three or more in a row, each one more than the last.
    ///
    /// @param inOrder the numbers in the order of the list; null where a row has none
    /// @return one mark per row
    public static boolean[] filledDown(List<@Nullable NationalId> inOrder) {
        boolean[] marks = new boolean[inOrder.size()];
        int start = 0;
        for (int i = 1; i <= marks.length; i++) {
            if (i < marks.length && follows(inOrder.get(i - 1), inOrder.get(i))) {
                continue;
            }
            if (i - start >= 3) {
                Arrays.fill(marks, start, i, true);
            }
            start = i;
        }
        return marks;
    }

    private static boolean follows(@Nullable NationalId before, @Nullable NationalId after) {
        return before != null && after != null && Long.parseLong(after.digits()) - Long.parseLong(before.digits()) == 1;
    }

    private void addRegionFaults(NationalId id, List<NationalIdFault> faults) {
        if (!regions.regency(id.regencyPrefix())) {
            faults.add(NationalIdFault.UNKNOWN_REGENCY);
        } else if (!regions.district(id.districtPrefix())) {
            faults.add(NationalIdFault.UNKNOWN_DISTRICT);
        }
    }

    private static void addComparison(
            NationalId id, LocalDate encoded, StatedPerson stated, LocalDate asOf, List<NationalIdFault> faults) {
        LocalDate birthDate = stated.birthDate();
        boolean sameDate = encoded.equals(birthDate);
        if (looksLikeFamilyCard(id, encoded, stated, asOf, faults)) {
            return;
        }
        if (birthDate != null && !sameDate) {
            boolean swapped = encoded.getYear() == birthDate.getYear()
                    && encoded.getMonthValue() == birthDate.getDayOfMonth()
                    && encoded.getDayOfMonth() == birthDate.getMonthValue();
            faults.add(swapped ? NationalIdFault.BIRTH_DATE_SWAPPED : NationalIdFault.BIRTH_DATE_DIFFERS);
        }
        if (stated.sex() != null && stated.sex() != id.sex()) {
            faults.add(NationalIdFault.SEX_DIFFERS);
        }
    }

    /// A family card encodes its own recent date of recording, never a day above 31.
    private static boolean looksLikeFamilyCard(
            NationalId id, LocalDate encoded, StatedPerson stated, LocalDate asOf, List<NationalIdFault> faults) {
        String card = stated.familyCard();
        if (card != null && NationalIdText.of(card, CellKind.TEXT).digits().equals(id.digits())) {
            faults.add(NationalIdFault.SAME_AS_FAMILY_CARD);
            return true;
        }
        boolean recent = encoded.getYear() >= FIRST_FAMILY_CARDS && id.sex() == Sex.MALE;
        LocalDate birthDate = stated.birthDate();
        boolean tooRecent = birthDate == null
                ? asOf.getYear() - encoded.getYear() < YOUNGEST_WORKER
                : encoded.getYear() - birthDate.getYear() > 1;
        if (recent && tooRecent) {
            faults.add(NationalIdFault.LOOKS_LIKE_FAMILY_CARD);
            return true;
        }
        return false;
    }

    private static boolean isFiller(String digits) {
        return isOneFigure(digits) || FILLERS.contains(digits);
    }

    private static boolean isOneFigure(String digits) {
        for (int i = 1; i < digits.length(); i++) {
            if (digits.charAt(i) != digits.charAt(0)) {
                return false;
            }
        }
        return true;
    }
}
