package id.payung.server.desk.web;

import static id.payung.server.access.Permission.LIST_HAND_IN;

import id.payung.server.access.Requires;
import id.payung.server.desk.Draft;
import id.payung.server.desk.Drafts;
import id.payung.server.desk.Quota;
import id.payung.server.desk.Quotas;
import id.payung.server.enrolment.Proposed;
import id.payung.server.web.Idempotency;
import id.payung.server.web.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Places, and lists that are written person by person.
@RestController
@RequestMapping("/api/v1")
class DraftApi {

    private final Drafts drafts;
    private final Quotas quotas;
    private final OutboxApi outbox;
    private final DeskFiles files;
    private final Idempotency idempotency;

    DraftApi(Drafts drafts, Quotas quotas, OutboxApi outbox, DeskFiles files, Idempotency idempotency) {
        this.drafts = drafts;
        this.quotas = quotas;
        this.outbox = outbox;
        this.files = files;
        this.idempotency = idempotency;
    }

    /// @param shared whether `places` are shared with other villages
    record QuotaView(
            long programme,
            String name,
            long places,
            boolean shared,
            long used,
            long reserved,
            long free,
            long waiting) {

        static QuotaView of(Quota quota) {
            return new QuotaView(
                    quota.programme().id().value(),
                    quota.programme().name(),
                    quota.places(),
                    quota.shared(),
                    quota.used(),
                    quota.reserved(),
                    quota.free(),
                    quota.waiting());
        }
    }

    record RowView(
            int row,
            String nik,
            String name,
            @Nullable String birthPlace,
            @Nullable String birthDate,
            @Nullable String sex,
            @Nullable String mother,
            @Nullable String occupation,
            @Nullable String address,
            @Nullable String village,
            @Nullable String phone,
            String by,
            Instant at) {

        static RowView of(Draft.Row row) {
            return new RowView(
                    row.row(),
                    row.maskedNik(),
                    row.name(),
                    row.birthPlace(),
                    row.birthDate(),
                    row.sex(),
                    row.mother(),
                    row.occupation(),
                    row.address(),
                    row.village(),
                    row.phone(),
                    row.by(),
                    row.at());
        }
    }

    record HandedIn(long list, boolean fresh) {}

    /// Places of the reader's territory per programme: used, reserved, free, people on the waiting list.
    @Requires(LIST_HAND_IN)
    @GetMapping("/quotas")
    List<QuotaView> quotas() {
        return quotas.own().stream().map(QuotaView::of).toList();
    }

    /// Writes a person on the open draft of the programme and answers where she stands.
    @Requires(LIST_HAND_IN)
    @PostMapping("/programmes/{id}/draft/rows")
    ResponseEntity<String> add(
            @PathVariable long id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Proposed person) {
        return outbox.add(key, id, person);
    }

    /// Drafts: `q` searches who opened it, `state` and `programme` filter, `sort` orders (`number`, `people`,
    /// `village`).
    @Requires(LIST_HAND_IN)
    @GetMapping("/drafts")
    Slice<Draft> all(@ModelAttribute DraftQuery query) {
        return drafts.search(query.drafts());
    }

    /// The same drafts as a file, `format=xlsx` or `csv`.
    @Requires(LIST_HAND_IN)
    @GetMapping(path = "/drafts", params = "format")
    ResponseEntity<byte[]> allAsFile(@ModelAttribute DraftQuery query, @RequestParam String format, Locale locale) {
        return files.drafts(drafts.search(query.allDrafts()).rows(), format, locale);
    }

    @Requires(LIST_HAND_IN)
    @GetMapping("/drafts/{id}")
    Draft one(@PathVariable long id) {
        return drafts.find(id);
    }

    /// People on a draft: `q` searches names, `sort` orders (`row`, `name`). Numbers are masked.
    @Requires(LIST_HAND_IN)
    @GetMapping("/drafts/{id}/rows")
    Slice<RowView> rows(@PathVariable long id, @ModelAttribute DraftQuery query) {
        var found = drafts.rows(id, query.rows());
        return new Slice<>(found.rows().stream().map(RowView::of).toList(), found.previous(), found.next());
    }

    @Requires(LIST_HAND_IN)
    @GetMapping("/drafts/{id}/rows/{row}")
    RowView row(@PathVariable long id, @PathVariable int row) {
        return RowView.of(drafts.row(id, row));
    }

    /// Changes what is said of a person; a missing `nik` stays as it is.
    @Requires(LIST_HAND_IN)
    @PutMapping("/drafts/{id}/rows/{row}")
    RowView change(@PathVariable long id, @PathVariable int row, @RequestBody Proposed person) {
        drafts.change(id, row, person);
        return row(id, row);
    }

    @Requires(LIST_HAND_IN)
    @DeleteMapping("/drafts/{id}/rows/{row}")
    Draft remove(@PathVariable long id, @PathVariable int row) {
        drafts.remove(id, row);
        return drafts.find(id);
    }

    /// Hands the draft in; the list goes the same way as a file.
    @Requires(LIST_HAND_IN)
    @PostMapping("/drafts/{id}/hand-in")
    ResponseEntity<String> handIn(
            @PathVariable long id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, "drafts/" + id + "/hand-in", "", HttpStatus.ACCEPTED, () -> {
            var receipt = drafts.handIn(id);
            return new HandedIn(receipt.list().id().value(), receipt.fresh());
        });
    }

    /// Opens a draft again whose list failed or was taken back.
    @Requires(LIST_HAND_IN)
    @PostMapping("/drafts/{id}/reopen")
    Draft reopen(@PathVariable long id) {
        drafts.reopen(id);
        return drafts.find(id);
    }
}
