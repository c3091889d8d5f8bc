package id.payung.rules.contribution;

import java.util.Locale;

/// Risk of work accidents of an employer's industry (PP 44/2015 Lampiran I).
public enum RiskClass {
    VERY_LOW,
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
