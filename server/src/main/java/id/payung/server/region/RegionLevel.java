package id.payung.server.region;

/// The tier of a region; the length of the code tells it (Permendagri 58/2021).
public enum RegionLevel {
    /// `15`
    PROVINCE(2),
    /// `15.06`: kabupaten (01 to 69) or kota (71 to 99)
    REGENCY(5),
    /// `15.06.02`: kecamatan
    DISTRICT(8),
    /// `15.06.02.1004`: kelurahan (1…), desa or its local name (2…), desa adat (3…)
    VILLAGE(13);

    private final int codeLength;

    RegionLevel(int codeLength) {
        this.codeLength = codeLength;
    }

    /// The tier of a code.
    ///
    /// @throws IllegalArgumentException when no tier has codes of that length
    public static RegionLevel of(String code) {
        for (RegionLevel level : values()) {
            if (level.codeLength == code.length()) {
                return level;
            }
        }
        throw new IllegalArgumentException("A region code has 2, 5, 8 or 13 characters, not " + code.length());
    }
}
