package id.payung.server.enrolment.check;

import id.payung.server.enrolment.sheet.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The faults of one row while it is checked. The same fault counts once.
final class Findings {

    private static final int LONGEST_ARGUMENT = 80;

    private final List<Finding> found = new ArrayList<>(2);
    private final RowRules rules;

    /// @param rules what a finding may be a breach of
    Findings(RowRules rules) {
        this.rules = rules;
    }

    void add(Fault fault, @Nullable Column column, String... arguments) {
        if (!has(fault)) {
            List<String> short_ = new ArrayList<>(arguments.length);
            for (String argument : arguments) {
                short_.add(
                        argument.length() > LONGEST_ARGUMENT
                                ? argument.substring(0, LONGEST_ARGUMENT) + "…"
                                : argument);
            }
            found.add(new Finding(fault, column, List.copyOf(short_), rules.behind(fault)));
        }
    }

    boolean has(Fault fault) {
        for (Finding finding : found) {
            if (finding.fault() == fault) {
                return true;
            }
        }
        return false;
    }

    List<Finding> list() {
        return found;
    }
}
