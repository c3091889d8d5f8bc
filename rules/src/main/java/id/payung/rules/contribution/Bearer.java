package id.payung.rules.contribution;

import id.payung.rules.Payer;

/// Who carries a contribution in the end.
public enum Bearer {
    EMPLOYER,
    WORKER,
    GOVERNMENT,
    /// A company or a person giving.
    SPONSOR;

    static Bearer of(Payer payer) {
        return switch (payer) {
            case SELF -> WORKER;
            case APBD, APBN, VILLAGE -> GOVERNMENT;
            case CSR -> SPONSOR;
            case EMPLOYER -> EMPLOYER;
        };
    }
}
