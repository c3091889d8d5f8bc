package id.payung.server.region;

import id.payung.linkage.clean.KnownRegions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The region codes that identity numbers may begin with: those of the current list and retired ones.
final class NationalIdPrefixes implements KnownRegions {

    private final Set<String> regencies = new HashSet<>();
    private final Set<String> districts = new HashSet<>();
    private final Map<String, String> successors = new HashMap<>();

    NationalIdPrefixes(RegionTree tree) {
        for (Region province : tree.children("")) {
            for (Region regency : tree.children(province.code())) {
                regencies.add(digits(regency.code()));
                tree.children(regency.code()).forEach(district -> districts.add(digits(district.code())));
            }
        }
        for (var row : ReferenceTable.read("retired-codes.csv")) {
            String code = row.getField("code");
            (RegionLevel.of(code) == RegionLevel.REGENCY ? regencies : districts).add(digits(code));
            successors.put(code, row.getField("successor"));
        }
    }

    @Override
    public boolean regency(String fourDigits) {
        return regencies.contains(fourDigits);
    }

    @Override
    public boolean district(String sixDigits) {
        return districts.contains(sixDigits);
    }

    String successorOf(String code) {
        return successors.getOrDefault(code, "");
    }

    private static String digits(String code) {
        return code.replace(".", "");
    }
}
