package id.payung.server.contribution;

import id.payung.rules.Rupiah;
import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.contribution.JdbcBills.NewBill;
import id.payung.server.funding.Funding;
import id.payung.server.funding.FundingLine;
import id.payung.server.law.LawInForce;
import id.payung.server.law.Laws;
import id.payung.server.membership.Lot;
import id.payung.server.membership.LotLine;
import id.payung.server.membership.LotReserved;
import id.payung.server.membership.Memberships;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.Price;
import id.payung.server.programme.Programme;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.Programmes;
import id.payung.server.region.Regions;
import id.payung.server.web.Today;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Makes the one bill of a lot, in the transaction that reserves the lot: either both exist or neither.
@Component
class Billing {

    private final Memberships memberships;
    private final Programmes programmes;
    private final Funding funding;
    private final Laws laws;
    private final JdbcBills store;
    private final Regions regions;
    private final Actors actors;
    private final Audit audit;
    private final Today today;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Billing(
            Memberships memberships,
            Programmes programmes,
            Funding funding,
            Laws laws,
            JdbcBills store,
            Regions regions,
            Actors actors,
            Audit audit,
            Today today,
            Clock clock) {
        this.memberships = memberships;
        this.programmes = programmes;
        this.funding = funding;
        this.laws = laws;
        this.store = store;
        this.regions = regions;
        this.actors = actors;
        this.audit = audit;
        this.today = today;
        this.clock = clock;
    }

    /// @throws Problem `funding.ceiling` (422) when the money does not suffice, `bill.nobody` (422),
    ///     `bill.programme-unknown` (422), `bill.line-out-of-reach` (403)
    @EventListener
    void on(LotReserved event) {
        Lot lot = event.lot();
        Programme programme = programmes
                .find(new ProgrammeId(lot.programme()))
                .orElseThrow(() -> new Problem(Kind.REFUSED, "bill.programme-unknown", Long.toString(lot.programme())));
        FundingLine line = funding.find(programme.fundingLine())
                .orElseThrow(() -> new Problem(
                        Kind.FORBIDDEN,
                        "bill.line-out-of-reach",
                        programme.name(),
                        regions.displayName(programme.territory())));
        issue(lot, programme, line, price(lot, programme));
    }

    private Price price(Lot lot, Programme programme) {
        List<LotLine> groups = memberships.lines(lot.id());
        if (groups.isEmpty()) {
            throw new Problem(Kind.REFUSED, "bill.nobody");
        }
        LawInForce law = laws.inForce();
        return Price.sum(groups.stream()
                .map(group -> Price.of(programme.caseFor(group.months(), lot.schemes()), group.people(), law))
                .toList());
    }

    private void issue(Lot lot, Programme programme, FundingLine line, Price price) {
        Actor approver = actors.current();
        LocalDate day = today.now();
        Rupiah amount = price.total();
        String number = store.nextNumber(line.year(), lot.territory());
        var bill = new NewBill(
                number,
                lot,
                programme,
                price,
                PaymentCode.random(random).digits(),
                day,
                DueDay.of(price.months(), day).orElse(null),
                approver,
                clock.instant());
        BillId id = store.insert(bill);
        funding.commit(line.id(), document(id, number), amount, day);
        audit.record(new Act(
                "bill.issued",
                "bill",
                id.toString(),
                lot.territory(),
                Map.of(
                        "number",
                        number,
                        "amount",
                        amount.amount(),
                        "people",
                        lot.people(),
                        "lot",
                        lot.id().value())));
    }

    static Funding.Document document(BillId id, String number) {
        return new Funding.Document("bill", id.toString(), number);
    }
}
