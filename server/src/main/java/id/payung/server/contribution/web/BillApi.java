package id.payung.server.contribution.web;

import static id.payung.server.access.Permission.BILL_READ;
import static id.payung.server.access.Permission.LIST_APPROVE;
import static id.payung.server.access.Permission.PAYMENT_RECORD;

import id.payung.rules.Rupiah;
import id.payung.server.access.Requires;
import id.payung.server.contribution.Bill;
import id.payung.server.contribution.BillId;
import id.payung.server.contribution.Bills;
import id.payung.server.contribution.Settlements;
import id.payung.server.contribution.web.BillViews.BillView;
import id.payung.server.contribution.web.BillViews.BillsView;
import id.payung.server.contribution.web.BillViews.LineView;
import id.payung.server.contribution.web.BillViews.OneBillView;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.web.Idempotency;
import id.payung.server.web.Input;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Bills and what becomes of them.
@RestController
@RequestMapping("/api/v1/bills")
class BillApi {

    private final Bills bills;
    private final Settlements settlements;
    private final Idempotency idempotency;
    private final BillFile file;

    BillApi(Bills bills, Settlements settlements, Idempotency idempotency, BillFile file) {
        this.bills = bills;
        this.settlements = settlements;
        this.idempotency = idempotency;
        this.file = file;
    }

    record PaymentBody(
            @Nullable Long amount,
            @Nullable LocalDate paidOn,
            @Nullable String proofNumber) {

        Settlements.Payment payment() {
            return new Settlements.Payment(
                    Rupiah.of(Input.positive("amount", amount)),
                    Input.given("paidOn", paidOn),
                    Input.text("proofNumber", proofNumber),
                    null);
        }
    }

    record CancellationBody(@Nullable String reason) {}

    /// The bills of the reader's territory: `q` searches number, payment code, programme and sponsor; `state`,
    /// `programme`, `territory`, `source` and `dueBefore` filter; `sort` orders (`issued`, `due`, `amount`,
    /// `people`, `number`, with a minus for descending); `after` and `before` turn pages. Count and amount are
    /// those of all pages.
    @Requires(BILL_READ)
    @GetMapping
    BillsView bills(@ModelAttribute BillQuery query) {
        var slice = bills.search(query.search());
        var total = bills.total(query.search());
        return new BillsView(
                slice.rows().stream().map(BillView::of).toList(),
                total.bills(),
                total.amount().amount(),
                slice.previous(),
                slice.next());
    }

    /// The same bills as a file, `format=xlsx` or `csv`.
    @Requires(BILL_READ)
    @GetMapping("/export")
    ResponseEntity<byte[]> export(@ModelAttribute BillQuery query, @RequestParam String format, Locale locale) {
        return file.of(query, format, locale);
    }

    /// One bill with its lines and the articles they rest on.
    @Requires(BILL_READ)
    @GetMapping("/{id}")
    OneBillView one(@PathVariable long id) {
        return view(bills.find(new BillId(id))
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "bill.unknown", Long.toString(id))));
    }

    private OneBillView view(Bill bill) {
        return new OneBillView(
                BillView.of(bill),
                bills.lines(bill.id()).stream().map(LineView::of).toList(),
                bill.readings(),
                bill.unconfirmed());
    }

    /// Records the payment of a bill; its people are covered from then on.
    @Requires(PAYMENT_RECORD)
    @PostMapping("/{id}/payment")
    ResponseEntity<String> pay(
            @PathVariable long id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody PaymentBody body) {
        return idempotency.once(
                key,
                "bill/" + id + "/payment",
                body,
                HttpStatus.CREATED,
                () -> view(settlements.pay(new BillId(id), body.payment())));
    }

    /// Cancels a bill that is not paid; months and money are free again.
    @Requires({PAYMENT_RECORD, LIST_APPROVE})
    @PostMapping("/{id}/cancel")
    ResponseEntity<String> cancel(
            @PathVariable long id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody CancellationBody body) {
        return idempotency.once(
                key,
                "bill/" + id + "/cancel",
                body,
                HttpStatus.OK,
                () -> view(settlements.cancel(new BillId(id), Input.text("reason", body.reason()))));
    }

    /// The file with the proof of payment.
    @Requires(BILL_READ)
    @GetMapping("/{id}/proof")
    ResponseEntity<byte[]> proof(@PathVariable long id) {
        return ProofAnswer.of(settlements.proof(new BillId(id)));
    }
}
