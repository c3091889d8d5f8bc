package id.payung.server.decree.web;

import static id.payung.server.access.Permission.LIST_APPROVE;
import static id.payung.server.access.Permission.LIST_READ;
import static id.payung.server.access.Permission.LIST_SUBMIT;

import id.payung.server.access.Requires;
import id.payung.server.decree.Decree;
import id.payung.server.decree.DecreeLine;
import id.payung.server.decree.DecreeText;
import id.payung.server.decree.Decrees;
import id.payung.server.decree.Leaving;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.web.Idempotency;
import id.payung.server.web.Input;
import java.time.LocalDate;
import java.time.YearMonth;
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

/// Decrees, addenda and their two signatures.
@RestController
@RequestMapping("/api/v1")
class DecreeApi {

    private final Decrees decrees;
    private final DecreeFiles files;
    private final Idempotency idempotency;

    DecreeApi(Decrees decrees, DecreeFiles files, Idempotency idempotency) {
        this.decrees = decrees;
        this.files = files;
        this.idempotency = idempotency;
    }

    /// @param next key of the page after; null on the last
    record DecreesView(
            List<Decree> decrees,
            @Nullable String previous,
            @Nullable String next) {}

    /// The words of a decree and the lists it names.
    record DecreeBody(
            @Nullable String number,
            @Nullable String title,
            @Nullable LocalDate decidedOn,
            @Nullable List<@Nullable String> considering,
            @Nullable List<@Nullable String> legalBases,
            @Nullable List<@Nullable String> articles,
            @Nullable List<Long> lists,
            @Nullable List<LeavingBody> leaving) {

        DecreeText text() {
            return DecreeText.of(number, title, decidedOn, considering, legalBases, articles);
        }
    }

    /// @param member eleven digits
    /// @param from first month without the place
    record LeavingBody(
            @Nullable String member,
            DecreeLine.@Nullable Reason reason,
            @Nullable YearMonth from) {

        Leaving leaving() {
            return new Leaving(
                    Input.text("member", member), Input.given("leavingReason", reason), Input.given("from", from));
        }
    }

    record SuccessorBody(@Nullable Long rank) {}

    record ReasonBody(@Nullable String reason) {}

    /// Decrees, newest first: `q` searches number and title, `programme` and `state` filter, `sort` orders (`entry`,
    /// `day`, `number`, `people`), `after` and `before` turn pages.
    @Requires(LIST_READ)
    @GetMapping("/decrees")
    DecreesView all(@ModelAttribute DecreeQuery query) {
        var slice = decrees.search(query.search());
        return new DecreesView(slice.rows(), slice.previous(), slice.next());
    }

    @Requires(LIST_READ)
    @GetMapping("/decrees/{id}")
    Decree one(@PathVariable long id) {
        return decrees.find(id);
    }

    /// Who is in it; every line names the list and row it came from.
    @Requires(LIST_READ)
    @GetMapping("/decrees/{id}/lines")
    List<DecreeLine> lines(@PathVariable long id) {
        decrees.find(id);
        return decrees.lines(id);
    }

    @Requires(LIST_READ)
    @GetMapping("/decrees/{id}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id) {
        return files.pdf(id);
    }

    /// The annex as a file, `format=xlsx` or `csv`.
    @Requires(LIST_READ)
    @GetMapping("/decrees/{id}/annex")
    ResponseEntity<byte[]> annex(@PathVariable long id, @RequestParam String format, Locale locale) {
        return files.annex(id, format, locale);
    }

    /// Drafts a decree over approved lists of a programme.
    @Requires(LIST_SUBMIT)
    @PostMapping("/programmes/{programme}/decrees")
    ResponseEntity<String> draft(
            @PathVariable long programme,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody DecreeBody body) {
        return idempotency.once(
                key,
                "programme/" + programme + "/decree",
                body,
                HttpStatus.CREATED,
                () -> decrees.draft(
                        new ProgrammeId(programme), body.text(), body.lists() == null ? List.of() : body.lists()));
    }

    /// Drafts an addendum to a signed decree: who leaves, why and when. Those who wait are proposed in their order.
    @Requires(LIST_SUBMIT)
    @PostMapping("/decrees/{id}/addenda")
    ResponseEntity<String> addendum(
            @PathVariable long id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody DecreeBody body) {
        List<LeavingBody> leaving = body.leaving() == null ? List.of() : body.leaving();
        return idempotency.once(
                key,
                "decree/" + id + "/addendum",
                body,
                HttpStatus.CREATED,
                () -> decrees.draftAddendum(
                        id,
                        body.text(),
                        leaving.stream().map(LeavingBody::leaving).toList()));
    }

    @Requires(LIST_SUBMIT)
    @PutMapping("/decrees/{id}")
    Decree rewrite(@PathVariable long id, @RequestBody DecreeBody body) {
        return decrees.rewrite(id, body.text());
    }

    /// Takes another waiting person, by her rank, for the place of a line.
    @Requires(LIST_SUBMIT)
    @PutMapping("/decrees/{id}/lines/{line}/successor")
    Decree choose(@PathVariable long id, @PathVariable int line, @RequestBody SuccessorBody body) {
        return decrees.choose(id, line, Input.positive("rank", body.rank()));
    }

    @Requires(LIST_SUBMIT)
    @DeleteMapping("/decrees/{id}")
    Decree drop(@PathVariable long id) {
        return decrees.drop(id);
    }

    @Requires(LIST_SUBMIT)
    @PostMapping("/decrees/{id}/submit")
    ResponseEntity<String> submit(
            @PathVariable long id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, "decree/" + id + "/submit", "", HttpStatus.OK, () -> decrees.submit(id));
    }

    /// Signs as the second person; an addendum moves the months.
    @Requires(LIST_APPROVE)
    @PostMapping("/decrees/{id}/sign")
    ResponseEntity<String> sign(
            @PathVariable long id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, "decree/" + id + "/sign", "", HttpStatus.OK, () -> decrees.sign(id));
    }

    @Requires(LIST_APPROVE)
    @PostMapping("/decrees/{id}/send-back")
    Decree sendBack(@PathVariable long id, @RequestBody ReasonBody body) {
        return decrees.sendBack(id, body.reason());
    }
}
