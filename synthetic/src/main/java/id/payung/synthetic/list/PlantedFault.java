package id.payung.synthetic.list;

/// One fault put into a row on purpose.
///
/// @param code code of the fault, or the rule of the name variant (`N08`)
/// @param field the column concerned
/// @param verdict what the row deserves for this fault alone
/// @param evidence where it can be seen
/// @param detail which variant, in a few words
/// @param trueValue what should stand there
public record PlantedFault(
        String code, Field field, Verdict verdict, Evidence evidence, String detail, String trueValue) {}
