package id.payung.rules.parameter;

import java.time.LocalDate;

/// A figure was asked for on a day on which the law (as far as the data goes) had none.
public final class NotInForceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    NotInForceException(String parameter, LocalDate day, LocalDate first) {
        super("no value of '" + parameter + "' is in force on " + day + "; the first one holds from " + first);
        this.parameter = parameter;
    }

    /// Id of the figure.
    public String parameter() {
        return parameter;
    }
}
