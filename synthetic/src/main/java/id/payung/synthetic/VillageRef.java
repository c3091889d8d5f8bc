package id.payung.synthetic;

import java.util.regex.Pattern;

/// A village as the caller knows it.
///
/// @param code Kemendagri code with dots, `15.04.01.2001`
/// @param name name of the desa, kelurahan or nagari
/// @param districtName kecamatan
/// @param regencyName kabupaten or kota, with or without that word in front
/// @param provinceName province
public record VillageRef(String code, String name, String districtName, String regencyName, String provinceName) {
    private static final Pattern CODE = Pattern.compile("\\d\\d\\.\\d\\d\\.\\d\\d\\.\\d{4}");

    /// Refuses a code that is not a Kemendagri village code.
    public VillageRef {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("A village code looks like 15.04.01.2001, got \"" + code + "\" for "
                    + name + ". Write the Kemendagri code with its dots.");
        }
    }

    /// The six digits with which identity numbers and family cards of this district begin.
    public String districtDigits() {
        return code.substring(0, 2) + code.substring(3, 5) + code.substring(6, 8);
    }

    /// Kemendagri code of the regency or city, `15.04`.
    public String regencyCode() {
        return code.substring(0, 5);
    }

    /// True for a kelurahan or a village inside a kota.
    public boolean urban() {
        return code.charAt(9) == '1' || code.charAt(3) >= '7';
    }

    /// What such a village is called: `Kelurahan`, `Nagari`, `Dusun` (Bungo) or `Desa`.
    public String kind() {
        if (code.charAt(9) == '1') {
            return "Kelurahan";
        }
        if (code.startsWith("13")) {
            return "Nagari";
        }
        return code.startsWith("15.08") ? "Dusun" : "Desa";
    }

    /// Title of its head.
    public String headTitle() {
        return switch (kind()) {
            case "Kelurahan" -> "Lurah";
            case "Nagari" -> "Wali Nagari";
            case "Dusun" -> "Rio";
            default -> "Kepala Desa";
        };
    }

    /// Name of the regency or city without `Kabupaten` or `Kota` in front, except where the word is part of the name.
    public String placeName() {
        String plain = regencyName.replaceFirst("(?i)^(kabupaten|kab\\.)\\s+", "");
        return plain.replaceFirst("(?i)^kota\\s+(?!baru)", "");
    }
}
