package id.payung.synthetic.list;

import id.payung.synthetic.Dice;
import id.payung.synthetic.Household;
import id.payung.synthetic.Occupation;
import id.payung.synthetic.Person;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sorts the people of a population into those a list may name and those it should not, and remembers a few recent
/// clean rows for faults that repeat one.
final class Candidates {
    private static final int KEPT = 48;
    private static final int SEARCHED = 20_000;

    private final Iterator<Household> households;
    private final LocalDate asOf;
    private final AgeLimits ages;
    private final ArrayDeque<Person> workers = new ArrayDeque<>();
    private final ArrayDeque<Person> outsideTheAges = new ArrayDeque<>();
    private final List<Draft> recent = new ArrayList<>(KEPT);
    private int replaced;

    Candidates(Iterator<Household> households, LocalDate asOf, AgeLimits ages) {
        this.households = households;
        this.asOf = asOf;
        this.ages = ages;
    }

    Person worker() {
        for (int searched = 0; workers.isEmpty() && searched < SEARCHED; searched++) {
            sort(households.next());
        }
        return workers.remove();
    }

    /// Puts a worker back who was not used.
    void giveBack(Person person) {
        workers.addFirst(person);
    }

    /// An occupation that the population's workers have.
    Occupation someOccupation() {
        Person worker = worker();
        giveBack(worker);
        return worker.occupation();
    }

    /// Someone too old or too young, with or without an occupation.
    Person outsideTheAges() {
        for (int searched = 0; outsideTheAges.isEmpty() && searched < SEARCHED; searched++) {
            sort(households.next());
        }
        return outsideTheAges.remove();
    }

    /// A recent row without faults, or null when there is none yet.
    @Nullable
    Draft recent(Dice dice) {
        return recent.isEmpty() ? null : recent.get(dice.below(recent.size()));
    }

    void remember(Draft clean) {
        if (recent.size() < KEPT) {
            recent.add(clean);
        } else {
            recent.set(replaced++ % KEPT, clean);
        }
    }

    private void sort(Household household) {
        for (Person person : household.members()) {
            int age = person.ageOn(asOf);
            if (person.works() && ages.inside(age)) {
                workers.add(person);
            } else if ((ages.tooOld(age) || (ages.tooYoung(age) && household.number() % 6 == 0))
                    && outsideTheAges.size() < KEPT) {
                outsideTheAges.add(person);
            }
        }
    }
}
