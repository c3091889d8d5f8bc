package id.payung.rules.explain;

import id.payung.rules.parameter.Dated;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Collects, while one case is worked out, the steps taken, the readings of unclear law that mattered,
/// and the figures that still wait for an expert's confirmation.
///
/// With steps switched off only readings and unconfirmed figures are kept: they belong to every answer.
/// Used by one thread for one case.
public final class Trace {

    private final boolean stepsWanted;
    private final List<TraceStep> steps;
    private @Nullable EnumSet<Choice> readings;
    private final Set<Dated<?>> law;
    private @Nullable Set<String> unconfirmed;

    private Trace(boolean stepsWanted) {
        this.stepsWanted = stepsWanted;
        this.steps = stepsWanted ? new ArrayList<>() : List.of();
        this.law = stepsWanted ? new LinkedHashSet<>() : Set.of();
    }

    /// A trace that keeps every step.
    public static Trace full() {
        return new Trace(true);
    }

    /// A trace that drops the steps, for speed.
    public static Trace withoutSteps() {
        return new Trace(false);
    }

    /// Records a step; the supplier runs only when steps are wanted.
    public void step(Supplier<TraceStep> step) {
        if (stepsWanted) {
            steps.add(step.get());
        }
    }

    /// Records that this reading of an unclear rule decided something.
    public void reading(Choice choice) {
        if (readings == null) {
            readings = EnumSet.noneOf(Choice.class);
        }
        readings.add(choice);
    }

    /// Records that a figure of the law was relied upon; notes it when nobody has confirmed it.
    public void relyOn(Dated<?> figure) {
        if (!figure.decides()) {
            unconfirmed(figure.parameter());
        }
        if (stepsWanted) {
            law.add(figure);
        }
    }

    /// Records a figure that shaped the answer but decided no amount.
    public void cite(Dated<?> figure) {
        if (stepsWanted) {
            law.add(figure);
        }
    }

    /// Records that a row of a table with this id is recalled from memory and was relied upon.
    public void unconfirmed(String parameter) {
        if (unconfirmed == null) {
            unconfirmed = new LinkedHashSet<>();
        }
        unconfirmed.add(parameter);
    }

    public List<TraceStep> steps() {
        return steps.isEmpty() ? List.of() : List.copyOf(steps);
    }

    public List<Choice> readings() {
        return readings == null ? List.of() : List.copyOf(readings);
    }

    /// The figures relied upon; empty when steps were not wanted.
    public List<Dated<?>> law() {
        return law.isEmpty() ? List.of() : List.copyOf(law);
    }

    public List<String> unconfirmed() {
        return unconfirmed == null ? List.of() : List.copyOf(unconfirmed);
    }
}
