package id.payung.rules.benefit;

import id.payung.rules.Rupiah;
import java.util.List;

/// One amount of a benefit.
///
/// @param payable when it is paid
/// @param working the arithmetic
/// @param sources the articles
public record Component(Code code, Rupiah amount, Payable payable, String working, List<String> sources) {
    public Component {
        sources = List.copyOf(sources);
    }

    /// What the amount is for.
    public enum Code {
        JKK_DEATH,
        JKK_TOTAL_DISABILITY,
        JKK_PARTIAL_DISABILITY,
        JKK_TEMPORARY_DISABILITY,
        JKM_LUMP_SUM,
        PERIODIC,
        FUNERAL,
        TRANSPORT,
        PROSTHESIS,
        DENTURE,
        HEARING_AID,
        GLASSES,
        HOME_CARE,
        SCHOLARSHIP_ONCE,
        JHT_BALANCE,
        JHT_PART,
        JP_MONTHLY,
        JP_LUMP_SUM,
        JKP_CASH
    }

    /// When it is paid.
    public enum Payable {
        NOW,
        AFTER_ARREARS,
        EMPLOYER_FIRST
    }
}
