package id.payung.server.coverage;

import id.payung.rules.Scheme;
import id.payung.server.coverage.JdbcHeads.VillageHeads;
import id.payung.server.membership.Lot;
import id.payung.server.membership.LotActivated;
import id.payung.server.membership.LotVillages;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Counts the people of a lot as soon as it is paid, in the transaction of the payment: the board and the ledger never
/// disagree, not even after a crash.
@Component
class PaidLots {

    private final LotVillages villages;
    private final JdbcHeads heads;
    private final Coverage coverage;

    PaidLots(LotVillages villages, JdbcHeads heads, Coverage coverage) {
        this.villages = villages;
        this.heads = heads;
        this.coverage = coverage;
    }

    @EventListener
    void count(LotActivated event) {
        Lot lot = event.lot();
        List<VillageHeads> lines = villages.of(lot.id()).stream()
                .filter(line -> !line.months().isEmpty())
                .map(line -> new VillageHeads(
                        line.villageCode(),
                        line.months().from().month(),
                        line.months().until().plus(-1).month(),
                        Math.toIntExact(line.people())))
                .toList();
        heads.addLot(
                lot.id().value(),
                lot.programme(),
                lot.schemes().stream().map(Scheme::name).collect(Collectors.toUnmodifiableSet()),
                lines,
                coverage.today());
    }
}
