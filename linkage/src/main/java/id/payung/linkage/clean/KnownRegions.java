package id.payung.linkage.clean;

/// Which region codes exist or once existed. Handed in by whoever owns the list of regions.
public interface KnownRegions {
    /// @param fourDigits province and regency without the dot
    boolean regency(String fourDigits);

    /// @param sixDigits province, regency and district without dots
    boolean district(String sixDigits);

    /// Accepts every code; for callers without a list of regions.
    static KnownRegions any() {
        return new KnownRegions() {
            @Override
            public boolean regency(String fourDigits) {
                return true;
            }

            @Override
            public boolean district(String sixDigits) {
                return true;
            }
        };
    }
}
