package id.payung.server.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list that is read by key.
///
/// @param previous key of the page before; null on the first
/// @param next key of the page after; null on the last
public record Slice<T>(
        List<T> rows, @Nullable String previous, @Nullable String next) {

    public Slice {
        rows = List.copyOf(rows);
    }
}
