package id.payung.server.matching.web;

import static id.payung.server.access.Permission.LIST_APPROVE;
import static id.payung.server.access.Permission.LIST_HAND_IN;
import static id.payung.server.access.Permission.LIST_READ;
import static id.payung.server.access.Permission.LIST_REVIEW;

import id.payung.server.access.Requires;
import id.payung.server.matching.Band;
import id.payung.server.matching.Pair;
import id.payung.server.matching.PairDesk;
import id.payung.server.matching.Pairs;
import id.payung.server.matching.web.PairViews.AnswerBody;
import id.payung.server.matching.web.PairViews.ComparedView;
import id.payung.server.matching.web.PairViews.DecisionBody;
import id.payung.server.matching.web.PairViews.PairView;
import id.payung.server.matching.web.PairViews.PairsView;
import id.payung.server.matching.web.PairViews.ReasonBody;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.web.Idempotency;
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
import org.springframework.web.bind.annotation.RestController;

/// Pairs of records that may be one person, for programs.
@RestController
@RequestMapping("/api/v1/pairs")
class PairApi {

    private final Pairs pairs;
    private final PairDesk desk;
    private final Idempotency idempotency;

    PairApi(Pairs pairs, PairDesk desk, Idempotency idempotency) {
        this.pairs = pairs;
        this.desk = desk;
        this.idempotency = idempotency;
    }

    /// Pairs, likeliest first: those that wait, or `state` (`OPEN`, `ASKED`, `PROPOSED`, `SAME`, `DIFFERENT`,
    /// `all`);
    /// `list`, `sweep`, `band` filter, `q` searches names, `sort` orders (`score`, `name`, `number`, `money`,
    /// with a
    /// minus for descending), `after` and `before` turn pages of `limit` pairs.
    @Requires(LIST_READ)
    @GetMapping
    PairsView all(@ModelAttribute PairQuery query, Locale locale) {
        var found = pairs.search(query.search());
        return new PairsView(
                found.rows().stream().map(pair -> PairView.of(pair, locale)).toList(), found.previous(), found.next());
    }

    /// Both records, the waterfall, who covers the second one, what was paid twice, and what was decided before.
    @Requires(LIST_READ)
    @GetMapping("/{id}")
    ComparedView one(@PathVariable long id, Locale locale) {
        return ComparedView.of(pairs.compare(id), locale);
    }

    /// What people decided, per four bits of score.
    @Requires(LIST_READ)
    @GetMapping("/report")
    List<Band> report() {
        return pairs.bands();
    }

    /// Decides: `SAME`, `DIFFERENT`, or `ASK` with the question in `reason`. Two recorded people who are the same
    /// wait
    /// for
    /// the second person.
    @Requires(LIST_REVIEW)
    @PostMapping("/{id}/decision")
    ResponseEntity<String> decide(
            @PathVariable long id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody DecisionBody body,
            Locale locale) {
        return idempotency.once(
                key, "pairs/" + id + "/decision", body, HttpStatus.OK, () -> PairView.of(decided(id, body), locale));
    }

    private Pair decided(long id, DecisionBody body) {
        return switch (String.valueOf(body.decision())) {
            case "SAME" -> desk.same(id, body.reason());
            case "DIFFERENT" -> desk.different(id, body.reason());
            case "ASK" -> desk.ask(id, body.reason());
            default -> throw new Problem(Kind.INVALID, "match.decision-unknown", String.valueOf(body.decision()));
        };
    }

    /// Agrees as the second person: the two records are merged.
    @Requires(LIST_APPROVE)
    @PostMapping("/{id}/confirm")
    ResponseEntity<String> confirm(
            @PathVariable long id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Locale locale) {
        return idempotency.once(
                key, "pairs/" + id + "/confirm", "", HttpStatus.OK, () -> PairView.of(desk.confirm(id), locale));
    }

    /// Does not agree as the second person; `reason` is needed.
    @Requires(LIST_APPROVE)
    @PostMapping("/{id}/reject")
    ResponseEntity<String> reject(
            @PathVariable long id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ReasonBody body,
            Locale locale) {
        return idempotency.once(
                key,
                "pairs/" + id + "/reject",
                body,
                HttpStatus.OK,
                () -> PairView.of(desk.sendBack(id, body.reason()), locale));
    }

    /// Takes a decision back; a merge is undone exactly. `reason` is needed.
    @Requires(LIST_REVIEW)
    @PostMapping("/{id}/undo")
    ResponseEntity<String> undo(
            @PathVariable long id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ReasonBody body,
            Locale locale) {
        return idempotency.once(
                key,
                "pairs/" + id + "/undo",
                body,
                HttpStatus.OK,
                () -> PairView.of(desk.undo(id, body.reason()), locale));
    }

    /// Answers what the office asked.
    @Requires(LIST_HAND_IN)
    @PostMapping("/{id}/answer")
    PairView answer(@PathVariable long id, @RequestBody AnswerBody body, Locale locale) {
        return PairView.of(desk.answer(id, body.answer()), locale);
    }
}
