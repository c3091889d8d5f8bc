package id.payung.server.enrolment;

/// Number of a list.
public record ListId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
