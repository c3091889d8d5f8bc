package id.payung.rules.parameter;

/// A parameter file that breaks the rules. The message names file and line and says what to do.
public final class ParameterFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ParameterFileException(String file, int line, String problem) {
        super(file + ", line " + line + ": " + problem);
    }
}
