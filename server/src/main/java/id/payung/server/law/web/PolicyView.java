package id.payung.server.law.web;

import id.payung.rules.explain.Choice;
import id.payung.rules.explain.Place;
import id.payung.rules.explain.Policy;
import id.payung.server.law.Decision;
import id.payung.server.law.LawInForce;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A question that the law leaves open, with its readings.
///
/// @param decided since when by which document the present reading holds; null while nobody decided
/// @param concerns what depends on it
/// @param appliedHere whether the formulas apply it; otherwise officers or other parts of the program do
public record PolicyView(
        String name,
        String question,
        String concerns,
        List<Reading> readings,
        @Nullable String decided,
        boolean appliedHere,
        String href) {

    /// One reading.
    public record Reading(String name, String words, boolean byDefault, boolean inForce) {}

    /// Whether there is something to choose.
    public boolean isOpen() {
        return appliedHere && readings.size() > 1;
    }

    /// The reading in force, in words.
    public String now() {
        return readings.stream()
                .filter(Reading::inForce)
                .map(Reading::words)
                .findFirst()
                .orElse("");
    }

    static PolicyView of(Policy policy, LawInForce law, LocalDate day, Words words) {
        Choice now = law.readings(day).of(policy);
        Optional<Decision> behind = law.behind(policy, day);
        return new PolicyView(
                policy.name(),
                words.pick(policy.question()),
                words.sayOr(words.pick(policy.place().text()), "policy." + policy.name()),
                policy.choices().stream()
                        .map(choice -> new Reading(
                                choice.name(), words.pick(choice.text()), choice == policy.byDefault(), choice == now))
                        .toList(),
                behind.map(decision ->
                                words.say("reading.decided", words.show().date(decision.from()), decision.source()))
                        .orElse(null),
                policy.place() == Place.ANSWER,
                Addresses.policy(policy));
    }
}
