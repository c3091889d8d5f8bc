package id.payung.server.enrolment;

import id.payung.rules.ContributionMonth;
import id.payung.rules.MonthRange;
import id.payung.rules.Scheme;
import id.payung.server.access.Actors;
import id.payung.server.access.FourEyes;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.enrolment.JdbcAnnexes.MonthCount;
import id.payung.server.enrolment.JdbcAnnexes.Overtaken;
import id.payung.server.enrolment.Objections.Objection;
import id.payung.server.enrolment.check.Fault;
import id.payung.server.law.LawInForce;
import id.payung.server.law.Laws;
import id.payung.server.membership.Lot;
import id.payung.server.membership.Memberships;
import id.payung.server.person.People;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.programme.Price;
import id.payung.server.programme.Programme;
import id.payung.server.programme.Programmes;
import id.payung.server.web.Input;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// From a checked list to a signed one: one person submits, another approves exactly that.
///
/// The approval registers the people, reserves their months and freezes the annex in one transaction.
@Component
public class Signing {

    private final JdbcLists lists;
    private final JdbcAnnexes annexes;
    private final Programmes programmes;
    private final People people;
    private final Memberships memberships;
    private final Laws laws;
    private final EvidenceAsked evidence;
    private final FourEyes fourEyes;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;
    private final Judging judging;
    private final Objections objections;

    Signing(
            JdbcLists lists,
            JdbcAnnexes annexes,
            Programmes programmes,
            People people,
            Memberships memberships,
            Laws laws,
            EvidenceAsked evidence,
            FourEyes fourEyes,
            Actors actors,
            Audit audit,
            Clock clock,
            Judging judging,
            Objections objections) {
        this.lists = lists;
        this.annexes = annexes;
        this.programmes = programmes;
        this.people = people;
        this.memberships = memberships;
        this.laws = laws;
        this.evidence = evidence;
        this.fourEyes = fourEyes;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
        this.judging = judging;
        this.objections = objections;
    }

    /// The frozen annex of an approved list.
    ///
    /// @param lot number of the reserved months
    /// @param fellOut rows that were submitted and are not in it, because their people were covered meanwhile
    public record Annex(
            String contentHash, int people, long personMonths, Instant frozenAt, long lot, List<Integer> fellOut) {}

    /// What somebody is about to sign.
    ///
    /// @param placesTaken places of the programme that other lists take up
    /// @param price of the accepted people; null when nobody is accepted
    public record Preview(
            Programme programme,
            WorkerList list,
            long personMonths,
            long placesTaken,
            @Nullable Price price) {}

    static FourEyes.Subject subject(WorkerList list) {
        return new FourEyes.Subject("list", list.id().toString(), list.territory());
    }

    /// Counts and money of the accepted rows.
    @Transactional(readOnly = true)
    public Preview preview(ListId id) {
        WorkerList list = lists.find(id).orElseThrow(() -> Lists.unknown(id));
        Programme programme = programmes.find(list.programme()).orElseThrow(() -> Lists.unknown(id));
        long personMonths = 0;
        List<Price> prices = new java.util.ArrayList<>();
        LawInForce law = laws.inForce();
        for (MonthCount count : annexes.months(id)) {
            MonthRange months =
                    new MonthRange(ContributionMonth.of(count.first()), ContributionMonth.of(count.until()));
            personMonths += (long) count.people() * months.size();
            prices.add(Price.of(programme.caseFor(months), count.people(), law));
        }
        return new Preview(
                programme, list, personMonths, annexes.placesTaken(list), prices.isEmpty() ? null : Price.sum(prices));
    }

    @Transactional(readOnly = true)
    public Optional<FourEyes.Request> waiting(WorkerList list) {
        return fourEyes.open(subject(list));
    }

    @Transactional(readOnly = true)
    public Optional<Annex> annex(ListId id) {
        return annexes.find(id);
    }

    /// Submits the accepted rows to the second person.
    ///
    /// @param leaveOutReason why rows that nobody decided are left out; needed only if there are any
    /// @throws Problem `list.rows-in-review`, `list.nobody-accepted`, `list.over-quota`, `list.not-checked`,
    ///     `list.rules-changed`, `list.minutes-missing`, `list.field-checks-missing` (409)
    @Transactional
    public WorkerList submit(ListId id, @Nullable String leaveOutReason) {
        WorkerList list = lists.lock(id).orElseThrow(() -> Lists.unknown(id));
        if (list.state() != ListState.CHECKED) {
            throw new Problem(
                    Kind.CONFLICT,
                    list.state() == ListState.APPROVED ? "list.approved" : "list.not-checked",
                    id.toString());
        }
        boolean undecided = list.counts().review() > 0;
        String reason = leaveOutReason == null || leaveOutReason.isBlank() ? null : leaveOutReason;
        if (undecided && reason == null) {
            throw new Problem(
                    Kind.CONFLICT, "list.rows-in-review", list.counts().review());
        }
        if (list.counts().accepted() == 0) {
            throw new Problem(Kind.CONFLICT, "list.nobody-accepted", id.toString());
        }
        Programme programme = programmes.find(list.programme()).orElseThrow(() -> Lists.unknown(id));
        refuseOtherRules(list, programme);
        refuseOverQuota(list, programme);
        evidence.require(list);
        lists.setSubmitted(
                id,
                actors.current().displayName(),
                clock.instant(),
                undecided ? Input.text("leaveOutReason", reason) : null);
        String hash = annexes.contentHash(id);
        fourEyes.submit(subject(list), hash);
        audit.record(
                act("list.submitted", list, Map.of("accepted", list.counts().accepted(), "content", hash)));
        return lists.find(id).orElseThrow();
    }

    /// Approves as the second person: people registered, months reserved, annex frozen. A row whose person was
    /// covered for some of its months since the list was checked falls out and says so; the others are approved.
    ///
    /// @throws Problem those of [FourEyes#approve]; `list.not-submitted`, `list.over-quota`,
    ///     `list.everybody-covered`; `cover.taken` when another approval takes months in this very moment;
    ///     `list.rules-changed`, `list.minutes-missing`, `list.field-checks-missing` (409);
    ///     `list.not-your-programme` (403)
    @Transactional
    public Annex approve(ListId id) {
        WorkerList list = submitted(id);
        Programme programme = programmes.find(list.programme()).orElseThrow(() -> Lists.unknown(id));
        if (!actors.current().covers(programme.territory())) {
            throw new Problem(Kind.FORBIDDEN, "list.not-your-programme", programme.sponsor());
        }
        refuseOtherRules(list, programme);
        annexes.oneAtATime(programme.id().value());
        evidence.require(list);
        fourEyes.approve(subject(list), annexes.contentHash(id));
        people.openBatch();
        annexes.fillPeople(id);
        People.Registered registered = people.registerBatch();
        List<Integer> fellOut = letFallOut(list, programme);
        refuseOverQuota(lists.find(id).orElseThrow(), programme);
        String hash = annexes.contentHash(id);
        annexes.keepPersonNumbers(id);
        memberships.openBatch();
        annexes.fillCover(id);
        Lot lot = memberships.reserve(new Memberships.LotRequest(
                programme.id().value(), programme.sponsor(), "list:" + id, programme.territory(), programme.schemes()));
        Instant now = clock.instant();
        annexes.freeze(list, hash, lot.id(), lot.people(), lot.personMonths(), now);
        lists.setApproved(id, actors.current().displayName(), now);
        audit.record(act(
                "list.approved",
                list,
                Map.of(
                        "people", lot.people(),
                        "personMonths", lot.personMonths(),
                        "newPeople", registered.created(),
                        "fellOut", fellOut,
                        "content", hash)));
        return annexes.find(id).orElseThrow();
    }

    private List<Integer> letFallOut(WorkerList list, Programme programme) {
        List<Overtaken> overtaken = annexes.overtaken(
                list.id(),
                programme.months().from().firstDay(),
                programme.months().until().firstDay(),
                programme.schemes().stream().map(Scheme::name).toArray(String[]::new));
        if (overtaken.isEmpty()) {
            return List.of();
        }
        if (overtaken.size() == list.counts().accepted()) {
            throw new Problem(Kind.CONFLICT, "list.everybody-covered", overtaken.size());
        }
        objections.atApproval(
                list, overtaken.stream().map(Signing::objection).toList(), judging.rules(list, programme)::behind);
        List<Integer> rows = overtaken.stream().map(Overtaken::row).toList();
        annexes.markFallenOut(list.id(), rows);
        return rows;
    }

    private static Objection objection(Overtaken row) {
        String funders = row.funders();
        if (funders == null) {
            return new Objection(row.row(), Fault.TWICE_IN_FILE, List.of(String.valueOf(row.earlierRow())));
        }
        return new Objection(
                row.row(),
                row.rest().isEmpty() ? Fault.COVERED_WHOLLY : Fault.COVERED_ALREADY,
                List.of(funders, row.until(), row.rest()));
    }

    /// Sends a submitted list back as the second person.
    ///
    /// @throws Problem those of [FourEyes#reject]; `list.not-submitted` (409), `field.missing` (400)
    @Transactional
    public WorkerList sendBack(ListId id, @Nullable String reason) {
        String why = Input.text("reason", reason);
        WorkerList list = submitted(id);
        fourEyes.reject(subject(list), why);
        lists.setSentBack(id, why);
        audit.record(act("list.sent-back", list, Map.of("reason", why)));
        return lists.find(id).orElseThrow();
    }

    private WorkerList submitted(ListId id) {
        WorkerList list = lists.lock(id).orElseThrow(() -> Lists.unknown(id));
        if (list.state() != ListState.SUBMITTED) {
            throw new Problem(Kind.CONFLICT, "list.not-submitted", id.toString());
        }
        return list;
    }

    /// Nobody signs what was judged by rules that no longer hold for the list.
    private void refuseOtherRules(WorkerList list, Programme programme) {
        if (judging.outdated(list, programme)) {
            throw new Problem(
                    Kind.CONFLICT,
                    "list.rules-changed",
                    String.valueOf(list.rulesNumber()),
                    Integer.toString(judging.version(list, programme).number()));
        }
    }

    private void refuseOverQuota(WorkerList list, Programme programme) {
        long wanted = annexes.placesTaken(list) + list.counts().accepted();
        if (wanted > programme.quota()) {
            throw new Problem(Kind.CONFLICT, "list.over-quota", wanted, programme.quota());
        }
    }

    private static Act act(String what, WorkerList list, Map<String, ?> detail) {
        return new Act(what, "list", list.id().toString(), list.territory(), detail);
    }
}
