package id.payung.server.programme;

import id.payung.rules.Rupiah;
import id.payung.rules.parameter.NotInForceException;
import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.funding.FundingLine;
import id.payung.server.law.Laws;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.web.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Programmes in the database.
@Component
class ProgrammeBook implements Programmes {

    private final JdbcProgrammes store;
    private final NewProgrammeCheck check;
    private final EligibilityRules rules;
    private final Laws laws;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    ProgrammeBook(
            JdbcProgrammes store,
            NewProgrammeCheck check,
            EligibilityRules rules,
            Laws laws,
            Actors actors,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.check = check;
        this.rules = rules;
        this.laws = laws;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Programme> find(ProgrammeId id) {
        return store.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Programme> all() {
        return store.all();
    }

    @Override
    @Transactional(readOnly = true)
    public Slice<Programme> search(ProgrammeSearch wanted) {
        return store.search(wanted);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Integer> villageQuotas(ProgrammeId id) {
        return store.villageQuotas(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Eligibility> eligibilityVersions(ProgrammeId id) {
        return store.eligibilityVersions(require(id));
    }

    @Override
    @Transactional(readOnly = true)
    public Eligibility eligibilityOn(ProgrammeId id, LocalDate day) {
        LocalDate firstDay = require(id).months().from().firstDay();
        return store.versionOn(id, day.isBefore(firstDay) ? firstDay : day).orElseThrow();
    }

    @Override
    @Transactional
    public ProgrammeId open(NewProgramme wanted) {
        FundingLine line = check.check(wanted);
        Rupiah base = Objects.requireNonNullElseGet(
                wanted.incomeBase(), () -> NewProgrammeCheck.lowestBaseIncome(wanted.months()));
        LocalDate firstDay = wanted.months().from().firstDay();
        Eligibility eligibility = eligibility(wanted, firstDay);
        var now = OffsetDateTime.now(clock);
        Actor actor = actors.current();
        ProgrammeId id = store.insert(wanted, line.payer(), base, actor.account(), now);
        store.insertQuotas(id, wanted.villageQuotas());
        store.insertEligibility(id, eligibility, actor.account(), actor.displayName(), null, now);
        Price onePerson = NewProgrammeCheck.priced(require(id).caseFor(wanted.months()), 1, laws.inForce());
        audit.record(new Act(
                "programme.opened",
                "programme",
                id.toString(),
                wanted.territory(),
                Map.of(
                        "name", wanted.name(),
                        "quota", wanted.quota(),
                        "months", wanted.months().size(),
                        "perPerson", onePerson.total().amount())));
        return id;
    }

    private Eligibility eligibility(NewProgramme wanted, LocalDate firstDay) {
        try {
            return rules.on(1, firstDay, wanted.limits(), wanted.legalBasis(), null);
        } catch (NotInForceException before) {
            throw NewProgrammeCheck.tooEarly(wanted.months());
        }
    }

    private Programme require(ProgrammeId id) {
        return store.find(id).orElseThrow(() -> new Problem(Kind.NOT_FOUND, "programme.unknown", id.toString()));
    }
}
