package id.payung.synthetic.list;

/// Ages at which a programme takes workers, in full years on the population's day.
///
/// Clean rows stay a year inside both limits and rows that miss them miss by at least a year, so that a verdict does
/// not hang on the month in which cover starts.
///
/// @param youngest youngest age accepted
/// @param tooOld first age no longer accepted
public record AgeLimits(int youngest, int tooOld) {
    /// Refuses limits that leave no room.
    public AgeLimits {
        if (youngest < 15 || tooOld - youngest < 4 || tooOld > 75) {
            throw new IllegalArgumentException("Age limits must lie between 15 and 75 and at least 4 years apart, got "
                    + youngest + " and " + tooOld + ".");
        }
    }

    boolean inside(int age) {
        return age > youngest && age < tooOld - 1;
    }

    boolean tooYoung(int age) {
        return age >= 8 && age < youngest - 1;
    }

    boolean tooOld(int age) {
        return age > tooOld;
    }
}
