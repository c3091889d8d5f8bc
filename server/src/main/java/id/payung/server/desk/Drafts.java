package id.payung.server.desk;

import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.enrolment.ListId;
import id.payung.server.enrolment.ListState;
import id.payung.server.enrolment.Lists;
import id.payung.server.enrolment.Proposed;
import id.payung.server.enrolment.ProposedSheet;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.Programme;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.Programmes;
import id.payung.server.region.Regions;
import id.payung.server.scratch.Scratch;
import id.payung.server.web.Input;
import id.payung.server.web.Slice;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lists that are written person by person. A draft can be changed until it is handed in; then it goes the way of every
/// file: same reader, same verdicts, same list.
@Component
public class Drafts {

    /// Longer lists are easier to write in a spreadsheet.
    public static final int MOST_PEOPLE = 500;

    private final JdbcDrafts drafts;
    private final Lists lists;
    private final Programmes programmes;
    private final Regions regions;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;
    private final Scratch scratch;

    Drafts(
            JdbcDrafts drafts,
            Lists lists,
            Programmes programmes,
            Regions regions,
            Actors actors,
            Audit audit,
            Clock clock,
            Scratch scratch) {
        this.drafts = drafts;
        this.lists = lists;
        this.programmes = programmes;
        this.regions = regions;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
        this.scratch = scratch;
    }

    /// Where a person stands.
    ///
    /// @param row from 1 within its draft
    public record Place(long draft, int row) {}

    /// Programmes for which the one who acts may propose people.
    @Transactional(readOnly = true)
    public List<Programme> open() {
        Actor actor = actors.current();
        return programmes.all().stream()
                .filter(each ->
                        actor.covers(each.territory()) || actor.territory().startsWith(each.territory() + "."))
                .toList();
    }

    /// Writes a person on the open draft of a programme, which is opened if there is none. The same key again changes
    /// nothing, also when the draft was handed in or the person taken off since.
    ///
    /// @param clientKey made by whoever sends, one per person
    /// @throws Problem `programme.unknown` (404), `field.missing`, `field.too-long` (400), `draft.full` (409)
    @Transactional
    public Place add(ProgrammeId programme, String clientKey, Proposed person) {
        String territory = territory(programme);
        Proposed checked = checked(person, territory, true);
        Draft draft =
                drafts.openFor(programme.value(), territory, actors.current().displayName(), clock.instant());
        Optional<Place> known = drafts.place(clientKey);
        if (known.isPresent()) {
            return known.get();
        }
        if (draft.people() >= MOST_PEOPLE) {
            throw new Problem(Kind.CONFLICT, "draft.full", MOST_PEOPLE);
        }
        int row = drafts.insertRow(draft, clientKey, checked, actors.current().displayName(), clock.instant());
        audit.record(act("draft.person-added", draft, Map.of("row", row)));
        return new Place(draft.id(), row);
    }

    /// Changes what is said of a person.
    ///
    /// @param person her number blank or null to leave it as it is
    /// @throws Problem `draft.unknown`, `draft.row-unknown` (404), `draft.handed-in` (409), `field.missing` (400)
    @Transactional
    public void change(long id, int row, Proposed person) {
        Draft draft = writable(id);
        if (!drafts.changeRow(id, row, checked(person, draft.territory(), false), clock.instant())) {
            throw noRow(row);
        }
        audit.record(act("draft.person-changed", draft, Map.of("row", row)));
    }

    /// Takes a person off and forgets what was said of her.
    ///
    /// @throws Problem `draft.unknown`, `draft.row-unknown` (404), `draft.handed-in` (409)
    @Transactional
    public void remove(long id, int row) {
        Draft draft = writable(id);
        if (!drafts.removeRow(id, row, clock.instant())) {
            throw noRow(row);
        }
        audit.record(act("draft.person-removed", draft, Map.of("row", row)));
    }

    /// Hands the draft in as a list; from then on the list is where everything happens.
    ///
    /// @throws Problem `draft.unknown` (404), `draft.handed-in`, `draft.empty` (409), and those of [Lists#handIn]
    @Transactional
    public Lists.Receipt handIn(long id) {
        Draft draft = writable(id);
        if (draft.people() == 0) {
            throw new Problem(Kind.CONFLICT, "draft.empty");
        }
        Lists.Receipt receipt;
        try (ProposedSheet sheet = new ProposedSheet(scratch)) {
            drafts.forEach(id, (row, nik) -> sheet.write(row.row(), row.proposed(nik)));
            String name = "draf-" + id + "-" + regions.label(draft.territory()) + ".csv";
            receipt = lists.handIn(new ProgrammeId(draft.programme()), name, null, sheet.finished());
        }
        drafts.handedIn(id, receipt.list().id().value(), clock.instant());
        audit.record(
                act("draft.handed-in", draft, Map.of("list", receipt.list().id().value(), "people", draft.people())));
        return receipt;
    }

    /// Opens a draft again whose list failed or was taken back.
    ///
    /// @throws Problem `draft.unknown` (404), `draft.list-stands`, `draft.another-open` (409)
    @Transactional
    public void reopen(long id) {
        Draft draft = lock(id);
        Long list = draft.list();
        if (list == null) {
            return;
        }
        ListState state = lists.find(new ListId(list)).state();
        if (state != ListState.FAILED && state != ListState.CANCELLED) {
            throw new Problem(Kind.CONFLICT, "draft.list-stands", list);
        }
        if (!drafts.reopen(draft, clock.instant())) {
            throw new Problem(Kind.CONFLICT, "draft.another-open");
        }
        audit.record(act("draft.reopened", draft, Map.of("list", list)));
    }

    /// @throws Problem `draft.unknown` (404) when there is none or it lies elsewhere; the question is recorded
    @Transactional(readOnly = true)
    public Draft find(long id) {
        return drafts.find(id).orElseThrow(() -> unseen(id));
    }

    @Transactional(readOnly = true)
    public Slice<Draft> search(DraftSearch wanted) {
        return drafts.search(wanted);
    }

    /// @throws Problem `draft.unknown` (404)
    @Transactional(readOnly = true)
    public Slice<Draft.Row> rows(long id, DraftSearch.Rows wanted) {
        find(id);
        return drafts.rows(id, wanted);
    }

    /// @throws Problem `draft.unknown`, `draft.row-unknown` (404)
    @Transactional(readOnly = true)
    public Draft.Row row(long id, int row) {
        find(id);
        return drafts.row(id, row).orElseThrow(() -> noRow(row));
    }

    /// Who works for a part of the programme's territory writes for that part, as with a file.
    private String territory(ProgrammeId id) {
        Actor actor = actors.current();
        return programmes
                .find(id)
                .map(Programme::territory)
                .map(programme -> actor.covers(programme)
                        ? programme
                        : actor.territory().startsWith(programme + ".") ? actor.territory() : null)
                .orElseThrow(() -> new Problem(Kind.NOT_FOUND, "programme.unknown", id.toString()));
    }

    private Proposed checked(Proposed person, String territory, boolean fresh) {
        String village = optional("village", person.village());
        boolean ownVillage = village == null && territory.length() == "11.11.11.1111".length();
        return new Proposed(
                fresh ? Input.text("nik", person.nik()) : optional("nik", person.nik()),
                Input.text("name", person.name()),
                optional("birthPlace", person.birthPlace()),
                optional("birthDate", person.birthDate()),
                optional("sex", person.sex()),
                optional("mother", person.mother()),
                optional("occupation", person.occupation()),
                optional("address", person.address()),
                ownVillage ? regions.label(territory) : village,
                optional("phone", person.phone()));
    }

    private static @Nullable String optional(String field, @Nullable String value) {
        return value == null || value.isBlank() ? null : Input.text(field, value);
    }

    private Draft lock(long id) {
        return drafts.lock(id).orElseThrow(() -> unseen(id));
    }

    private Draft writable(long id) {
        Draft draft = lock(id);
        if (draft.state() != Draft.State.OPEN) {
            throw new Problem(Kind.CONFLICT, "draft.handed-in", Objects.requireNonNull(draft.list()));
        }
        return draft;
    }

    private Problem unseen(long id) {
        audit.recordApart(
                new Act("draft.not-shown", "draft", id, actors.current().territory()));
        return new Problem(Kind.NOT_FOUND, "draft.unknown", id);
    }

    private static Problem noRow(int row) {
        return new Problem(Kind.NOT_FOUND, "draft.row-unknown", row);
    }

    private static Act act(String what, Draft draft, Map<String, ?> detail) {
        return new Act(what, "draft", Long.toString(draft.id()), draft.territory(), detail);
    }
}
