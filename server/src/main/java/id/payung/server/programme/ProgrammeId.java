package id.payung.server.programme;

/// Number of a programme.
public record ProgrammeId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
