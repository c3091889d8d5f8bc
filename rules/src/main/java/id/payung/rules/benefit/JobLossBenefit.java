package id.payung.rules.benefit;

import id.payung.rules.Rate;
import id.payung.rules.Rupiah;
import id.payung.rules.Text;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import id.payung.rules.parameter.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// JKP: cash for up to six months after losing a job. 45 % then 25 % under PP 37/2021, 60 % under PP 6/2025; the
/// change also raises payments that fall after 7 February 2025 on earlier dismissals.
final class JobLossBenefit {

    private static final int MONTHS = 6;

    private final Parameter<Table> cash;
    private final Parameter<Rupiah> wageCap;
    private final Parameter<Integer> paidMonths;
    private final Parameter<Integer> consecutiveMonths;
    private final Parameter<Integer> claimMonths;
    private final Parameter<Integer> insolventArrears;
    private final Parameter<Integer> entryAge;

    JobLossBenefit(Parameters law) {
        cash = law.table("jkp/cash");
        wageCap = law.rupiah("pu/jkp/wage_cap");
        paidMonths = law.number("jkp/paid_months");
        consecutiveMonths = law.number("jkp/consecutive_months");
        claimMonths = law.number("jkp/claim_months");
        entryAge = law.number("eligibility/jkp/entry_age_limit");
        insolventArrears = law.number("jkp/insolvent_arrears_months");
    }

    void assess(Assessment assessment) {
        @Nullable JobLoss jobLoss = assessment.facts.jobLoss();
        if (jobLoss == null) {
            assessment.say(ReasonCode.JKP_FACTS_MISSING);
            return;
        }
        @Nullable ReasonCode refusal = refusal(assessment, jobLoss);
        if (refusal != null) {
            assessment.say(refusal);
            return;
        }
        if (assessment.facts.membership().arrearsMonths() > 0 && !excused(assessment, jobLoss)) {
            assessment.say(ReasonCode.JKP_EMPLOYER_ARREARS);
        }
        pay(assessment);
        assessment.giveInKind("JOB_TRAINING");
        assessment.giveInKind("JOB_MARKET_INFORMATION");
    }

    private @Nullable ReasonCode refusal(Assessment assessment, JobLoss jobLoss) {
        boolean covered =
                jobLoss.reason() == JobLoss.Reason.DISMISSAL || jobLoss.reason() == JobLoss.Reason.CONTRACT_ENDED_EARLY;
        if (!covered) {
            return ReasonCode.JKP_REASON_EXCLUDED;
        }
        if (joinedTooLate(assessment)) {
            return ReasonCode.JKP_TOO_OLD_ON_JOINING;
        }
        Dated<Integer> needed = assessment.at(paidMonths);
        assessment.ask(
                "JKP-MONTHS",
                new Text("Berapa bulan lunas dalam 24 bulan?", "How many months are paid within 24?"),
                () -> jobLoss.paidMonths() + (jobLoss.paidMonths() < needed.value() ? " < " : " ≥ ") + needed.value(),
                needed.sources());
        if (jobLoss.paidMonths() < needed.value()) {
            return ReasonCode.JKP_TOO_FEW_MONTHS;
        }
        @Nullable Dated<Integer> inARow = assessment.find(consecutiveMonths);
        if (inARow != null && jobLoss.consecutiveMonths() < inARow.value()) {
            return ReasonCode.JKP_NOT_CONSECUTIVE;
        }
        return claimedInTime(assessment) ? null : ReasonCode.JKP_CLAIM_LATE;
    }

    private boolean claimedInTime(Assessment assessment) {
        Dated<Integer> months = assessment.at(claimMonths);
        @Nullable LocalDate claimedOn = assessment.facts.claimedOn();
        if (claimedOn == null) {
            return true;
        }
        LocalDate lastDay = assessment.facts.date().plusMonths(months.value());
        boolean inTime = !claimedOn.isAfter(lastDay);
        assessment.ask(
                "JKP-TERM",
                new Text("Apakah klaim diajukan dalam batas waktu?", "Is the claim made in time?"),
                () -> claimedOn + (inTime ? " ≤ " : " > ") + lastDay,
                months.sources());
        return inTime;
    }

    /// Who had reached the age limit when registered never became a member.
    private boolean joinedTooLate(Assessment assessment) {
        @Nullable LocalDate birth = assessment.facts.birthDate();
        @Nullable LocalDate registered = assessment.facts.membership().registered();
        @Nullable
        Dated<Integer> limit = birth == null || registered == null ? null : assessment.find(entryAge, registered);
        return limit != null
                && birth != null
                && registered != null
                && !registered.isBefore(birth.plusYears(limit.value()));
    }

    private boolean excused(Assessment assessment, JobLoss jobLoss) {
        @Nullable Dated<Integer> limit = assessment.find(insolventArrears);
        return limit != null
                && jobLoss.insolventEmployer()
                && assessment.facts.membership().arrearsMonths() <= limit.value();
    }

    private void pay(Assessment assessment) {
        Rupiah wage = assessment.wage().min(assessment.at(wageCap).value());
        BigDecimal sum = BigDecimal.ZERO;
        List<String> working = new ArrayList<>();
        List<String> sources = List.of();
        for (int month = 1; month <= MONTHS; month++) {
            @Nullable
            Dated<Table> table = assessment.find(cash, assessment.facts.date().plusMonths(month - 1L));
            if (table != null) {
                Rate share = share(table.value(), month);
                sum = sum.add(share.asDecimal());
                working.add(share.toString());
                sources = table.sources();
            }
        }
        assessment.pay(
                Component.Code.JKP_CASH,
                assessment.rounded(sum.multiply(BigDecimal.valueOf(wage.amount()))),
                "(" + String.join(" + ", working) + ") × " + wage,
                sources);
    }

    private static Rate share(Table table, int month) {
        for (Table.Row row : table.rows()) {
            if (row.number("from_month") <= month && month <= row.number("until_month")) {
                return row.rate("share");
            }
        }
        return Rate.ZERO;
    }
}
