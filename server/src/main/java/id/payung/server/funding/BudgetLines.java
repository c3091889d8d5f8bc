package id.payung.server.funding;

import id.payung.rules.Rupiah;
import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.region.Regions;
import id.payung.server.web.Input;
import id.payung.server.web.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Budget lines and the journal in the database.
@Component
class BudgetLines implements Funding {

    private final JdbcLines lines;
    private final JdbcJournal journal;
    private final Regions regions;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    BudgetLines(JdbcLines lines, JdbcJournal journal, Regions regions, Actors actors, Audit audit, Clock clock) {
        this.lines = lines;
        this.journal = journal;
        this.regions = regions;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public FundingLineId open(NewLine wanted) {
        NewLine line = checked(wanted);
        Actor actor = actors.current();
        if (!actor.covers(regions.require(line.territory()).code())) {
            throw new Problem(Kind.FORBIDDEN, "funding.territory-not-yours", regions.displayName(line.territory()));
        }
        FundingLineId id = lines.insert(line, actor.account(), OffsetDateTime.now(clock));
        audit.record(new Act(
                "funding-line.opened",
                "funding-line",
                id.toString(),
                line.territory(),
                Map.of("name", line.name(), "ceiling", line.ceiling().amount())));
        return id;
    }

    private static NewLine checked(NewLine line) {
        if (line.year() < 2015 || line.year() > 2100) {
            throw new Problem(Kind.INVALID, "funding.year", Integer.toString(line.year()));
        }
        return new NewLine(
                Input.text("territory", line.territory()),
                Input.text("name", line.name()),
                Input.given("payer", line.payer()),
                Input.text("source", line.source()),
                Input.text("account", line.account()),
                line.year(),
                Input.text("legalBasis", line.legalBasis()),
                Rupiah.of(Input.positive("ceiling", line.ceiling().amount())));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<FundingLine> find(FundingLineId id) {
        return lines.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<FundingLine> lines() {
        return lines.all();
    }

    @Override
    @Transactional(readOnly = true)
    public Slice<FundingLine> search(LineSearch wanted) {
        return lines.search(wanted);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void commit(FundingLineId id, Document document, Rupiah amount, LocalDate day) {
        FundingLine line = lines.lock(id).orElseThrow(() -> unknown(id));
        if (amount.compareTo(line.available()) > 0) {
            throw new Problem(
                    Kind.REFUSED,
                    "funding.ceiling",
                    line.name(),
                    line.available(),
                    amount,
                    amount.minus(line.available()));
        }
        journal.commit(
                line,
                document,
                amount,
                new JdbcJournal.Stamp(day, actors.current().account(), clock.instant()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void pay(FundingLineId id, Document document, Rupiah amount, LocalDate day) {
        FundingLine line = lines.lock(id).orElseThrow(() -> unknown(id));
        journal.pay(
                line,
                document,
                amount,
                new JdbcJournal.Stamp(day, actors.current().account(), clock.instant()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(FundingLineId id, Document document, LocalDate day, String reason) {
        FundingLine line = lines.lock(id).orElseThrow(() -> unknown(id));
        var stamp = new JdbcJournal.Stamp(day, actors.current().account(), clock.instant());
        journal.reverseCommitment(line, document, reason, stamp);
    }

    @Override
    @Transactional(readOnly = true)
    public Journal journal(FundingLineId id) {
        return journal.of(lines.find(id).orElseThrow(() -> unknown(id)));
    }

    private static Problem unknown(FundingLineId id) {
        return new Problem(Kind.NOT_FOUND, "funding.line-unknown", id.toString());
    }
}
