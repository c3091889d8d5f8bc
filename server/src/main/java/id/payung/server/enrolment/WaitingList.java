package id.payung.server.enrolment;

import id.payung.server.access.Actors;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.Programme;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.Programmes;
import id.payung.server.web.Input;
import id.payung.server.web.Keyset;
import id.payung.server.web.Slice;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who waits for a place in a programme, in an order that everybody can check. The program proposes; people decide.
@Component
public class WaitingList {

    private final JdbcWaiting waiting;
    private final JdbcLists lists;
    private final Programmes programmes;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    WaitingList(JdbcWaiting waiting, JdbcLists lists, Programmes programmes, Actors actors, Audit audit, Clock clock) {
        this.waiting = waiting;
        this.lists = lists;
        this.programmes = programmes;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whom somebody wants to see.
    ///
    /// @param text part of a name; null for all
    /// @param village code of a village or larger region; null for all
    public record Search(@Nullable String text, @Nullable String village, Keyset.Wanted page) {}

    /// The line of a list that somebody waits on.
    public record Place(ListId list, int row) {}

    /// What somebody said against a rank or a verdict.
    ///
    /// @param answer null while it is open
    public record Appeal(
            long id,
            String said,
            String notedBy,
            Instant notedAt,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {}

    /// A page in the order of ranks.
    @Transactional(readOnly = true)
    public Slice<Waiting> search(ProgrammeId id, Search wanted) {
        return waiting.search(programme(id), ranking(id), wanted);
    }

    /// The first ones who can have a place now.
    ///
    /// @param most how many are wanted
    @Transactional(readOnly = true)
    public List<Waiting> next(ProgrammeId id, int most) {
        return waiting.next(programme(id), ranking(id), most);
    }

    /// How many wait.
    @Transactional(readOnly = true)
    public long count(ProgrammeId id) {
        return waiting.count(programme(id));
    }

    @Transactional(readOnly = true)
    public Ranking ranking(ProgrammeId id) {
        return waiting.ranking(id).orElse(Ranking.USUAL);
    }

    /// Sets the criteria.
    ///
    /// @param source decree or meeting that they rest on
    /// @throws Problem `programme.unknown` (404), `waiting.no-criterion` (400), `field.missing` (400)
    @Transactional
    public void setRanking(
            ProgrammeId id, List<Ranking.Criterion> criteria, List<String> occupations, @Nullable String source) {
        Programme programme = programme(id);
        if (criteria.isEmpty()) {
            throw new Problem(Kind.INVALID, "waiting.no-criterion");
        }
        if (!actors.current().covers(programme.territory())) {
            throw new Problem(Kind.FORBIDDEN, "list.not-your-programme", programme.sponsor());
        }
        Ranking ranking = new Ranking(
                criteria.stream().distinct().toList(),
                List.copyOf(occupations),
                Input.text("source", source),
                actors.current().displayName(),
                clock.instant());
        waiting.setRanking(programme, ranking);
        audit.record(new Act(
                "waiting.ranked",
                "programme",
                id.toString(),
                programme.territory(),
                Map.of("criteria", ranking.criteria().toString(), "source", ranking.source())));
    }

    /// Strikes somebody who does not want or need a place any more.
    ///
    /// @throws Problem `waiting.unknown` (404), `field.missing` (400)
    @Transactional
    public void strike(ProgrammeId id, Place place, @Nullable String why) {
        leave(id, List.of(place), "STRUCK", Input.text("reason", why));
    }

    /// Gives places to these people, in the transaction of whoever does so.
    ///
    /// @param note by which decree
    /// @throws Problem `waiting.unknown` (404) when one of them does not wait any more
    @Transactional(propagation = Propagation.MANDATORY)
    public void place(ProgrammeId id, List<Place> places, String note) {
        leave(id, places, "PLACED", note);
    }

    private void leave(ProgrammeId id, List<Place> places, String reason, String note) {
        Programme programme = programme(id);
        int left =
                waiting.leave(programme, places, reason, note, actors.current().displayName(), clock.instant());
        if (left != places.size()) {
            throw new Problem(Kind.NOT_FOUND, "waiting.unknown");
        }
        audit.record(new Act(
                "waiting.left",
                "programme",
                id.toString(),
                programme.territory(),
                Map.of("people", left, "reason", reason, "note", note)));
    }

    /// Notes an appeal.
    ///
    /// @throws Problem `row.unknown` (404), `field.missing` (400)
    @Transactional
    public void appeal(Place place, @Nullable String said) {
        WorkerList list = list(place);
        waiting.noteAppeal(
                place,
                list.territory(),
                Input.text("appeal", said),
                actors.current().displayName(),
                clock.instant());
        audit.record(appealed("appeal.noted", list, place));
    }

    /// Answers an appeal.
    ///
    /// @throws Problem `appeal.unknown` (404), `field.missing` (400)
    @Transactional
    public void answer(Place place, long appeal, @Nullable String answer) {
        WorkerList list = list(place);
        boolean answered = waiting.answer(
                place, appeal, Input.text("answer", answer), actors.current().displayName(), clock.instant());
        if (!answered) {
            throw new Problem(Kind.NOT_FOUND, "appeal.unknown");
        }
        audit.record(appealed("appeal.answered", list, place));
    }

    /// @throws Problem `list.unknown` (404)
    @Transactional(readOnly = true)
    public List<Appeal> appeals(Place place) {
        list(place);
        return waiting.appeals(place);
    }

    private static Act appealed(String what, WorkerList list, Place place) {
        return new Act(what, "list", list.id().toString(), list.territory(), Map.of("row", place.row()));
    }

    private WorkerList list(Place place) {
        return lists.find(place.list()).orElseThrow(() -> Lists.unknown(place.list()));
    }

    private Programme programme(ProgrammeId id) {
        return programmes.find(id).orElseThrow(() -> new Problem(Kind.NOT_FOUND, "programme.unknown", id.toString()));
    }
}
