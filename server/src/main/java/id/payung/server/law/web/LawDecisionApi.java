package id.payung.server.law.web;

import id.payung.server.access.Open;
import id.payung.server.access.Permission;
import id.payung.server.access.Requires;
import id.payung.server.law.Decision;
import id.payung.server.law.Decisions;
import id.payung.server.law.Decisions.Proposal;
import id.payung.server.web.Idempotency;
import id.payung.server.web.Input;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Decisions on the law over the API, under the same rules as on the screen.
@RestController
@RequestMapping("/api/v1/law/decisions")
class LawDecisionApi {

    private static final String KEY = "Idempotency-Key";

    private final Decisions decisions;
    private final Idempotency idempotency;

    LawDecisionApi(Decisions decisions, Idempotency idempotency) {
        this.decisions = decisions;
        this.idempotency = idempotency;
    }

    /// @param policy name of the policy whose reading is proposed; null for a figure
    /// @param figure id of the figure whose value is to be confirmed; null for a policy
    /// @param choice the reading; for a figure `CONFIRMED` or `DOUBTED`
    /// @param from first day; for a figure the first day of the value meant
    record ProposalBody(
            @Nullable String policy,
            @Nullable String figure,
            @Nullable String choice,
            @Nullable LocalDate from,
            @Nullable String reason,
            @Nullable String source) {}

    record ReasonBody(@Nullable String reason) {}

    /// A decision, without the names of officers.
    record DecisionBody(
            long id,
            Decision.Kind kind,
            String subject,
            String choice,
            LocalDate from,
            String reason,
            String source,
            Decision.State state,
            @Nullable String decidedAt,
            @Nullable String answer) {

        static DecisionBody of(Decision decision) {
            return new DecisionBody(
                    decision.id(),
                    decision.kind(),
                    decision.subject(),
                    decision.choice(),
                    decision.from(),
                    decision.reason(),
                    decision.source(),
                    decision.state(),
                    decision.decidedAt() == null ? null : decision.decidedAt().toString(),
                    decision.answer());
        }
    }

    @GetMapping
    @Open
    List<DecisionBody> all() {
        return decisions.all().stream().map(DecisionBody::of).toList();
    }

    @PostMapping
    @Requires(Permission.LAW_DECIDE)
    ResponseEntity<String> propose(
            @RequestHeader(name = KEY, required = false) @Nullable String key, @RequestBody ProposalBody body) {
        return idempotency.once(key, "law/decisions", body, HttpStatus.CREATED, () -> DecisionBody.of(propose(body)));
    }

    private Decision propose(ProposalBody body) {
        Proposal proposal = new Proposal(
                body.figure() == null ? Input.text("policy", body.policy()) : body.figure(),
                Input.text("choice", body.choice()),
                Input.given("from", body.from()),
                Input.text("reason", body.reason()),
                Input.text("source", body.source()));
        return body.figure() == null ? decisions.proposeReading(proposal) : decisions.proposeConfirmation(proposal);
    }

    @PostMapping("/{id}/approve")
    @Requires(Permission.LAW_DECIDE)
    ResponseEntity<String> approve(
            @PathVariable long id, @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return idempotency.once(
                key,
                "law/decisions/" + id + "/approve",
                id,
                HttpStatus.OK,
                () -> DecisionBody.of(decisions.approve(id)));
    }

    @PostMapping("/{id}/reject")
    @Requires(Permission.LAW_DECIDE)
    ResponseEntity<String> reject(
            @PathVariable long id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody ReasonBody body) {
        return idempotency.once(
                key,
                "law/decisions/" + id + "/reject",
                body,
                HttpStatus.OK,
                () -> DecisionBody.of(decisions.reject(id, body.reason())));
    }

    @PostMapping("/{id}/withdraw")
    @Requires(Permission.LAW_DECIDE)
    ResponseEntity<String> withdraw(
            @PathVariable long id, @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return idempotency.once(
                key,
                "law/decisions/" + id + "/withdraw",
                id,
                HttpStatus.OK,
                () -> DecisionBody.of(decisions.withdraw(id)));
    }
}
