package id.payung.server.law;

import id.payung.rules.explain.Choice;
import id.payung.rules.explain.Place;
import id.payung.rules.explain.Policy;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameters;
import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.access.FourEyes;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.law.Decision.Kind;
import id.payung.server.law.Decision.State;
import id.payung.server.problem.Problem;
import id.payung.server.web.Input;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Deciding how unclear law is read and confirming recalled figures: one person proposes, another approves.
///
/// National law is read once for the whole country, so both must be responsible for the whole country. A decision
/// never changes a bill that was already written.
@Component
public class Decisions {

    /// Code of the country: whoever has a smaller territory neither sees nor decides a request under it.
    private static final String COUNTRY = "00";

    private static final Set<String> ON_FIGURES = Set.of(Decision.CONFIRMED, Decision.DOUBTED);

    private final JdbcDecisions store;
    private final FourEyes fourEyes;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    Decisions(JdbcDecisions store, FourEyes fourEyes, Actors actors, Audit audit, Clock clock) {
        this.store = store;
        this.fourEyes = fourEyes;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// What somebody wants to be decided; see [Decision].
    public record Proposal(String subject, String choice, LocalDate from, String reason, String source) {}

    /// All decisions, the newest first.
    @Transactional(readOnly = true)
    public List<Decision> all() {
        return store.all();
    }

    /// Decisions on a policy or a figure, the newest first.
    @Transactional(readOnly = true)
    public List<Decision> on(String subject) {
        return store.all().stream()
                .filter(decision -> decision.subject().equals(subject))
                .toList();
    }

    /// Proposes a reading of unclear law.
    ///
    /// @throws Problem `law.policy-unknown`, `law.choice-unknown` (400), `law.applied-elsewhere` (422),
    ///     `law.proposal-open` (409), `law.whole-country` (403)
    @Transactional
    public Decision proposeReading(Proposal wanted) {
        if (Arrays.stream(Policy.values()).noneMatch(policy -> policy.name().equals(wanted.subject()))) {
            throw new Problem(Problem.Kind.INVALID, "law.policy-unknown", wanted.subject());
        }
        boolean known = Arrays.stream(Choice.values())
                .anyMatch(choice -> choice.name().equals(wanted.choice())
                        && choice.policy().name().equals(wanted.subject()));
        if (!known) {
            throw new Problem(Problem.Kind.INVALID, "law.choice-unknown", wanted.choice(), wanted.subject());
        }
        if (Policy.valueOf(wanted.subject()).place() != Place.ANSWER) {
            throw new Problem(Problem.Kind.REFUSED, "law.applied-elsewhere", wanted.subject());
        }
        return propose(Kind.READING, wanted);
    }

    /// Proposes to confirm a recalled value, or to take its confirmation back.
    ///
    /// @throws Problem `law.figure-unknown`, `law.choice-unknown`, `law.value-not-recalled` (400),
    ///     `law.proposal-open` (409), `law.whole-country` (403)
    @Transactional
    public Decision proposeConfirmation(Proposal wanted) {
        var figure = Parameters.current()
                .find(wanted.subject())
                .orElseThrow(() -> new Problem(Problem.Kind.INVALID, "law.figure-unknown", wanted.subject()));
        if (!ON_FIGURES.contains(wanted.choice())) {
            throw new Problem(Problem.Kind.INVALID, "law.choice-unknown", wanted.choice(), wanted.subject());
        }
        boolean recalled = figure.history().stream()
                .anyMatch(entry -> entry instanceof Dated<?> value
                        && value.from().equals(wanted.from())
                        && value.needsConfirmation());
        if (!recalled) {
            throw new Problem(
                    Problem.Kind.INVALID,
                    "law.value-not-recalled",
                    wanted.subject(),
                    wanted.from().toString());
        }
        return propose(Kind.CONFIRMATION, wanted);
    }

    private Decision propose(Kind kind, Proposal wanted) {
        Actor actor = actors.current();
        if (!actor.territory().isEmpty()) {
            throw new Problem(Problem.Kind.FORBIDDEN, "law.whole-country");
        }
        Proposal checked = new Proposal(
                wanted.subject(),
                wanted.choice(),
                wanted.from(),
                Input.text("reason", wanted.reason()),
                Input.text("source", wanted.source()));
        Decision decision;
        try {
            decision = store.insert(kind, checked, actor, clock.instant());
        } catch (DuplicateKeyException open) {
            throw new Problem(Problem.Kind.CONFLICT, "law.proposal-open", wanted.subject());
        }
        fourEyes.submit(subject(decision), hash(decision));
        record("law.proposed", decision, Map.of());
        return decision;
    }

    /// Approves as the second person; from now on the decision holds.
    ///
    /// @throws Problem those of [FourEyes#approve]; `law.not-open` (409), `law.decision-unknown` (404)
    @Transactional
    public Decision approve(long id) {
        Decision open = open(id);
        fourEyes.approve(subject(open), hash(open));
        Decision decided = store.close(id, State.APPROVED, actors.current(), clock.instant(), null);
        record("law.decided", decided, Map.of());
        return decided;
    }

    /// Rejects as the second person, with the reason.
    ///
    /// @throws Problem those of [FourEyes#reject]; `law.not-open` (409), `law.decision-unknown` (404),
    ///     `field.missing` (400)
    @Transactional
    public Decision reject(long id, @Nullable String reason) {
        String why = Input.text("reason", reason);
        Decision open = open(id);
        fourEyes.reject(subject(open), why);
        Decision decided = store.close(id, State.REJECTED, actors.current(), clock.instant(), why);
        record("law.rejected", decided, Map.of("answer", why));
        return decided;
    }

    /// Takes back what one proposed oneself.
    ///
    /// @throws Problem `law.not-yours` (403), `law.not-open` (409), `law.decision-unknown` (404)
    @Transactional
    public Decision withdraw(long id) {
        Decision open = open(id);
        if (open.proposedBy() != actors.current().account()) {
            throw new Problem(Problem.Kind.FORBIDDEN, "law.not-yours");
        }
        fourEyes.withdraw(subject(open));
        Decision decided = store.close(id, State.WITHDRAWN, actors.current(), clock.instant(), null);
        record("law.withdrawn", decided, Map.of());
        return decided;
    }

    private Decision open(long id) {
        Decision found = store.lock(id)
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "law.decision-unknown", Long.toString(id)));
        if (found.state() != State.PROPOSED) {
            throw new Problem(Problem.Kind.CONFLICT, "law.not-open");
        }
        return found;
    }

    private void record(String act, Decision decision, Map<String, String> more) {
        Map<String, String> detail = new java.util.LinkedHashMap<>(more);
        detail.put("subject", decision.subject());
        detail.put("choice", decision.choice());
        detail.put("from", decision.from().toString());
        detail.put("reason", decision.reason());
        detail.put("source", decision.source());
        audit.record(new Act(act, "law-decision", Long.toString(decision.id()), COUNTRY, detail));
    }

    private static FourEyes.Subject subject(Decision decision) {
        return new FourEyes.Subject("law-decision", Long.toString(decision.id()), COUNTRY);
    }

    private static String hash(Decision decision) {
        String content = String.join(
                "\n",
                decision.kind().name(),
                decision.subject(),
                decision.choice(),
                decision.from().toString(),
                decision.reason(),
                decision.source());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("No SHA-256 on this Java", missing);
        }
    }
}
