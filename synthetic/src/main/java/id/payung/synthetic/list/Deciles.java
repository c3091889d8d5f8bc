package id.payung.synthetic.list;

import id.payung.synthetic.Dice;
import id.payung.synthetic.Person;

/// Deciles of welfare as they stand on lists of vulnerable workers: mostly the lower five, some above, some unknown.
final class Deciles {

    /// How many of a hundred households lie in each decile from the first; the others are not in the register.
    private static final int[] OF_A_HUNDRED = {19, 20, 17, 14, 10, 4, 2, 1};

    private static final int HUNDRED = 100;

    private Deciles() {}

    /// The same for everybody on one family card.
    static Cell of(Person person, long seed) {
        int drawn = Dice.of(seed, Long.parseLong(person.familyCard())).below(HUNDRED);
        for (int decile = 1; decile <= OF_A_HUNDRED.length; decile++) {
            drawn -= OF_A_HUNDRED[decile - 1];
            if (drawn < 0) {
                return Cell.text(Integer.toString(decile));
            }
        }
        return Cell.EMPTY;
    }
}
