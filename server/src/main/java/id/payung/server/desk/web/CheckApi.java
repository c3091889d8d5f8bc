package id.payung.server.desk.web;

import static id.payung.server.access.Permission.LIST_HAND_IN;
import static id.payung.server.access.Permission.LIST_READ;
import static id.payung.server.access.Permission.LIST_REVIEW;

import id.payung.server.access.Requires;
import id.payung.server.desk.FieldDesk;
import id.payung.server.desk.FieldDesk.Drawn;
import id.payung.server.enrolment.ListId;
import id.payung.server.evidence.FieldCheck;
import id.payung.server.evidence.FieldChecks;
import id.payung.server.web.Idempotency;
import id.payung.server.web.Slice;
import id.payung.server.web.Today;
import java.util.List;
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

/// Field checks: asked for, entered, confirmed by somebody else.
@RestController
@RequestMapping("/api/v1")
class CheckApi {

    private final FieldChecks checks;
    private final FieldDesk desk;
    private final DeskFiles files;
    private final Idempotency idempotency;
    private final Today today;

    CheckApi(FieldChecks checks, FieldDesk desk, DeskFiles files, Idempotency idempotency, Today today) {
        this.checks = checks;
        this.desk = desk;
        this.files = files;
        this.idempotency = idempotency;
        this.today = today;
    }

    record Asked(int fresh) {}

    record ReasonBody(@Nullable String reason) {}

    /// Field checks: `q` searches names; `state`, `origin`, `programme`, `list`, `territory` filter; `sort` orders
    /// (`number`, `name`, `village`).
    @Requires(LIST_READ)
    @GetMapping("/field-checks")
    Slice<FieldCheck> all(@ModelAttribute CheckQuery query) {
        return checks.search(query.search());
    }

    /// The same as a file, `format=xlsx` or `csv`.
    @Requires(LIST_READ)
    @GetMapping(path = "/field-checks", params = "format")
    ResponseEntity<byte[]> allAsFile(@ModelAttribute CheckQuery query, @RequestParam String format, Locale locale) {
        return files.checks(checks.search(query.everything()).rows(), format, locale);
    }

    @Requires(LIST_READ)
    @GetMapping("/field-checks/{id}")
    FieldCheck one(@PathVariable long id) {
        return checks.find(id);
    }

    /// A JPEG. Looking at it is recorded.
    @Requires(LIST_READ)
    @GetMapping("/field-checks/{id}/photo")
    ResponseEntity<byte[]> photo(@PathVariable long id) {
        return DeskFiles.photo(checks.photo(id));
    }

    /// Enters what was seen: `works`, `seenOccupation`, `risk`, `bedridden`, `place`, `latitude`, `longitude`,
    /// `checkedOn`, `checker`, and the photo as part `file`. The same again changes nothing but the moment.
    @Requires(LIST_HAND_IN)
    @PostMapping("/field-checks/{id}/entry")
    FieldCheck enter(@PathVariable long id, @ModelAttribute CheckForm form) {
        return checks.enter(id, form.seen(today.now()), form.photo());
    }

    /// Confirms as the second person.
    @Requires({LIST_HAND_IN, LIST_REVIEW})
    @PostMapping("/field-checks/{id}/confirm")
    ResponseEntity<String> confirm(
            @PathVariable long id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, "field-checks/" + id + "/confirm", "", HttpStatus.OK, () -> checks.confirm(id));
    }

    /// Sends it back as the second person; `reason` is needed.
    @Requires({LIST_HAND_IN, LIST_REVIEW})
    @PostMapping("/field-checks/{id}/reject")
    ResponseEntity<String> reject(
            @PathVariable long id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ReasonBody body) {
        return idempotency.once(
                key, "field-checks/" + id + "/reject", body, HttpStatus.OK, () -> checks.sendBack(id, body.reason()));
    }

    /// The sample of a list that nobody chose, ten in a hundred unless `percent` says otherwise.
    @Requires(LIST_READ)
    @GetMapping("/lists/{id}/sample")
    List<Drawn> sample(@PathVariable long id, @RequestParam(defaultValue = "10") int percent) {
        return desk.sample(new ListId(id), percent);
    }

    /// Asks that the sample is seen.
    @Requires({LIST_HAND_IN, LIST_REVIEW})
    @PostMapping("/lists/{id}/sample")
    Asked askSample(@PathVariable long id, @RequestParam(defaultValue = "10") int percent) {
        return new Asked(desk.askSample(new ListId(id), percent));
    }

    /// Asks that everybody is seen for whom the programme wants it.
    @Requires({LIST_HAND_IN, LIST_REVIEW})
    @PostMapping("/lists/{id}/field-checks")
    Asked askDemanded(@PathVariable long id) {
        return new Asked(desk.askDemanded(new ListId(id)));
    }

    /// Asks that the person of one row is seen, and answers with her check.
    @Requires({LIST_HAND_IN, LIST_REVIEW})
    @PostMapping("/lists/{id}/rows/{row}/field-check")
    FieldCheck askRow(@PathVariable long id, @PathVariable int row) {
        return desk.askRow(new ListId(id), row);
    }
}
