package id.payung.rules.quote;

import id.payung.rules.Rate;
import id.payung.rules.Rupiah;
import id.payung.rules.Scheme;
import id.payung.rules.Segment;
import id.payung.rules.benefit.AccidentQuestion;
import id.payung.rules.benefit.BenefitCase;
import id.payung.rules.benefit.Cause;
import id.payung.rules.benefit.Event;
import id.payung.rules.benefit.Injury;
import id.payung.rules.benefit.JobLoss;
import id.payung.rules.benefit.Membership;
import id.payung.rules.benefit.Relative;
import id.payung.rules.explain.Policies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a benefit case from JSON.
final class BenefitReader {

    private static final Rupiah HIGHEST_WAGE = Rupiah.of(10_000_000_000L);

    private final Fields fields;
    private final Event event;
    private final LocalDate date;

    private BenefitReader(Fields fields) {
        this.fields = fields;
        this.event = fields.required("event", fields.oneOf("event", Event.class));
        this.date = fields.required("date", fields.date("date"));
    }

    static JsonCase.Benefit read(Fields fields) {
        return new BenefitReader(fields).read();
    }

    private JsonCase.Benefit read() {
        BenefitCase facts = new BenefitCase(
                event,
                cause(),
                date,
                fields.required("segment", fields.oneOf("segment", Segment.class)),
                fields.severalOf("programmes", Scheme.class),
                wage(),
                membership(),
                injury(),
                new ChildReader(date).read(fields.objects("children")),
                birthDate(),
                new SavingsReader(fields, event, date).read(),
                PensionReader.read(fields, date),
                jobLoss(),
                heirs(),
                answers(),
                claimedOn());
        Policies readings = Readings.of(fields);
        fields.refuseOthers();
        return new JsonCase.Benefit(facts, readings);
    }

    private Cause cause() {
        @Nullable Cause cause = fields.oneOf("cause", Cause.class);
        return switch (event) {
            case DEATH, TOTAL_DISABILITY, PARTIAL_DISABILITY, TEMPORARY_DISABILITY -> fields.required("cause", cause);
            case OLD_AGE, JOB_LOSS, RETIREMENT -> cause == null ? Cause.OTHER : cause;
        };
    }

    private @Nullable Rupiah wage() {
        @Nullable Rupiah wage = fields.cost("wage");
        @Nullable Rupiah income = fields.cost("income");
        if (wage != null && income != null) {
            throw Fields.rejected("income", "isi wage atau income", "give either wage or income, not both");
        }
        @Nullable Rupiah given = wage == null ? income : wage;
        if (given != null && given.compareTo(HIGHEST_WAGE) > 0) {
            throw Fields.rejected(
                    wage == null ? "income" : "wage",
                    "paling tinggi " + HIGHEST_WAGE,
                    "at most " + HIGHEST_WAGE + " is accepted; check the number of digits");
        }
        return given;
    }

    private @Nullable LocalDate birthDate() {
        @Nullable LocalDate birth = fields.date("birthDate");
        if (birth != null && birth.isAfter(date)) {
            throw Fields.rejected("birthDate", "setelah tanggal peristiwa", "lies after the day of the event");
        }
        return birth;
    }

    private Membership membership() {
        @Nullable LocalDate registered = fields.date("registered");
        if (registered != null && registered.isAfter(date)) {
            throw Fields.rejected("registered", "setelah tanggal peristiwa", "lies after the day of the event");
        }
        @Nullable LocalDate first = fields.date("firstRegistered");
        if (first != null && (registered == null || !first.isBefore(registered))) {
            throw Fields.rejected(
                    "firstRegistered",
                    "harus sebelum registered, hari kepesertaan sekarang dimulai",
                    "must lie before registered, the day the present membership began");
        }
        int memberships = fields.count("memberships", 1);
        if (memberships < 1 || memberships > 10) {
            throw Fields.rejected("memberships", "harus 1 sampai 10", "must lie between 1 and 10");
        }
        return new Membership(
                registered,
                fields.count("paidMonths"),
                fields.count("consecutiveMonths"),
                fields.count("arrearsMonths", 0),
                memberships,
                first);
    }

    private Injury injury() {
        List<Injury.Loss> losses = new ArrayList<>();
        for (Fields loss : fields.objects("lossCodes")) {
            @Nullable Rate function = loss.percent("functionLossPercent");
            @Nullable Rate earlier = loss.percent("earlierLossPercent");
            losses.add(new Injury.Loss(
                    loss.required("code", loss.word("code")),
                    function == null ? Rate.ONE : function,
                    units(loss),
                    earlier == null ? Rate.ZERO : earlier));
            loss.refuseOthers();
        }
        if (!losses.isEmpty() && event != Event.PARTIAL_DISABILITY) {
            throw Fields.rejected(
                    "lossCodes", "hanya untuk PARTIAL_DISABILITY", "losses belong to PARTIAL_DISABILITY only");
        }
        List<Injury.Trip> trips = new ArrayList<>();
        for (Fields trip : fields.objects("transport")) {
            trips.add(new Injury.Trip(
                    trip.required("mode", trip.oneOf("mode", Injury.Mode.class)),
                    trip.required("cost", trip.cost("cost"))));
            trip.refuseOthers();
        }
        List<Injury.Aid> aids = new ArrayList<>();
        for (Fields aid : fields.objects("aids")) {
            aids.add(new Injury.Aid(
                    aid.required("kind", aid.oneOf("kind", Injury.AidKind.class)),
                    aid.required("cost", aid.cost("cost")),
                    aid.count("months", 0)));
            aid.refuseOthers();
        }
        int days = fields.count("days", 0);
        if (event == Event.TEMPORARY_DISABILITY && days == 0) {
            throw Fields.rejected("days", "isi hari tidak mampu bekerja", "give the days of being unable to work");
        }
        return new Injury(losses, days, trips, aids, fields.isTrue("leftHanded"));
    }

    private static int units(Fields loss) {
        int units = loss.count("units", 1);
        if (units < 1 || units > 20) {
            throw loss.rejectedHere("units", "harus 1 sampai 20", "must lie between 1 and 20");
        }
        return units;
    }

    private @Nullable JobLoss jobLoss() {
        JobLoss.Reason reason = fields.oneOf("jobLossReason", JobLoss.Reason.class, JobLoss.Reason.DISMISSAL);
        boolean insolvent = fields.isTrue("insolventEmployer");
        @Nullable Integer paid = fields.count("paidMonths");
        @Nullable Integer inARow = fields.count("consecutiveMonths");
        return paid == null || event != Event.JOB_LOSS
                ? null
                : new JobLoss(reason, paid, inARow == null ? paid : inARow, insolvent);
    }

    private @Nullable List<Relative> heirs() {
        if (!fields.has("heirs")) {
            return null;
        }
        List<Relative> heirs = new ArrayList<>();
        for (Fields heir : fields.objects("heirs")) {
            heirs.add(new Relative(
                    heir.required("relation", heir.oneOf("relation", Relative.Relation.class)),
                    heir.date("birthDate")));
            heir.refuseOthers();
        }
        return heirs;
    }

    private Map<AccidentQuestion, Boolean> answers() {
        Map<AccidentQuestion, Boolean> answers = new EnumMap<>(AccidentQuestion.class);
        @Nullable Fields given = fields.object("answers");
        if (given != null) {
            for (AccidentQuestion question : AccidentQuestion.values()) {
                @Nullable Boolean answer = given.flag(question.name());
                if (answer != null) {
                    answers.put(question, answer);
                }
            }
            given.refuseOthers();
        }
        return answers;
    }

    private @Nullable LocalDate claimedOn() {
        @Nullable LocalDate day = fields.date("claimedOn");
        if (day != null && day.isBefore(date)) {
            throw Fields.rejected("claimedOn", "sebelum tanggal peristiwa", "lies before the day of the event");
        }
        return day;
    }
}
