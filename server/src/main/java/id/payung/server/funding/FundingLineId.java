package id.payung.server.funding;

/// Number of a funding line.
public record FundingLineId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
