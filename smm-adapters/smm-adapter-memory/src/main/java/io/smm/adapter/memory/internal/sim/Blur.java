package io.smm.adapter.memory.internal.sim;

/** How far a reported count is off: the same count of the same thing always as far. */
public final class Blur {

    private Blur() {}

    /**
     * Chooses.
     *
     * @param of whose count it is
     * @param name which
     * @param count the true count
     * @return a number evenly in [0, 1)
     */
    public static double of(String of, String name, long count) {
        return Dice.at(Dice.key(Dice.key(of.hashCode(), name.hashCode()), count), 0);
    }
}
