package id.payung.rules.quote;

import id.payung.rules.explain.Choice;
import id.payung.rules.explain.Place;
import id.payung.rules.explain.Policies;
import id.payung.rules.explain.Policy;
import java.util.EnumSet;
import java.util.Set;

/// Reads which readings of unclear law a case wants instead of the defaults.
final class Readings {

    private Readings() {}

    static Policies of(Fields fields) {
        Policies policies = Policies.defaults();
        Set<Policy> answered = EnumSet.noneOf(Policy.class);
        for (Choice choice : fields.severalOf("readings", Choice.class)) {
            Policy policy = choice.policy();
            if (policy.place() != Place.ANSWER) {
                throw Fields.rejected(
                        "readings",
                        choice + " diterapkan oleh " + policy.place().text().id(),
                        choice + " is applied by " + policy.place().text().en() + ", not by an answer");
            }
            if (!answered.add(policy)) {
                throw Fields.rejected(
                        "readings", "dua jawaban untuk " + policy, "two answers to " + policy + "; give one");
            }
            policies = policies.with(choice);
        }
        return policies;
    }
}
