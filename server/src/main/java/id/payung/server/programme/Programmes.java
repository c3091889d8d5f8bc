package id.payung.server.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The programmes that the reader's territory takes part in: its own, those above it that serve it, those below it.
public interface Programmes {

    Optional<Programme> find(ProgrammeId id);

    List<Programme> all();

    /// Places per village code; villages that are not named share what the named ones leave of the total.
    Map<String, Integer> villageQuotas(ProgrammeId id);
}
