package id.payung.server.coverage;

import id.payung.rules.Payer;
import id.payung.server.membership.Lot;
import id.payung.server.membership.LotActivated;
import id.payung.server.membership.LotChanged;
import id.payung.server.programme.Programme;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.Programmes;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Counts the people of a lot as soon as it is paid, in the transaction of the payment: the board and the ledger never
/// disagree, not even after a crash.
@Component
class PaidLots {

    private static final String PAYER_UNKNOWN = "UNKNOWN";

    private final Programmes programmes;
    private final JdbcHeads heads;
    private final HeadSums sums;
    private final Coverage coverage;

    PaidLots(Programmes programmes, JdbcHeads heads, HeadSums sums, Coverage coverage) {
        this.programmes = programmes;
        this.heads = heads;
        this.sums = sums;
        this.coverage = coverage;
    }

    @EventListener
    void count(LotActivated event) {
        count(event.lot());
    }

    /// Whoever takes the place of another may live elsewhere: the difference is known from today on.
    @EventListener
    void count(LotChanged event) {
        count(event.lot());
    }

    private void count(Lot lot) {
        var payer = programmes.find(new ProgrammeId(lot.programme())).map(Programme::payer);
        heads.countLot(
                lot.id().value(),
                payer.map(Payer::name).orElse(PAYER_UNKNOWN),
                payer.map(PaidLots::segments).orElse(Set.of(Segment.ALL, Segment.BPU)),
                coverage.today());
        sums.takeInAfterCommit();
    }

    /// Employers pay for wage earners; everybody else on our lists earns no wage, and whose dues a sponsor pays is a
    /// vulnerable worker.
    static Set<Segment> segments(Payer payer) {
        return switch (Segment.narrowest(payer.name())) {
            case PU -> EnumSet.of(Segment.ALL, Segment.PU);
            case VULNERABLE -> EnumSet.of(Segment.ALL, Segment.BPU, Segment.VULNERABLE);
            default -> EnumSet.of(Segment.ALL, Segment.BPU);
        };
    }
}
