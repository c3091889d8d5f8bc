package id.payung.server.enrolment.check;

import java.time.LocalDate;
import java.util.List;

/// People whom somebody outside calls wage earners, for example the agency's branch in its answers. A module
/// that hears of them brings a bean.
public interface WageEarners {

    /// What was said.
    ///
    /// @param person number in the registry
    /// @param reason in the words of whoever said it
    record Told(long person, String reason, LocalDate on) {}

    /// What was said of these people, the newest word of each.
    List<Told> among(long[] people);
}
