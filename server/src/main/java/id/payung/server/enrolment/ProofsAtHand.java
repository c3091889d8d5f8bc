package id.payung.server.enrolment;

import id.payung.server.enrolment.check.ProofFinder;
import id.payung.server.enrolment.check.RowRules;
import id.payung.server.evidence.FieldChecks;
import id.payung.server.person.People;
import id.payung.server.programme.ProgrammeId;
import id.payung.server.programme.RowRule;
import id.payung.server.vault.Vault;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Whose work was proven by a field check, looked up once per check of a list and only for programmes that ask for it.
@Component
class ProofsAtHand {

    private final FieldChecks checks;
    private final Vault vault;

    ProofsAtHand(FieldChecks checks, Vault vault) {
        this.checks = checks;
        this.vault = vault;
    }

    ProofFinder finder(RowRules rules, ProgrammeId programme) {
        Set<UUID> people = rules.on(RowRule.PROOF) ? checks.confirmed(programme.value()) : Set.of();
        return people.isEmpty()
                ? ProofFinder.NOBODY
                : nik -> people.contains(vault.lookUpKey(People.NIK, nik.digits()));
    }
}
