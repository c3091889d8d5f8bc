package id.payung.server.contribution;

/// Number of a bill in the database; people know a bill by [Bill#number()].
public record BillId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
