package id.payung.server.law;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The front door to the law: everybody who prices or assesses something here asks for the law in force first.
@Component
public class Laws {

    private final JdbcDecisions store;
    private volatile LawInForce last = new LawInForce(List.of());

    Laws(JdbcDecisions store) {
        this.store = store;
    }

    /// The law with all decisions approved so far. Cheap: prepared anew only after a decision.
    @Transactional(readOnly = true)
    public LawInForce inForce() {
        List<Decision> approved = store.approved();
        LawInForce known = last;
        if (!known.approved().equals(approved)) {
            known = new LawInForce(approved);
            last = known;
        }
        return known;
    }
}
