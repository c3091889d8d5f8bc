package id.payung.synthetic.list;

/// Faults that can be planted in a row. The verdict is the usual one; a milder or harsher variant of the same fault
/// carries its own in [PlantedFault].
///
/// Faults of the whole file (F01, F03–F08) come with the [ListStyle] and the file format. Not planted: F02 (locked
/// file), F11 (ask for more rows), F12 (write the list twice), F13 (ask for another village), P22 (no such column
/// loses a leading zero), P24, P25 (no such columns), P28. P05 and P27 arise by themselves: some birth dates are
/// estimates, and families stand together.
public enum FaultCode {
    /// A formula that failed in the NIK column.
    F09(Verdict.REFUSED),
    /// Invisible characters around or inside a value.
    F10(Verdict.ACCEPTED),
    /// NIK stored as a number: the last digit is lost.
    K01(Verdict.REFUSED),
    /// NIK turned into `1.50201E+15`.
    K02(Verdict.REFUSED),
    /// NIK with 15 or 17 digits.
    K03(Verdict.REFUSED),
    /// NIK with separators, or with letters that look like digits: repaired and shown.
    K04(Verdict.ACCEPTED),
    /// A filler in place of a NIK.
    K05(Verdict.REFUSED),
    /// Unknown province or regency in the NIK.
    K06(Verdict.REFUSED),
    /// Unknown or retired district in the NIK: information only.
    K07(Verdict.ACCEPTED),
    /// The NIK states an impossible date.
    K08(Verdict.REFUSED),
    /// The stated birth date differs from the NIK.
    K09(Verdict.REVIEW),
    /// The stated sex differs from the NIK.
    K10(Verdict.REVIEW),
    /// Family card number and NIK changed places.
    K11(Verdict.REVIEW),
    /// Two numbers in the NIK cell.
    K12(Verdict.REVIEW),
    /// The NIK of another person on the list.
    K13(Verdict.REFUSED),
    /// The same person a second time.
    K14(Verdict.DUPLICATE),
    /// The same person with a second NIK.
    K15(Verdict.REVIEW),
    /// NIKs filled down: each one more than the row above.
    K16(Verdict.REFUSED),
    /// NIK known to the register under a name that differs too much.
    K17(Verdict.REVIEW),
    /// NIK unknown to the register.
    K18(Verdict.REVIEW),
    /// NIK missing.
    K19(Verdict.REFUSED),
    /// Birth date as text in another shape.
    P01(Verdict.ACCEPTED),
    /// Birth date as the spreadsheet's day number.
    P02(Verdict.ACCEPTED),
    /// Day and month swapped, decided by the NIK.
    P03(Verdict.ACCEPTED),
    /// Two-digit year (accepted), future or too long ago (refused).
    P04(Verdict.REFUSED),
    /// Too old or too young.
    P06(Verdict.REFUSED),
    /// Deceased: known to the register (refused), or only marked so in the list (review).
    P07(Verdict.REFUSED),
    /// Already a member through an employer.
    P08(Verdict.REVIEW),
    /// Already paid for by someone else.
    P09(Verdict.REVIEW),
    /// Civil servant, soldier, police, pensioner, student.
    P10(Verdict.REVIEW),
    /// Occupation outside the programme.
    P11(Verdict.REVIEW),
    /// Occupation misspelt.
    P12(Verdict.ACCEPTED),
    /// Sex in another notation.
    P13(Verdict.ACCEPTED),
    /// Name with title, degree, father's name, second name or digits.
    P14(Verdict.ACCEPTED),
    /// No name: initials or a dummy.
    P15(Verdict.REFUSED),
    /// A clerk's note in the name.
    P16(Verdict.REVIEW),
    /// Mother's name missing or a filler.
    P17(Verdict.REVIEW),
    /// Place of birth missing, or with the date in it.
    P18(Verdict.ACCEPTED),
    /// Address outside the regency.
    P19(Verdict.REVIEW),
    /// Telephone number in another shape.
    P20(Verdict.ACCEPTED),
    /// RT/RW without zeros or turned into a date.
    P21(Verdict.ACCEPTED),
    /// Income written for people (accepted) or in thousands (review).
    P23(Verdict.ACCEPTED),
    /// Moved away.
    P26(Verdict.REVIEW),
    /// The name in another usual spelling; the truth names the rule (N01 to N42).
    NAME_VARIANT(Verdict.ACCEPTED);

    private final Verdict verdict;

    FaultCode(Verdict verdict) {
        this.verdict = verdict;
    }

    /// The usual verdict on a row with this fault.
    public Verdict verdict() {
        return verdict;
    }
}
