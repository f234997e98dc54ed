package io.smm.audience;

import io.smm.error.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Which ages a network's targeting can tell apart.
 *
 * @param steps the smallest ranges that it can name, youngest first, none overlapping; at least one
 * @param oneRange whether it takes one range without gaps, as networks with a least and a greatest age do
 */
public record AgeRule(List<AgeRange> steps, boolean oneRange) {

    /**
     * Checks the order of the steps.
     *
     * @param steps the smallest ranges that it can name
     * @param oneRange whether it takes one range without gaps
     */
    public AgeRule {
        steps = List.copyOf(steps);
        Faults faults = Faults.of("AgeRule").check(!steps.isEmpty(), "steps", "must not be empty");
        for (int i = 1; i < steps.size(); i++) {
            faults.check(
                    steps.get(i).from() > steps.get(i - 1).to().orElse(AgeRange.OLDEST),
                    "steps[" + i + "]",
                    "must lie above the one before");
        }
        faults.raise();
    }

    /**
     * A network with a least and a greatest age in years.
     *
     * @param youngest the least age
     * @param oldest the greatest; it means this age and over
     * @return the rule
     */
    public static AgeRule years(int youngest, int oldest) {
        List<AgeRange> steps = new ArrayList<>();
        for (int age = youngest; age < oldest; age++) {
            steps.add(new AgeRange(age, OptionalInt.of(age)));
        }
        steps.add(new AgeRange(oldest, OptionalInt.empty()));
        return new AgeRule(steps, true);
    }

    /**
     * A network with fixed groups of ages, of which any may be chosen.
     *
     * @param youngest the youngest age of each group, in order; a group ends below the next, the last has no end
     * @return the rule
     */
    public static AgeRule groups(int... youngest) {
        List<AgeRange> steps = new ArrayList<>();
        for (int i = 0; i < youngest.length; i++) {
            boolean last = i == youngest.length - 1;
            steps.add(new AgeRange(youngest[i], last ? OptionalInt.empty() : OptionalInt.of(youngest[i + 1] - 1)));
        }
        return new AgeRule(steps, false);
    }
}
