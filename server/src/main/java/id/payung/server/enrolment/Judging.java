package id.payung.server.enrolment;

import id.payung.rules.Scheme;
import id.payung.server.enrolment.check.RowRules;
import id.payung.server.enrolment.verdict.Verdicts;
import id.payung.server.programme.Eligibility;
import id.payung.server.programme.Programme;
import id.payung.server.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/// What a list is judged by: the version of the programme's rules that holds on the day the list was handed in,
/// or on the first covered day where that is later. Checking a list again does not bring rules on it that came
/// after it.
@Component
class Judging {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private final Programmes programmes;
    private final Clock clock;

    Judging(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    /// The day whose rules a list is judged by.
    static LocalDate day(WorkerList list, Programme programme) {
        LocalDate handedIn = LocalDate.ofInstant(list.handedInAt(), ZONE);
        LocalDate covered = programme.months().from().firstDay();
        return handedIn.isBefore(covered) ? covered : handedIn;
    }

    Eligibility version(WorkerList list, Programme programme) {
        return programmes.eligibilityOn(programme.id(), day(list, programme));
    }

    RowRules rules(WorkerList list, Programme programme) {
        return rules(version(list, programme), programme);
    }

    static RowRules rules(Eligibility version, Programme programme) {
        return RowRules.of(version, programme.months(), programme.territory());
    }

    Verdicts.Case of(WorkerList list, Programme programme, RowRules rules) {
        return new Verdicts.Case(
                list.id().value(),
                programme.id().value(),
                list.territory(),
                programme.months(),
                programme.schemes().stream().sorted().map(Scheme::name).toList(),
                programme.quota(),
                programmes.villageQuotas(programme.id()),
                rules,
                today());
    }

    /// Whether a list would be judged by other rules today than it was.
    boolean outdated(WorkerList list, Programme programme) {
        Integer number = list.rulesNumber();
        return number != null && number != version(list, programme).number();
    }
}
