package id.payung.server.contribution;

import id.payung.rules.Rupiah;
import id.payung.server.programme.Price;
import id.payung.server.web.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The bills that are visible from the reader's territory.
@Component
public class Bills {

    private final JdbcBills store;

    Bills(JdbcBills store) {
        this.store = store;
    }

    @Transactional(readOnly = true)
    public Optional<Bill> find(BillId id) {
        return store.find(id);
    }

    /// What a bill is made of: people × months × rate per scheme, with the articles.
    @Transactional(readOnly = true)
    public List<Price.Line> lines(BillId id) {
        return store.lines(id);
    }

    @Transactional(readOnly = true)
    public Slice<Bill> search(BillSearch wanted) {
        return store.search(wanted);
    }

    /// How many bills a search finds and what they add up to.
    @Transactional(readOnly = true)
    public Total total(BillSearch wanted) {
        return store.total(wanted);
    }

    /// @param earliestDue null when none of them has a due day
    public record Total(
            long bills,
            long people,
            Rupiah amount,
            @Nullable LocalDate earliestDue) {}
}
