package id.payung.synthetic.list;

import id.payung.synthetic.Dice;
import id.payung.synthetic.Nik;
import id.payung.synthetic.Occupation;
import id.payung.synthetic.Person;
import id.payung.synthetic.Population;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;

/// Row after row, clean or with planted faults.
final class DraftSource {
    private static final int RUN = 4;
    private static final int ATTEMPTS = 16;
    private static final double SECOND_FAULT = 0.1;
    private static final FaultCode[] MINOR = {FaultCode.P12, FaultCode.P13, FaultCode.P20, FaultCode.P21, FaultCode.P23
    };

    private final FaultMix mix;
    private final Candidates candidates;
    private final Dice dice;
    private final Map<FaultCode, Planter> planters = new EnumMap<>(FaultCode.class);
    private final ArrayDeque<Draft> prepared = new ArrayDeque<>();

    DraftSource(Population population, FaultMix mix, AgeLimits ages, boolean spreadsheet) {
        this.mix = mix;
        this.candidates = new Candidates(population.iterator(), population.asOf(), ages);
        this.dice = Dice.of(population.seed(), 0x11575);
        NumberFaults.addTo(planters, spreadsheet);
        NameFaults.addTo(planters, mix.register());
        DetailFaults.addTo(planters, spreadsheet, mix.register(), population.asOf());
    }

    /// The next row; `left` rows are still wanted, this one included.
    Draft next(long left) {
        if (!prepared.isEmpty()) {
            return prepared.remove();
        }
        if (mix.strikes(dice)) {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                FaultCode code = mix.pick(dice);
                if (plant(code, left)) {
                    Draft faulty = prepared.remove();
                    addMinorFault(faulty, code);
                    return faulty;
                }
            }
        }
        Draft clean = Draft.clean(candidates.worker());
        candidates.remember(clean);
        return clean;
    }

    private boolean plant(FaultCode code, long left) {
        return switch (code) {
            case K13 -> anothersNumber();
            case K14 -> repeatedPerson();
            case K15 -> secondNumber();
            case K16 -> left >= RUN && filledDown();
            case P06 -> wrongAge();
            default -> plantInRow(code);
        };
    }

    private boolean plantInRow(FaultCode code) {
        Planter planter = planters.get(code);
        if (planter == null) {
            return false;
        }
        Draft draft = Draft.clean(candidates.worker());
        boolean planted = planter.plant(draft, dice);
        if (planted) {
            prepared.add(draft);
        } else {
            candidates.giveBack(draft.person());
        }
        return planted;
    }

    private void addMinorFault(Draft draft, FaultCode first) {
        if (mix.register() || first == FaultCode.K16 || !dice.chance(SECOND_FAULT)) {
            return;
        }
        FaultCode code = dice.oneOf(MINOR);
        Planter planter = planters.get(code);
        Field field = fieldOf(code);
        if (planter != null && mix.weight(code) > 0 && !draft.touched(field)) {
            planter.plant(draft, dice);
        }
    }

    private static Field fieldOf(FaultCode code) {
        return switch (code) {
            case P12 -> Field.OCCUPATION;
            case P13 -> Field.SEX;
            case P20 -> Field.PHONE;
            case P21 -> Field.RT_RW;
            default -> Field.INCOME;
        };
    }

    private boolean anothersNumber() {
        Draft other = candidates.recent(dice);
        if (other == null) {
            return false;
        }
        Draft draft = Draft.clean(candidates.worker());
        Person owner = other.person();
        if (owner.name().equals(draft.person().name())) {
            return false;
        }
        String detail = "number of the person in row " + other.row();
        prepared.add(draft);
        return draft.plant(FaultCode.K13, Field.NIK, Cell.text(owner.nik()), detail);
    }

    private boolean repeatedPerson() {
        Draft other = candidates.recent(dice);
        if (other == null) {
            return false;
        }
        Draft draft = Draft.clean(other.person());
        draft.record(FaultCode.K14.name(), Field.NIK, Verdict.DUPLICATE, Evidence.LIST, "as in row " + other.row());
        prepared.add(draft);
        return true;
    }

    private boolean secondNumber() {
        Draft other = candidates.recent(dice);
        if (other == null || !Nik.hasSpare(other.person().nik())) {
            return false;
        }
        Draft draft = Draft.clean(other.person());
        Cell written = Cell.text(Nik.spare(other.person().nik()));
        prepared.add(draft);
        return draft.plant(FaultCode.K15, Field.NIK, written, "same person as in row " + other.row());
    }

    private boolean filledDown() {
        Person first = candidates.worker();
        for (int i = 0; i < RUN; i++) {
            Draft draft = Draft.clean(i == 0 ? first : candidates.worker());
            String number = Nik.withSerial(first.nik(), Nik.serialOf(first.nik()) + i);
            draft.plant(FaultCode.K16, Field.NIK, Cell.text(number), "filled down, row " + (i + 1) + " of " + RUN);
            prepared.add(draft);
        }
        return true;
    }

    private boolean wrongAge() {
        Person person = candidates.outsideTheAges();
        Occupation occupation = person.works() ? person.occupation() : candidates.someOccupation();
        Draft draft = Draft.clean(person.withWork(occupation, occupation.typicalIncome()));
        draft.record(FaultCode.P06.name(), Field.BIRTH_DATE, Verdict.REFUSED, Evidence.LIST, "outside the age limits");
        prepared.add(draft);
        return true;
    }
}
