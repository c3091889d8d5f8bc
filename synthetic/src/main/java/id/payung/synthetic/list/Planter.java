package id.payung.synthetic.list;

import id.payung.synthetic.Dice;

/// Puts one kind of fault into a row. Answers false, and changes nothing, where the row offers no room for it.
@FunctionalInterface
interface Planter {
    boolean plant(Draft draft, Dice dice);
}
