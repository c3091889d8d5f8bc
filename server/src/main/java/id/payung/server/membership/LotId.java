package id.payung.server.membership;

/// Number of a lot.
public record LotId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
