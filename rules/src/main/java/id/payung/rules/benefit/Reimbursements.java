package id.payung.rules.benefit;

import id.payung.rules.Rate;
import id.payung.rules.Rounding;
import id.payung.rules.Rupiah;
import id.payung.rules.Text;
import id.payung.rules.explain.CaseRejectedException;
import id.payung.rules.explain.Choice;
import id.payung.rules.parameter.Dated;
import id.payung.rules.parameter.Parameter;
import id.payung.rules.parameter.Parameters;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Costs given back after a work accident, each up to its cap (PP 44/2015 Lampiran III, PP 82/2019).
final class Reimbursements {

    private final Map<String, Parameter<Rupiah>> transportCaps = new TreeMap<>();
    private final Map<Injury.AidKind, Parameter<Rupiah>> aidCaps = new EnumMap<>(Injury.AidKind.class);
    private final Parameter<Rate> prosthesisSurcharge;
    private final Parameter<Integer> homeCareMonths;

    Reimbursements(Parameters law) {
        for (Injury.Mode mode : Injury.Mode.values()) {
            transportCaps.put(mode.key(), law.rupiah("benefit/jkk/transport/" + mode.key()));
        }
        aidCaps.put(Injury.AidKind.DENTURE, law.rupiah("benefit/jkk/denture"));
        aidCaps.put(Injury.AidKind.HEARING_AID, law.rupiah("benefit/jkk/hearing_aid"));
        aidCaps.put(Injury.AidKind.GLASSES, law.rupiah("benefit/jkk/glasses"));
        aidCaps.put(Injury.AidKind.HOME_CARE, law.rupiah("benefit/jkk/home_care"));
        homeCareMonths = law.number("benefit/jkk/home_care_months");
        prosthesisSurcharge = law.rate("benefit/jkk/prosthesis_surcharge");
    }

    void assess(Assessment assessment) {
        transport(assessment);
        for (Injury.Aid aid : assessment.facts.injury().aids()) {
            if (aid.kind() == Injury.AidKind.PROSTHESIS) {
                prosthesis(assessment, aid.cost());
            } else {
                aid(assessment, aid);
            }
        }
    }

    /// Costs by mode, each mode up to its cap; several modes add up.
    private void transport(Assessment assessment) {
        Map<String, Rupiah> costs = new TreeMap<>();
        for (Injury.Trip trip : assessment.facts.injury().trips()) {
            costs.merge(trip.mode().key(), trip.cost(), Rupiah::plus);
        }
        for (Map.Entry<String, Rupiah> entry : costs.entrySet()) {
            Parameter<Rupiah> parameter = transportCaps.get(entry.getKey());
            if (parameter != null) {
                Dated<Rupiah> cap = assessment.at(parameter);
                if (assessment.facts.injury().trips().size() > 1) {
                    assessment.trace.reading(Choice.CAP_PER_CASE_AND_MODE);
                }
                assessment.pay(
                        Component.Code.TRANSPORT,
                        entry.getValue().min(cap.value()),
                        entry.getKey() + ": min(" + entry.getValue() + ", " + cap.value() + ")",
                        cap.sources());
            }
        }
    }

    /// Price of the government rehabilitation hospital plus 40 %.
    private void prosthesis(Assessment assessment, Rupiah price) {
        Dated<Rate> surcharge = assessment.at(prosthesisSurcharge);
        assessment.pay(
                Component.Code.PROSTHESIS,
                price.plus(price.times(surcharge.value(), Rounding.NEAREST)),
                price + " + " + surcharge.value(),
                surcharge.sources());
    }

    private void aid(Assessment assessment, Injury.Aid aid) {
        Parameter<Rupiah> parameter = aidCaps.get(aid.kind());
        @Nullable Dated<Rupiah> cap = parameter == null ? null : assessment.find(parameter);
        if (cap == null) {
            throw new CaseRejectedException(
                    "aids",
                    new Text(
                            aid.kind() + " belum diganti pada tanggal itu",
                            aid.kind() + " was not yet given back on that day"));
        }
        if (aid.kind() == Injury.AidKind.HOME_CARE) {
            @Nullable Dated<Integer> longest = assessment.find(homeCareMonths);
            if (longest != null && aid.months() > longest.value()) {
                assessment.say(ReasonCode.HOME_CARE_TOO_LONG);
            }
        }
        assessment.pay(
                Component.Code.valueOf(aid.kind().name()),
                aid.cost().min(cap.value()),
                "min(" + aid.cost() + ", " + cap.value() + ")",
                cap.sources());
    }
}
