package id.payung.server.contribution;

import id.payung.rules.Rupiah;
import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.contribution.Bill.State;
import id.payung.server.funding.Funding;
import id.payung.server.membership.Memberships;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.web.Input;
import id.payung.server.web.Today;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How bills end: paid in full with a proof, which opens the cover, or cancelled with a reason, which gives months and
/// money back. A bill ends once; the database has room for one settlement only.
@Component
public class Settlements {

    private final Bills bills;
    private final JdbcSettlements store;
    private final Funding funding;
    private final Memberships memberships;
    private final Actors actors;
    private final Audit audit;
    private final Today today;
    private final Clock clock;

    Settlements(
            Bills bills,
            JdbcSettlements store,
            Funding funding,
            Memberships memberships,
            Actors actors,
            Audit audit,
            Today today,
            Clock clock) {
        this.bills = bills;
        this.store = store;
        this.funding = funding;
        this.memberships = memberships;
        this.actors = actors;
        this.audit = audit;
        this.today = today;
        this.clock = clock;
    }

    /// A payment that was made.
    ///
    /// @param paidOn day on which the money left the treasury
    /// @param proofNumber for example the number of the disbursement order (SP2D)
    /// @param file the proof itself; null when only its number is known
    public record Payment(
            Rupiah amount,
            LocalDate paidOn,
            String proofNumber,
            @Nullable ProofFile file) {}

    /// Records the payment of a bill: the journal is booked and the lot becomes cover, all in one transaction.
    ///
    /// @throws Problem `bill.unknown` (404), `bill.already-paid`, `bill.cancelled` (409), `bill.amount-differs`,
    ///     `bill.paid-in-future` (422), `bill.same-person` (403), `field.missing` (400)
    @Transactional
    public Bill pay(BillId id, Payment payment) {
        Bill bill = open(id);
        Actor actor = actors.current();
        String proof = Input.text("proofNumber", payment.proofNumber());
        if (!payment.amount().equals(bill.amount())) {
            throw new Problem(
                    Kind.REFUSED,
                    "bill.amount-differs",
                    bill.number(),
                    bill.amount(),
                    payment.amount(),
                    difference(bill.amount(), payment.amount()));
        }
        if (actor.account() == bill.approvedBy()) {
            throw new Problem(Kind.FORBIDDEN, "bill.same-person", bill.number());
        }
        if (payment.paidOn().isAfter(today.now())) {
            throw new Problem(
                    Kind.REFUSED, "bill.paid-in-future", payment.paidOn().toString());
        }
        settle(bill, State.PAID, payment.paidOn(), proof, null);
        if (payment.file() != null) {
            store.insert(id, payment.file());
        }
        funding.pay(bill.fundingLine(), Billing.document(id, bill.number()), bill.amount(), payment.paidOn());
        memberships.activate(bill.lot(), payment.paidOn(), proof);
        record("bill.paid", bill, Map.of("amount", bill.amount().amount(), "proof", proof));
        return bills.find(id).orElseThrow();
    }

    private static Rupiah difference(Rupiah due, Rupiah came) {
        return due.max(came).minus(due.min(came));
    }

    /// Cancels a bill that is not paid: the months are free again and the budget line gets its money back.
    ///
    /// @throws Problem `bill.unknown` (404), `bill.already-paid`, `bill.cancelled` (409), `field.missing` (400)
    @Transactional
    public Bill cancel(BillId id, String why) {
        Bill bill = open(id);
        String reason = Input.text("reason", why);
        LocalDate day = today.now();
        settle(bill, State.CANCELLED, day, null, reason);
        funding.release(bill.fundingLine(), Billing.document(id, bill.number()), day, reason);
        memberships.release(bill.lot());
        record("bill.cancelled", bill, Map.of("amount", bill.amount().amount(), "reason", reason));
        return bills.find(id).orElseThrow();
    }

    private Bill open(BillId id) {
        Bill bill = bills.find(id).orElseThrow(() -> new Problem(Kind.NOT_FOUND, "bill.unknown", id.toString()));
        if (bill.settlement() != null) {
            throw ended(bill);
        }
        return bill;
    }

    private void settle(Bill bill, State kind, LocalDate on, @Nullable String proof, @Nullable String reason) {
        var settled = new JdbcSettlements.NewSettlement(kind, on, proof, reason, actors.current(), clock.instant());
        if (!store.insert(bill, settled)) {
            throw ended(bills.find(bill.id()).orElseThrow());
        }
    }

    private static Problem ended(Bill bill) {
        Bill.Settlement settlement = Objects.requireNonNull(bill.settlement());
        return settlement.kind() == State.PAID
                ? new Problem(
                        Kind.CONFLICT,
                        "bill.already-paid",
                        bill.number(),
                        settlement.on().toString(),
                        String.valueOf(settlement.proofNumber()))
                : new Problem(
                        Kind.CONFLICT,
                        "bill.cancelled",
                        bill.number(),
                        settlement.on().toString(),
                        String.valueOf(settlement.reason()));
    }

    private void record(String act, Bill bill, Map<String, ?> detail) {
        audit.record(new Act(act, "bill", bill.id().toString(), bill.territory(), detail));
    }

    /// The proof of payment that was kept as a file.
    ///
    /// @throws Problem `bill.proof-unknown` (404)
    @Transactional(readOnly = true)
    public ProofFile proof(BillId id) {
        return store.proof(id).orElseThrow(() -> new Problem(Kind.NOT_FOUND, "bill.proof-unknown"));
    }
}
