package id.payung.rules.explain;

import java.util.EnumMap;
import java.util.Map;

/// Which reading is taken for every unclear rule. Immutable; starts from the defaults.
public final class Policies {

    private static final Policies DEFAULTS = new Policies(new EnumMap<>(Policy.class));

    private final EnumMap<Policy, Choice> chosen;

    private Policies(EnumMap<Policy, Choice> chosen) {
        this.chosen = chosen;
    }

    public static Policies defaults() {
        return DEFAULTS;
    }

    /// The same readings, except that this one is taken for its policy.
    public Policies with(Choice choice) {
        EnumMap<Policy, Choice> copy = new EnumMap<>(Policy.class);
        copy.putAll(chosen);
        copy.put(choice.policy(), choice);
        return new Policies(copy);
    }

    /// The reading in use for a policy.
    public Choice of(Policy policy) {
        Choice choice = chosen.get(policy);
        return choice == null ? policy.byDefault() : choice;
    }

    /// Whether this reading is in use.
    public boolean has(Choice choice) {
        return of(choice.policy()) == choice;
    }

    /// Whether this reading is in use; if so, notes in `trace` that it mattered.
    public boolean take(Choice choice, Trace trace) {
        Choice used = of(choice.policy());
        trace.reading(used);
        return used == choice;
    }

    /// The readings that differ from the defaults.
    public Map<Policy, Choice> changes() {
        return Map.copyOf(chosen);
    }
}
