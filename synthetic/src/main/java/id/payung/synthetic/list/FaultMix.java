package id.payung.synthetic.list;

import id.payung.synthetic.Dice;
import id.payung.synthetic.Weighted;
import java.util.EnumMap;
import java.util.Map;

/// How many rows carry a fault, and which.
public final class FaultMix {
    private static final int RUN = 4;

    private final double rate;
    private final EnumMap<FaultCode, Integer> weights;
    private final boolean register;
    private final Weighted<FaultCode> choices;

    private FaultMix(double rate, Map<FaultCode, Integer> weights, boolean register) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("The share of faulty rows must be from 0 to 1, got " + rate);
        }
        this.rate = rate;
        this.weights = new EnumMap<>(weights);
        this.register = register;
        Weighted.Builder<FaultCode> builder = Weighted.builder();
        // A run of filled-down numbers spoils several rows at once, so it has to start less often.
        weights.forEach((code, weight) -> builder.add(code, code == FaultCode.K16 ? weight : weight * RUN));
        this.choices = builder.build();
    }

    /// No faults at all.
    public static FaultMix none() {
        return of(0);
    }

    /// A share of rows with faults that the list itself shows, in usual proportions; `0.05` is five per cent.
    public static FaultMix of(double rate) {
        return new FaultMix(rate, shownByTheList(), false);
    }

    /// What offices report: seven rows in ten are clean; of the others most fail on the number, the name, the age or
    /// because the person is covered, dead, moved or paid by the state. Many of these only a register can tell.
    public static FaultMix fieldMix() {
        Map<FaultCode, Integer> perMille = fieldShares();
        int all = perMille.values().stream().mapToInt(Integer::intValue).sum();
        return new FaultMix(all / 1000.0, perMille, true);
    }

    /// Only the given faults, by weight, in a share of the rows.
    public static FaultMix only(double rate, Map<FaultCode, Integer> weights) {
        return new FaultMix(rate, weights, true);
    }

    /// Share of rows with at least one fault.
    public double rate() {
        return rate;
    }

    /// True when faults may be planted that only a register can tell.
    public boolean register() {
        return register;
    }

    /// Weight of a fault; 0 when it is not planted.
    public int weight(FaultCode code) {
        return weights.getOrDefault(code, 0);
    }

    boolean strikes(Dice dice) {
        return dice.chance(rate);
    }

    FaultCode pick(Dice dice) {
        return choices.pick(dice);
    }

    private static Map<FaultCode, Integer> shownByTheList() {
        EnumMap<FaultCode, Integer> weights = new EnumMap<>(FaultCode.class);
        weights.put(FaultCode.F09, 12);
        weights.put(FaultCode.F10, 50);
        weights.put(FaultCode.K01, 60);
        weights.put(FaultCode.K02, 25);
        weights.put(FaultCode.K03, 90);
        weights.put(FaultCode.K04, 60);
        weights.put(FaultCode.K05, 15);
        weights.put(FaultCode.K06, 15);
        weights.put(FaultCode.K07, 20);
        weights.put(FaultCode.K08, 30);
        weights.put(FaultCode.K09, 60);
        weights.put(FaultCode.K10, 40);
        weights.put(FaultCode.K11, 20);
        weights.put(FaultCode.K12, 8);
        weights.put(FaultCode.K13, 20);
        weights.put(FaultCode.K14, 60);
        weights.put(FaultCode.K15, 20);
        weights.put(FaultCode.K16, 24);
        weights.put(FaultCode.K19, 40);
        weights.put(FaultCode.P01, 120);
        weights.put(FaultCode.P02, 40);
        weights.put(FaultCode.P03, 40);
        weights.put(FaultCode.P04, 40);
        weights.put(FaultCode.P06, 70);
        weights.put(FaultCode.P07, 20);
        weights.put(FaultCode.P10, 25);
        weights.put(FaultCode.P11, 40);
        weights.put(FaultCode.P12, 80);
        weights.put(FaultCode.P13, 60);
        weights.put(FaultCode.P14, 80);
        weights.put(FaultCode.P15, 10);
        weights.put(FaultCode.P16, 12);
        weights.put(FaultCode.P17, 60);
        weights.put(FaultCode.P18, 25);
        weights.put(FaultCode.P19, 25);
        weights.put(FaultCode.P20, 60);
        weights.put(FaultCode.P21, 40);
        weights.put(FaultCode.P23, 50);
        weights.put(FaultCode.P26, 12);
        return weights;
    }

    private static Map<FaultCode, Integer> fieldShares() {
        EnumMap<FaultCode, Integer> perMille = new EnumMap<>(FaultCode.class);
        perMille.put(FaultCode.K01, 12);
        perMille.put(FaultCode.K02, 6);
        perMille.put(FaultCode.K03, 16);
        perMille.put(FaultCode.K04, 8);
        perMille.put(FaultCode.K05, 3);
        perMille.put(FaultCode.K06, 3);
        perMille.put(FaultCode.K08, 5);
        perMille.put(FaultCode.K18, 20);
        perMille.put(FaultCode.K19, 7);
        perMille.put(FaultCode.K17, 25);
        perMille.put(FaultCode.NAME_VARIANT, 35);
        perMille.put(FaultCode.P06, 40);
        perMille.put(FaultCode.P08, 40);
        perMille.put(FaultCode.P09, 30);
        perMille.put(FaultCode.P07, 20);
        perMille.put(FaultCode.P26, 20);
        perMille.put(FaultCode.P10, 10);
        perMille.put(FaultCode.K14, 10);
        perMille.put(FaultCode.P03, 5);
        perMille.put(FaultCode.K09, 3);
        perMille.put(FaultCode.K10, 2);
        return perMille;
    }
}
