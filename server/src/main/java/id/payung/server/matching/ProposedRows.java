package id.payung.server.matching;

import java.util.Optional;

/// The rows of lists, as far as comparing shows them; the module that keeps the rows tells.
public interface ProposedRows {

    /// A row as it was handed in, if the reader may see its list.
    Optional<Side> find(long list, int row);

    /// What the list of a row is called.
    Optional<String> listName(long list);
}
