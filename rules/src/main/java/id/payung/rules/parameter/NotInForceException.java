package id.payung.rules.parameter;

import java.time.LocalDate;

/// A figure was asked for on a day on which the law (as far as the data goes) had none.
public final class NotInForceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String parameter;

    NotInForceException(String parameter, LocalDate day, LocalDate first) {
        this(
                "no value of '" + parameter + "' is in force on " + day + "; the first one holds from " + first,
                parameter);
    }

    private NotInForceException(String reason, String parameter) {
        super(reason);
        this.reason = reason;
        this.parameter = parameter;
    }

    /// Id of the figure.
    public String parameter() {
        return parameter;
    }

    /// What is missing, in English.
    public String reason() {
        return reason;
    }
}
