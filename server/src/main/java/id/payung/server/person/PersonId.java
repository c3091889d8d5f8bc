package id.payung.server.person;

/// Number of a person in this installation; says nothing about her.
public record PersonId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
