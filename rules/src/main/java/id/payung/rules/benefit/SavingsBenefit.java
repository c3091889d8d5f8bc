package id.payung.rules.benefit;

import id.payung.rules.Rate;
import id.payung.rules.Rounding;
import id.payung.rules.Rupiah;
import id.payung.rules.Segment;
import id.payung.rules.Text;
import id.payung.rules.explain.CaseRejectedException;
import id.payung.rules.explain.Choice;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// JHT: when old-age savings are paid, wholly or in part (PP 46/2015 Pasal 22, PP 60/2015, Permenaker 4/2022).
/// Arrears do not matter: what was paid in is paid out.
final class SavingsBenefit {

    private final Parameter<Integer> age;
    private final Parameter<Integer> waitingMonths;
    private final Parameter<Integer> partAfterYears;
    private final Parameter<Rate> partForHousing;
    private final Parameter<Rate> partForPreparation;

    SavingsBenefit(Parameters law) {
        age = law.number("jht/age");
        waitingMonths = law.number("jht/waiting_months");
        partAfterYears = law.number("jht/partial_after_years");
        partForHousing = law.rate("jht/partial_housing");
        partForPreparation = law.rate("jht/partial_preparation");
    }

    void assess(Assessment assessment) {
        @Nullable Savings savings = assessment.facts.savings();
        if (savings == null) {
            if (assessment.facts.event() == Event.OLD_AGE) {
                throw new CaseRejectedException(
                        "balance", new Text("isi saldo JHT", "give the balance of the old-age savings"));
            }
            assessment.say(ReasonCode.JHT_BALANCE_UNKNOWN);
            return;
        }
        explainAccrual(assessment, savings);
        switch (savings.reason()) {
            case AGE -> byAge(assessment, savings);
            case AGREED_AGE -> {
                if (assessment.facts.segment() == Segment.PU) {
                    whole(assessment, savings, assessment.at(age).sources());
                } else {
                    assessment.say(ReasonCode.JHT_NOT_FOR_SEGMENT);
                }
            }
            case TOTAL_DISABILITY -> {
                assessment.say(ReasonCode.JHT_FROM_NEXT_MONTH);
                whole(assessment, savings, assessment.at(age).sources());
            }
            case DEATH, CONTRACT_END, LEAVING_INDONESIA ->
                whole(assessment, savings, assessment.at(age).sources());
            case RESIGNATION, DISMISSAL -> afterWaiting(assessment, savings);
            case STOPPED_WORKING -> {
                if (assessment.facts.segment() == Segment.BPU) {
                    whole(assessment, savings, assessment.at(age).sources());
                } else {
                    assessment.say(ReasonCode.JHT_NOT_FOR_SEGMENT);
                }
            }
            case PART_FOR_HOUSING -> part(assessment, savings, partForHousing);
            case PART_FOR_PREPARATION -> part(assessment, savings, partForPreparation);
        }
    }

    private static void explainAccrual(Assessment assessment, Savings savings) {
        @Nullable String accrual = savings.accrual();
        if (accrual != null) {
            assessment.trace.reading(Choice.SIMPLE_WITHIN_YEAR);
            assessment.trace.reading(Choice.BEFORE_TAX);
            assessment.ask(
                    "JHT-ACCRUAL",
                    new Text("Berapa saldo JHT?", "How much are the old-age savings?"),
                    () -> accrual + " = " + savings.balance(),
                    List.of("UU 40/2004 Pasal 37 ayat (2)"));
        }
    }

    private void byAge(Assessment assessment, Savings savings) {
        Dated<Integer> needed = assessment.at(age);
        LocalDate birthday = birthDate(assessment).plusYears(needed.value());
        assessment.ask(
                "JHT-AGE",
                new Text("Kapan usia JHT tercapai?", "When is the age for old-age savings reached?"),
                () -> needed.value() + ": " + birthday,
                needed.sources());
        if (assessment.facts.date().isBefore(birthday)) {
            assessment.say(ReasonCode.JHT_BELOW_AGE);
        } else {
            assessment.trace.reading(Choice.PAID_WHILE_WORKING);
            whole(assessment, savings, needed.sources());
        }
    }

    private void afterWaiting(Assessment assessment, Savings savings) {
        @Nullable Dated<Integer> months = assessment.find(waitingMonths);
        @Nullable LocalDate claimedOn = assessment.facts.claimedOn();
        boolean waits = false;
        if (months != null && claimedOn != null) {
            LocalDate from = assessment.facts.date().plusMonths(months.value());
            assessment.ask(
                    "JHT-WAITING",
                    new Text("Sejak kapan JHT dapat diminta?", "From when can old-age savings be claimed?"),
                    from::toString,
                    months.sources());
            waits = claimedOn.isBefore(from);
        }
        if (waits) {
            assessment.say(ReasonCode.JHT_WAITING);
        } else {
            whole(assessment, savings, months == null ? assessment.at(age).sources() : months.sources());
        }
    }

    private void part(Assessment assessment, Savings savings, Parameter<Rate> share) {
        Dated<Integer> years = assessment.at(partAfterYears);
        @Nullable LocalDate since = savings.memberSince();
        if (since == null) {
            throw new CaseRejectedException(
                    "memberSince", new Text("isi tanggal mulai menjadi peserta", "give the day membership began"));
        }
        LocalDate from = since.plusYears(years.value());
        assessment.ask(
                "JHT-PART",
                new Text("Sejak kapan sebagian JHT dapat diambil?", "From when can a part be taken?"),
                () -> since + " + " + years.value() + " = " + from,
                years.sources());
        if (assessment.facts.date().isBefore(from)) {
            assessment.say(ReasonCode.JHT_PART_TOO_EARLY);
        } else if (savings.takenPartBefore()) {
            assessment.say(ReasonCode.JHT_PART_TAKEN);
        } else {
            Dated<Rate> rate = assessment.at(share);
            assessment.pay(
                    Component.Code.JHT_PART,
                    savings.balance().times(rate.value(), Rounding.DOWN),
                    Component.Payable.NOW,
                    "≤ " + rate.value() + " × " + savings.balance(),
                    rate.sources());
        }
    }

    private static void whole(Assessment assessment, Savings savings, List<String> sources) {
        Rupiah balance = savings.balance();
        assessment.pay(Component.Code.JHT_BALANCE, balance, Component.Payable.NOW, balance.toString(), sources);
    }

    static LocalDate birthDate(Assessment assessment) {
        @Nullable LocalDate birth = assessment.facts.birthDate();
        if (birth == null) {
            throw new CaseRejectedException("birthDate", new Text("isi tanggal lahir", "give the date of birth"));
        }
        return birth;
    }
}
