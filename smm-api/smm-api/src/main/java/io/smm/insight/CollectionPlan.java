package io.smm.insight;

import io.smm.error.Faults;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * At which ages numbers are read: some given ones, and then, where it is wished, again and again. Posts of one plan can be compared with
 * each other at the same age, which lifetime totals of posts of different ages cannot.
 *
 * @param ages at which ages, in rising order without repeats; 0 is the moment of publishing; unmodifiable
 * @param every how long after each reading the next one is due once the ages are over; empty to end with them; at least a minute
 * @param metrics what is read; empty for all that the network reports of such a subject; unmodifiable
 * @param daysBack of an account: how many whole days before the reading are read again day by day where the network gives numbers over
 *     time, because it corrects them for that long; 0 for none, at most 30
 */
public record CollectionPlan(List<Duration> ages, Optional<Duration> every, Set<MetricId> metrics, int daysBack) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private static final Duration LEAST_LATE = Duration.ofMinutes(10);

    private static final Duration MOST_LATE = Duration.ofHours(12);

    private static final int MOST_DAYS = 30;

    private static final int MOST_AGES = 1_000;

    /**
     * Copies and checks the components.
     *
     * @param ages at which ages, in whatever order
     * @param every how long after each reading the next one is due
     * @param metrics what is read
     * @param daysBack how many whole days are read again
     * @throws io.smm.error.InvalidInputException when there is nothing to read, an age is negative, there are more than 1,000 ages, the
     *     readings are less than a minute apart or the days are not 0 to 30; lists all faults
     */
    public CollectionPlan {
        ages = List.copyOf(new TreeSet<>(ages));
        Objects.requireNonNull(every, "every");
        metrics = Collections.unmodifiableSet(new LinkedHashSet<>(metrics));
        Faults.of("CollectionPlan")
                .check(!ages.isEmpty() || every.isPresent(), "ages", "must name one, or every must be given")
                .check(ages.isEmpty() || !ages.get(0).isNegative(), "ages", "must not be negative")
                .check(ages.size() <= MOST_AGES, "ages", "must be " + MOST_AGES + " at most")
                .check(
                        every.filter(pause -> pause.compareTo(SHORTEST) < 0).isEmpty(),
                        "every",
                        "must be " + SHORTEST + " at least")
                .check(daysBack >= 0 && daysBack <= MOST_DAYS, "daysBack", "must be 0 to " + MOST_DAYS)
                .raise();
    }

    /** {@return 1 h, 3 h, 24 h, 7 days and 28 days after publishing, all metrics: where most of a post's course is decided} */
    public static CollectionPlan standard() {
        return atAges(
                Duration.ofHours(1),
                Duration.ofHours(3),
                Duration.ofHours(24),
                Duration.ofDays(7),
                Duration.ofDays(28));
    }

    /**
     * {@return 1 h, 3 h, 12 h and 23 h after publishing, all metrics: for what vanishes after 24 hours, such as a story, together with
     * its numbers}
     */
    public static CollectionPlan stories() {
        return atAges(Duration.ofHours(1), Duration.ofHours(3), Duration.ofHours(12), Duration.ofHours(23));
    }

    /** {@return at once and then once a day, all metrics, three days back: for accounts} */
    public static CollectionPlan daily() {
        return new CollectionPlan(List.of(Duration.ZERO), Optional.of(Duration.ofDays(1)), Set.of(), 3);
    }

    /**
     * At given ages, all metrics.
     *
     * @param ages the ages; at least one
     * @return the plan
     */
    public static CollectionPlan atAges(Duration... ages) {
        return new CollectionPlan(List.of(ages), Optional.empty(), Set.of(), 0);
    }

    /**
     * The same plan for some metrics only.
     *
     * @param some what is read; empty for all that the network reports
     * @return the plan
     */
    public CollectionPlan reading(Set<MetricId> some) {
        return new CollectionPlan(ages, every, some, daysBack);
    }

    /**
     * The first age after another at which numbers are read.
     *
     * @param age the age; may be negative, for a post that is not there yet
     * @return the next age; empty when the plan is over
     */
    public Optional<Duration> after(Duration age) {
        for (Duration next : ages) {
            if (next.compareTo(age) > 0) {
                return Optional.of(next);
            }
        }
        return every.map(pause -> {
            Duration last = ages.isEmpty() ? Duration.ZERO : ages.get(ages.size() - 1);
            Duration beyond = age.minus(last);
            return beyond.isNegative() ? last : last.plus(pause.multipliedBy(beyond.dividedBy(pause) + 1));
        });
    }

    /**
     * The last age up to another at which numbers are read.
     *
     * @param age the age, which counts itself
     * @return the age of the plan; empty when the plan begins later
     */
    public Optional<Duration> upTo(Duration age) {
        Duration last = null;
        for (Duration one : ages) {
            last = one.compareTo(age) <= 0 ? one : last;
        }
        Duration end = ages.isEmpty() ? Duration.ZERO : ages.get(ages.size() - 1);
        if (every.isPresent() && age.compareTo(end) >= 0) {
            last = end.plus(every.get().multipliedBy(age.minus(end).dividedBy(every.get())));
        }
        return Optional.ofNullable(last);
    }

    /**
     * How many ages of the plan lie from one on and before another.
     *
     * @param from the first age, which counts if it is one of the plan
     * @param to the last age, which does not
     * @return how many
     */
    public long between(Duration from, Duration to) {
        return before(to) - before(from);
    }

    private long before(Duration age) {
        long given = ages.stream().filter(one -> one.compareTo(age) < 0).count();
        if (every.isEmpty()) {
            return given;
        }
        Duration end = ages.isEmpty() ? Duration.ZERO : ages.get(ages.size() - 1);
        Duration beyond = age.minus(end);
        if (beyond.isNegative() || beyond.isZero()) {
            return given;
        }
        long repeats = beyond.minusNanos(1).dividedBy(every.get());
        return given + repeats + (ages.isEmpty() ? 1 : 0);
    }

    /**
     * By how much a reading may be late and still stand for an age: a tenth of it, at least ten minutes and at most twelve hours. What is
     * read later than that stands for nothing, and the age is missed.
     *
     * @param age the age
     * @return how late
     */
    public static Duration tolerance(Duration age) {
        Duration tenth = age.dividedBy(10);
        if (tenth.compareTo(LEAST_LATE) < 0) {
            return LEAST_LATE;
        }
        return tenth.compareTo(MOST_LATE) > 0 ? MOST_LATE : tenth;
    }
}
