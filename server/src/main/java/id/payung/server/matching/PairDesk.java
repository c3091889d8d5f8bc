package id.payung.server.matching;

import id.payung.server.access.Actors;
import id.payung.server.access.FourEyes;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.matching.Pair.State;
import id.payung.server.matching.RowDecided.Decision;
import id.payung.server.person.PersonId;
import id.payung.server.person.Registry;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.web.Input;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Decisions about pairs, each with a reason and by name, each to be taken back.
///
/// A row is attached by one person, because its list needs the second one anyway. Merging two recorded people needs
/// two.
@Component
@Transactional
public class PairDesk {

    private final JdbcPairs pairs;
    private final Registry registry;
    private final FourEyes fourEyes;
    private final Actors actors;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PairDesk(
            JdbcPairs pairs,
            Registry registry,
            FourEyes fourEyes,
            Actors actors,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pairs = pairs;
        this.registry = registry;
        this.fourEyes = fourEyes;
        this.actors = actors;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    static FourEyes.Subject subject(Pair pair) {
        return new FourEyes.Subject("pair", Long.toString(pair.id()), pair.territory());
    }

    /// They are one person. A row is attached to her record; two recorded people wait for the second pair of eyes.
    ///
    /// @throws Problem `match.unknown` (404), `match.decided` (409), `field.missing` (400), and what the list of
    /// a row
    ///     refuses
    public Pair same(long id, @Nullable String reason) {
        String why = Input.text("reason", reason);
        Pair pair = waiting(id);
        if (!pair.ofList()) {
            fourEyes.submit(subject(pair), content(pair));
            return decide(pair, State.PROPOSED, null, why);
        }
        pairs.stepAside(pair, true);
        Pair decided = decide(pair, State.SAME, null, why);
        tell(decided, Decision.SAME, why);
        return decided;
    }

    /// The second person agrees: the two records are merged.
    ///
    /// @throws Problem `match.not-proposed` (409), `person.merged-already` (409), those of [FourEyes#approve]
    public Pair confirm(long id) {
        Pair pair = proposed(id);
        fourEyes.approve(subject(pair), content(pair));
        String why = Objects.requireNonNull(pair.reason());
        long merge = registry.merge(
                new PersonId(Objects.requireNonNull(pair.leftPerson())),
                new PersonId(pair.rightPerson()),
                pair.territory(),
                why);
        return decide(pair, State.SAME, merge, why);
    }

    /// The second person does not agree.
    ///
    /// @throws Problem `match.not-proposed` (409), `field.missing` (400), those of [FourEyes#reject]
    public Pair sendBack(long id, @Nullable String reason) {
        String why = Input.text("reason", reason);
        Pair pair = proposed(id);
        fourEyes.reject(subject(pair), why);
        pairs.set(id, State.OPEN, null, null, null, null);
        return noted(pair, "SENT_BACK", why);
    }

    /// They are two people.
    ///
    /// @throws Problem as [#same]
    public Pair different(long id, @Nullable String reason) {
        String why = Input.text("reason", reason);
        Pair decided = decide(waiting(id), State.DIFFERENT, null, why);
        if (decided.ofList()) {
            tell(decided, Decision.DIFFERENT, why);
        }
        return decided;
    }

    /// Asks the village; the question stands on the pair until somebody answers.
    ///
    /// @throws Problem as [#same]
    public Pair ask(long id, @Nullable String question) {
        String words = Input.text("question", question);
        Pair pair = waiting(id);
        pairs.ask(id, words, null, State.ASKED);
        return noted(pair, "ASKED", words);
    }

    /// Answers what was asked; whoever asked decides.
    ///
    /// @throws Problem `match.not-asked` (409), `field.missing` (400)
    public Pair answer(long id, @Nullable String answer) {
        String words = Input.text("answer", answer);
        Pair pair = locked(id);
        if (pair.state() != State.ASKED) {
            throw new Problem(Kind.CONFLICT, "match.not-asked", id);
        }
        pairs.ask(id, null, words, State.OPEN);
        return noted(pair, "ANSWERED", words);
    }

    /// Takes a decision back. A merge is undone exactly: both records are what they were.
    ///
    /// @throws Problem `match.not-decided` (409), `field.missing` (400), and what the list of a row refuses
    public Pair undo(long id, @Nullable String reason) {
        String why = Input.text("reason", reason);
        Pair pair = locked(id);
        if (!pair.state().decided()) {
            throw new Problem(Kind.CONFLICT, "match.not-decided", id);
        }
        Long merge = pair.merge();
        if (merge != null) {
            registry.unmerge(merge, why);
        }
        if (pair.state() == State.PROPOSED) {
            fourEyes.withdraw(subject(pair));
        }
        pairs.set(id, State.OPEN, null, null, null, null);
        if (pair.ofList()) {
            pairs.stepAside(pair, false);
            tell(pair, Decision.UNDONE, why);
        }
        return noted(pair, "UNDONE", why);
    }

    private Pair decide(Pair pair, State state, @Nullable Long merge, String why) {
        pairs.set(pair.id(), state, merge, actors.current().displayName(), clock.instant(), why);
        return noted(pair, state.name(), why);
    }

    private Pair noted(Pair pair, String decision, String why) {
        pairs.note(pair, decision, why, actors.current().displayName(), clock.instant());
        audit.record(new Act(
                "pair." + decision.toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                "pair",
                Long.toString(pair.id()),
                pair.territory(),
                Map.of("bits", pair.bits(), "reason", why)));
        return locked(pair.id());
    }

    private void tell(Pair pair, Decision decision, String why) {
        long list = Objects.requireNonNull(pair.list());
        int row = Objects.requireNonNull(pair.row());
        int waiting = (int) pairs.ofRow(list, row).stream()
                .filter(other -> other.state().waits())
                .count();
        events.publishEvent(new RowDecided(
                list,
                row,
                decision,
                decision == Decision.SAME ? pair.rightPerson() : null,
                waiting,
                actors.current().displayName(),
                why));
    }

    private Pair waiting(long id) {
        Pair pair = locked(id);
        if (!pair.state().waits()) {
            throw new Problem(Kind.CONFLICT, "match.decided", id);
        }
        return pair;
    }

    private Pair proposed(long id) {
        Pair pair = locked(id);
        if (pair.state() != State.PROPOSED) {
            throw new Problem(Kind.CONFLICT, "match.not-proposed", id);
        }
        return pair;
    }

    private Pair locked(long id) {
        return pairs.lock(id).orElseThrow(() -> Pairs.unknown(id));
    }

    private static String content(Pair pair) {
        return pair.leftPerson() + "+" + pair.rightPerson();
    }
}
