package io.smm.metrics.reach;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.metrics.ids.IdDictionary;
import io.smm.metrics.ids.IdSpace;
import java.util.Arrays;
import java.util.Objects;

/**
 * Counts how often each person was shown something, for the frequency distribution: over all posts of one window, repeats of a
 * post included. Each display is one call; whoever never came was not reached.
 *
 * <p>O(1) a display; a person who came before allocates nothing. Memory: 28 to 64 bytes a person. Not thread-safe; counters of parts
 * of the data are put together by {@link #add(FrequencyCounter)}, while their distributions cannot be.
 */
public final class FrequencyCounter {

    private final ReachUnit unit;
    private final IdSpace space;
    private final IdDictionary people = new IdDictionary();
    private long[] displays = new long[16];
    private long total;

    /** Makes an empty counter of people with unkeyed ids. */
    public FrequencyCounter() {
        this(IdSpace.UNKEYED, ReachUnit.PEOPLE);
    }

    /**
     * Makes an empty counter.
     *
     * @param space whose ids will come, such as {@code IdKeyer.space()}
     * @param unit what an id stands for
     */
    public FrequencyCounter(IdSpace space, ReachUnit unit) {
        this.space = Objects.requireNonNull(space, "space");
        this.unit = Objects.requireNonNull(unit, "unit");
    }

    /**
     * Counts one display.
     *
     * @param person the id of whom it was shown to; any value
     * @return this
     */
    public FrequencyCounter add(long person) {
        return count(person, 1);
    }

    /**
     * Counts several displays to one person.
     *
     * @param person the id of whom they were shown to; any value
     * @param times how many; none is no display, so that the person is not reached by it
     * @return this
     * @throws InvalidInputException when the number is below zero, or the sum of all displays beyond 2^63
     */
    public FrequencyCounter add(long person, long times) {
        if (times < 0 || times > Long.MAX_VALUE - total) {
            throw InvalidInputException.of(
                    "FrequencyCounter",
                    "times",
                    times < 0
                            ? "must not be below zero, is " + times
                            : "make more displays than a long holds: " + times);
        }
        return times == 0 ? this : count(person, times);
    }

    /**
     * Counts one display for each id of a part of a column; the same as adding each of them.
     *
     * @param ids the column
     * @param from the first place
     * @param to the place after the last
     * @return this
     * @throws InvalidInputException when the places are not {@code 0 <= from <= to <= ids.length}
     */
    public FrequencyCounter add(long[] ids, int from, int to) {
        Columns.check("FrequencyCounter", ids.length, from, to);
        for (int i = from; i < to; i++) {
            count(ids[i], 1);
        }
        return this;
    }

    /**
     * Adds what another counter counted, person by person: the displays of one person in both are added up.
     *
     * @param other a counter of the same unit and space over other displays; stays as it is
     * @return this
     * @throws InvalidInputException when it counts another unit or ids of another space, or the sum of all displays is beyond 2^63;
     *     everything is listed
     */
    public FrequencyCounter add(FrequencyCounter other) {
        Faults.of("FrequencyCounter")
                .check(unit == other.unit, "unit", "must be " + unit + " as here, is " + other.unit)
                .check(space.equals(other.space), "space", "must be " + space + " as here, is " + other.space)
                .check(other.total <= Long.MAX_VALUE - total, "displays", "are more than a long holds: ", other.total)
                .raise();
        int many = other.people.size();
        for (int number = 0; number < many; number++) {
            count(other.people.id(number), other.displays[number]);
        }
        return this;
    }

    /**
     * How often one person was shown something.
     *
     * @param person the id
     * @return how often; 0 when the person never came
     */
    public long displaysTo(long person) {
        int number = people.find(person);
        return number < 0 ? 0 : displays[number];
    }

    /** {@return the distribution of what came so far; O(n log n) in the people} */
    public FrequencyDistribution distribution() {
        long[] sorted = Arrays.copyOf(displays, people.size());
        Arrays.sort(sorted);
        return FrequencyDistribution.ofSorted(unit, sorted);
    }

    /** {@return how many people and displays it counted; never the ids} */
    @Override
    public String toString() {
        return "FrequencyCounter[" + people.size() + " " + unit.unit() + ", " + total + " displays]";
    }

    private FrequencyCounter count(long person, long times) {
        int number = people.number(person);
        if (number == displays.length) {
            displays = Arrays.copyOf(displays, displays.length * 2);
        }
        displays[number] += times;
        total += times;
        return this;
    }
}
