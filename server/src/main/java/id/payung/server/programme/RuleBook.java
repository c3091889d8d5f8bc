package id.payung.server.programme;

import id.payung.rules.parameter.NotInForceException;
import id.payung.server.access.Actor;
import id.payung.server.access.Actors;
import id.payung.server.access.FourEyes;
import id.payung.server.audit.Act;
import id.payung.server.audit.Audit;
import id.payung.server.problem.Problem;
import id.payung.server.problem.Problem.Kind;
import id.payung.server.web.Input;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Versions of the rules on rows: thought about, recorded, or laid before a second person.
@Component
class RuleBook implements RuleChanges {

    private final JdbcProgrammes store;
    private final JdbcProposals proposals;
    private final EligibilityRules rules;
    private final ObjectProvider<SignedLists> signed;
    private final FourEyes fourEyes;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    RuleBook(
            JdbcProgrammes store,
            JdbcProposals proposals,
            EligibilityRules rules,
            ObjectProvider<SignedLists> signed,
            FourEyes fourEyes,
            Actors actors,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.proposals = proposals;
        this.rules = rules;
        this.signed = signed;
        this.fourEyes = fourEyes;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Eligibility draft(ProgrammeId id, Wanted wanted) {
        return version(own(id), wanted);
    }

    private Eligibility version(Programme programme, Wanted wanted) {
        String source = Input.text("decree", wanted.source());
        ProgrammeId id = programme.id();
        try {
            return rules.on(
                    store.versions(id) + 1,
                    wanted.validFrom(),
                    wanted.limits(),
                    source,
                    store.versionOn(id, wanted.validFrom()).orElse(null));
        } catch (NotInForceException before) {
            throw new Problem(Kind.REFUSED, "programme.rules-before-the-law", wanted.validFrom());
        }
    }

    @Override
    @Transactional
    public Outcome change(ProgrammeId id, Wanted wanted) {
        Programme programme = own(id);
        Eligibility version = version(programme, wanted);
        Eligibility held = store.versionOn(id, wanted.validFrom()).orElse(null);
        if (held != null && held.saysTheSameAs(version)) {
            return new Outcome(held, false);
        }
        if (signed.stream().noneMatch(lists -> lists.any(id))) {
            return new Outcome(record(programme, version, null), false);
        }
        Actor actor = actors.current();
        OffsetDateTime now = OffsetDateTime.now(clock);
        proposals.close(id, "REPLACED", actor.displayName(), now, null);
        proposals.insert(id, wanted, actor.account(), actor.displayName(), now);
        fourEyes.submit(subject(programme), hash(wanted));
        audit.record(act("programme.rules-proposed", programme, version));
        return new Outcome(version, true);
    }

    /// @param proposal that somebody made and the actor approves; null where the actor decides alone
    private Eligibility record(Programme programme, Eligibility version, @Nullable Proposal proposal) {
        Actor actor = actors.current();
        store.insertEligibility(
                programme.id(),
                version,
                proposal == null ? actor.account() : proposal.proposer(),
                proposal == null ? actor.displayName() : proposal.proposedBy(),
                proposal == null ? null : actor.displayName(),
                OffsetDateTime.now(clock));
        audit.record(act("programme.eligibility-amended", programme, version));
        return version;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Proposal> waiting(ProgrammeId id) {
        return proposals.open(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ProgrammeId> waiting() {
        return proposals.waiting();
    }

    @Override
    @Transactional
    public Eligibility approve(ProgrammeId id) {
        Programme programme = own(id);
        Proposal proposal = opened(id);
        fourEyes.approve(subject(programme), hash(proposal.wanted()));
        proposals.close(id, "APPROVED", actors.current().displayName(), OffsetDateTime.now(clock), null);
        return record(programme, version(programme, proposal.wanted()), proposal);
    }

    @Override
    @Transactional
    public void sendBack(ProgrammeId id, @Nullable String reason) {
        String why = Input.text("reason", reason);
        Programme programme = own(id);
        opened(id);
        fourEyes.reject(subject(programme), why);
        proposals.close(id, "SENT_BACK", actors.current().displayName(), OffsetDateTime.now(clock), why);
        audit.record(new Act(
                "programme.rules-sent-back", "programme", id.toString(), programme.territory(), Map.of("reason", why)));
    }

    private Proposal opened(ProgrammeId id) {
        return proposals.open(id).orElseThrow(() -> new Problem(Kind.CONFLICT, "programme.no-proposal"));
    }

    private Programme own(ProgrammeId id) {
        Programme programme =
                store.find(id).orElseThrow(() -> new Problem(Kind.NOT_FOUND, "programme.unknown", id.toString()));
        if (!actors.current().covers(programme.territory())) {
            throw new Problem(Kind.FORBIDDEN, "programme.not-yours");
        }
        return programme;
    }

    private static FourEyes.Subject subject(Programme programme) {
        return new FourEyes.Subject("programme-rules", programme.id().toString(), programme.territory());
    }

    private static Act act(String what, Programme programme, Eligibility version) {
        return new Act(
                what,
                "programme",
                programme.id().toString(),
                programme.territory(),
                Map.of(
                        "version", version.number(),
                        "validFrom", version.validFrom().toString(),
                        "source", version.source(),
                        "rules",
                                version.rules().stream()
                                        .map(rule -> rule.rule() + (rule.value().isEmpty() ? "" : " " + rule.value()))
                                        .collect(Collectors.joining("; "))));
    }

    /// Sets have no order of their own, so the rules are taken in theirs.
    private static String hash(Wanted wanted) {
        var limits = wanted.limits();
        var further = limits.further();
        String content = String.join(
                "\n",
                wanted.validFrom().toString(),
                wanted.source(),
                String.valueOf(limits.minimumAge()),
                String.valueOf(limits.belowAge()),
                String.valueOf(limits.domicileRequired()),
                limits.occupations().stream().sorted().collect(Collectors.joining(",")),
                String.valueOf(further.belowAgeAtEnd()),
                String.valueOf(further.cardRegion()),
                String.valueOf(further.highestDecile()),
                String.valueOf(further.onePerFamily()),
                String.valueOf(further.noOffice()),
                String.valueOf(further.noWageEarner()),
                String.valueOf(further.consent()),
                further.proofFor().stream().sorted().collect(Collectors.joining(",")));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("No SHA-256 on this Java", missing);
        }
    }
}
