package id.payung.server.decree;

import id.payung.server.access.Actors;
import id.payung.server.access.FourEyes;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.decree.Decree.State;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.Programme;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.Programmes;
import id.payung.server.web.Input;
import id.payung.server.web.Slice;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The front door to decrees: drafted by one person, signed by another, then never changed again.
@Component
public class Decrees {

    private final JdbcDecrees decrees;
    private final Places places;
    private final Programmes programmes;
    private final FourEyes fourEyes;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    Decrees(
            JdbcDecrees decrees,
            Places places,
            Programmes programmes,
            FourEyes fourEyes,
            Actors actors,
            Audit audit,
            Clock clock) {
        this.decrees = decrees;
        this.places = places;
        this.programmes = programmes;
        this.fourEyes = fourEyes;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Slice<Decree> search(DecreeSearch wanted) {
        return decrees.search(wanted);
    }

    /// @throws Problem `decree.unknown` (404)
    @Transactional(readOnly = true)
    public Decree find(long id) {
        return decrees.find(id).orElseThrow(() -> unknown(id));
    }

    /// Its people, in the order of the annex.
    @Transactional(readOnly = true)
    public List<DecreeLine> lines(long id) {
        return decrees.lines(id);
    }

    /// Addenda to it, the oldest first.
    @Transactional(readOnly = true)
    public List<Decree> addenda(long id) {
        return decrees.addenda(id);
    }

    /// Approved lists of a programme that no decree names yet, with how many people each has.
    @Transactional(readOnly = true)
    public List<OpenList> openLists(ProgrammeId programme) {
        return decrees.openLists(programme);
    }

    /// @param list its number
    public record OpenList(long list, String fileName, long people, Instant approvedAt) {}

    @Transactional(readOnly = true)
    public Optional<FourEyes.Request> waiting(Decree decree) {
        return fourEyes.open(subject(decree));
    }

    /// Drafts a decree over approved lists.
    ///
    /// @throws Problem `decree.no-list` (400), `decree.list-not-open` (409) when a list is not approved, of another
    ///     programme, or in a decree already; `decree.number-taken` (409); `list.not-your-programme` (403)
    @Transactional
    public Decree draft(ProgrammeId programme, DecreeText text, List<Long> lists) {
        Programme of = ownProgramme(programme);
        if (lists.isEmpty()) {
            throw new Problem(Kind.INVALID, "decree.no-list");
        }
        long id = decrees.insert(
                of, Decree.Kind.DECREE, null, text, actors.current().displayName(), clock.instant());
        decrees.attach(id, of, lists);
        return recorded("decree.drafted", id);
    }

    /// Drafts an addendum: who leaves, and the first of the waiting list in their places.
    ///
    /// @throws Problem `addendum.nobody` (400); `addendum.base-not-signed`, `addendum.not-covered`,
    ///     `addendum.too-few-waiting`, `decree.number-taken` (409)
    @Transactional
    public Decree draftAddendum(long base, DecreeText text, List<Leaving> leaving) {
        Decree decree = find(base);
        Programme of = ownProgramme(decree.programme());
        if (decree.state() != State.SIGNED || decree.kind() != Decree.Kind.DECREE) {
            throw new Problem(Kind.CONFLICT, "addendum.base-not-signed", decree.number());
        }
        if (leaving.isEmpty()) {
            throw new Problem(Kind.INVALID, "addendum.nobody");
        }
        long id = decrees.insert(
                of, Decree.Kind.ADDENDUM, base, text, actors.current().displayName(), clock.instant());
        places.propose(id, of, leaving);
        return recorded("addendum.drafted", id);
    }

    /// Puts another waiting person in a place that an addendum gives.
    ///
    /// @param line line of whoever was proposed
    /// @param rank of whom to take, on the waiting list
    /// @throws Problem `decree.not-draft` (409), `addendum.line-unknown`, `waiting.unknown` (404)
    @Transactional
    public Decree choose(long id, int line, long rank) {
        Decree decree = draft(id);
        places.choose(decree, line, rank);
        return recorded("addendum.successor-chosen", id);
    }

    /// Writes other words into a draft.
    ///
    /// @throws Problem `decree.not-draft` (409), `decree.signed` (409), `decree.number-taken` (409)
    @Transactional
    public Decree rewrite(long id, DecreeText text) {
        draft(id);
        decrees.rewrite(id, text);
        return recorded("decree.rewritten", id);
    }

    /// Drops a draft; its lists may go into another decree.
    ///
    /// @throws Problem `decree.not-draft`, `decree.signed` (409)
    @Transactional
    public Decree drop(long id) {
        draft(id);
        decrees.drop(id);
        return recorded("decree.dropped", id);
    }

    /// Submits a draft to the second person.
    @Transactional
    public Decree submit(long id) {
        Decree decree = draft(id);
        String hash = decrees.contentHash(id);
        decrees.setSubmitted(id, hash);
        fourEyes.submit(subject(decree), hash);
        return recorded("decree.submitted", id);
    }

    /// Signs as the second person. An addendum moves the months in the same transaction.
    ///
    /// @throws Problem those of [FourEyes#approve]; `decree.not-submitted` (409); of an addendum also those of
    ///     [id.payung.server.membership.Replacements#replaceBatch] and `waiting.unknown`
    @Transactional
    public Decree sign(long id) {
        Decree decree = submitted(id);
        Programme of = ownProgramme(decree.programme());
        String hash = decrees.contentHash(id);
        fourEyes.approve(subject(decree), hash);
        if (decree.kind() == Decree.Kind.ADDENDUM) {
            places.move(decree, of);
        }
        decrees.setSigned(id, actors.current().displayName(), clock.instant());
        return recorded("decree.signed", id);
    }

    /// Sends a submitted one back as the second person.
    @Transactional
    public Decree sendBack(long id, @Nullable String reason) {
        String why = Input.text("reason", reason);
        Decree decree = submitted(id);
        fourEyes.reject(subject(decree), why);
        decrees.setSentBack(id, why);
        return recorded("decree.sent-back", id);
    }

    private Decree draft(long id) {
        Decree decree = decrees.lock(id).orElseThrow(() -> unknown(id));
        if (decree.state() == State.SIGNED) {
            throw new Problem(Kind.CONFLICT, "decree.signed", decree.number());
        }
        if (decree.state() != State.DRAFT) {
            throw new Problem(Kind.CONFLICT, "decree.not-draft", decree.number());
        }
        return decree;
    }

    private Decree submitted(long id) {
        Decree decree = decrees.lock(id).orElseThrow(() -> unknown(id));
        if (decree.state() != State.SUBMITTED) {
            throw new Problem(Kind.CONFLICT, "decree.not-submitted", decree.number());
        }
        return decree;
    }

    private Programme ownProgramme(ProgrammeId id) {
        Programme programme =
                programmes.find(id).orElseThrow(() -> new Problem(Kind.NOT_FOUND, "programme.unknown", id.toString()));
        if (!actors.current().covers(programme.territory())) {
            throw new Problem(Kind.FORBIDDEN, "list.not-your-programme", programme.sponsor());
        }
        return programme;
    }

    private Decree recorded(String what, long id) {
        Decree decree = find(id);
        audit.record(new Act(
                what,
                "decree",
                Long.toString(id),
                decree.territory(),
                Map.of("number", decree.number(), "people", decree.people())));
        return decree;
    }

    private static FourEyes.Subject subject(Decree decree) {
        return new FourEyes.Subject("decree", Long.toString(decree.id()), decree.territory());
    }

    private static Problem unknown(long id) {
        return new Problem(Kind.NOT_FOUND, "decree.unknown", id);
    }
}
