package io.smm.metrics.virality;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.quality.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/**
 * When a post was reshared, and what that says: V-10 to V-12. Ages are times since the post. A reshare older than the post is
 * left out, counted ({@link UndefinedReason#INVALID_INPUT}) and flagged ({@link #RESHARE_BEFORE_POST}); one at the post's own
 * time counts. m is the number of reshares that count.
 *
 * <p>Built in O(m log m), 8 bytes a reshare. The order of the reshares changes nothing. Immutable.
 */
public final class ReshareTimes {

    /** The code of the finding that reshares are older than the post. */
    public static final String RESHARE_BEFORE_POST = "reshare-before-post";

    /** The code of the finding that the post is still being reshared, so that what was computed is so only so far. */
    public static final String STILL_LIVING = "still-living";

    private static final String NO_RESHARES = "there are no reshares";

    private final long[] ages; // nanoseconds, rising
    private final Evidence evidence;
    private final boolean living;

    private ReshareTimes(long[] ages, Evidence evidence, boolean living) {
        this.ages = ages;
        this.evidence = evidence;
        this.living = living;
    }

    /**
     * From instants.
     *
     * @param post when the post was made
     * @param reshares when it was reshared, in any order
     * @return the times
     * @throws InvalidInputException when a time is not within the years 1824 to 2115
     */
    public static ReshareTimes of(Instant post, Collection<Instant> reshares) {
        long[] nanos = reshares.stream()
                .mapToLong(time -> Nanos.of("ReshareTimes", "reshares", time))
                .toArray();
        return ofNanos(Nanos.of("ReshareTimes", "post", post), nanos);
    }

    /**
     * From a column of milliseconds.
     *
     * @param post when the post was made, in milliseconds since 1970
     * @param reshares when it was reshared, in milliseconds since 1970, in any order
     * @param from the position of the first that is taken
     * @param to the position behind the last
     * @return the times
     * @throws InvalidInputException when the part does not lie within the column or a time is not within the years 1824 to 2115
     */
    public static ReshareTimes ofMillis(long post, long[] reshares, int from, int to) {
        LongNodes.span("ReshareTimes", reshares.length, from, to).raise();
        long[] nanos = new long[to - from];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = Nanos.ofMillis("ReshareTimes", "reshares[" + (from + i) + "]", reshares[from + i]);
        }
        return ofNanos(Nanos.ofMillis("ReshareTimes", "post", post), nanos);
    }

    /** Takes the array over; times that are {@link CascadeTimes#UNKNOWN} are left out. */
    static ReshareTimes ofNanos(long post, long[] times) {
        int kept = 0;
        long unknown = 0;
        for (long time : times) {
            if (time == CascadeTimes.UNKNOWN) {
                unknown++;
            } else if (time >= post) {
                times[kept++] = time - post;
            }
        }
        long older = times.length - kept - unknown;
        Evidence evidence = Evidence.counting(kept)
                .leavingOut(UndefinedReason.MISSING_INPUT, unknown)
                .leavingOut(UndefinedReason.INVALID_INPUT, older);
        if (older > 0) {
            String message = older + " of " + times.length + " reshares are older than the post and were left out";
            evidence = evidence.with(new Finding(RESHARE_BEFORE_POST, Severity.IMPOSSIBLE, "reshares", message));
        }
        long[] ages = Arrays.copyOf(times, kept);
        Arrays.sort(ages);
        return new ReshareTimes(ages, evidence, false);
    }

    /**
     * The same times of a post that is still being reshared: half-life, t90 and peak are so far, say so in their name, and
     * are flagged ({@link #STILL_LIVING}).
     *
     * @return the times so far
     */
    public ReshareTimes soFar() {
        Finding finding = new Finding(
                STILL_LIVING, Severity.NOTICE, "reshares", "the post is still being reshared: this is so far");
        return living ? this : new ReshareTimes(ages, evidence.with(finding), true);
    }

    /** {@return m, the reshares that count} */
    public int count() {
        return ages.length;
    }

    /** {@return the age of the newest reshare; empty when there is none} */
    public Optional<Duration> newest() {
        return ages.length == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(ages[ages.length - 1]));
    }

    /** {@return what the metrics rest on: reshares used, left out, findings} */
    public Evidence evidence() {
        return evidence;
    }

    /**
     * V-10, half-life: the age at which half of the reshares had come, that of the ⌈m/2⌉-th in the order of time. Exact, in
     * seconds. O(1).
     *
     * @return the age; undefined ({@link UndefinedReason#TOO_FEW}) without a reshare
     */
    public MetricResult halfLife() {
        return age("half-life", 1, 2);
    }

    /**
     * V-10, t90: the age at which nine in ten of the reshares had come, that of the ⌈9m/10⌉-th in the order of time. Exact, in
     * seconds. O(1).
     *
     * @return the age; undefined ({@link UndefinedReason#TOO_FEW}) without a reshare
     */
    public MetricResult t90() {
        return age("t90", 9, 10);
    }

    /**
     * V-11, time to peak: the fullest of the stretches [k·h, (k + 1)·h) since the post; the earliest of equally full ones. O(m).
     *
     * @param width h, above zero; part of the result's name
     * @return the peak
     * @throws InvalidInputException when the width is not above zero or is 292 years and more
     */
    public ResharePeak peak(Duration width) {
        long h = width("width", width);
        long best = 0;
        long most = 0;
        for (int first = 0; first < ages.length; ) {
            long bucket = ages[first] / h;
            int end = first;
            while (end < ages.length && ages[end] / h == bucket) {
                end++;
            }
            if (end - first > most) {
                most = (long) end - first;
                best = bucket;
            }
            first = end;
        }
        MetricName name = name("V-11", "time-to-peak(" + width + ")");
        MetricName count = name("V-11", "reshares-at-peak(" + width + ")");
        return most == 0
                ? new ResharePeak(width, none(name, Unit.SECONDS), none(count, Unit.EVENTS))
                : new ResharePeak(
                        width,
                        MetricResult.exact(name, Unit.SECONDS, Nanos.seconds(best * h), evidence),
                        MetricResult.exact(count, Unit.EVENTS, Fraction.of(most), evidence));
    }

    /**
     * V-12, velocity over a stretch: the reshares of ages in [from, to) per hour. Exact; unit 1/h. O(log m).
     *
     * @param from the age at which it begins; not below zero
     * @param to the age before which it ends; above {@code from}
     * @return the velocity; 0 where nobody reshared
     * @throws InvalidInputException when the stretch is not of that kind
     */
    public MetricResult velocity(Duration from, Duration to) {
        Faults.of("ReshareTimes")
                .check(!from.isNegative(), "from", "must not be below zero, is ", from)
                .check(to.compareTo(from) > 0, "to", "must be above from, is ", to)
                .raise();
        long begin = Nanos.of("ReshareTimes", "from", from);
        long end = Nanos.of("ReshareTimes", "to", to);
        MetricName name = name("V-12", "velocity(" + from + "-" + to + ")");
        long count = before(end) - before(begin);
        return MetricResult.exact(name, VelocitySeries.UNIT, VelocitySeries.perHour(count, end - begin), evidence);
    }

    /**
     * V-12, velocity and acceleration by stretches of equal width since the post, up to the one with the last reshare. O(m).
     *
     * @param width h, above zero; part of the results' names
     * @return the series; without a stretch when there is no reshare
     * @throws InvalidInputException when the width is not above zero, is 292 years and more, or makes more than 10 million
     *     stretches
     */
    public VelocitySeries velocities(Duration width) {
        return VelocitySeries.of(ages, width, width("width", width), evidence);
    }

    /**
     * V-12, exponentially weighted velocity at an age, as {@link DecayingVelocity} computes it from the reshares up to that age.
     * O(m).
     *
     * @param tau the time in which a reshare's weight falls to 1/e; above zero
     * @param age the age; not below zero
     * @return the velocity in 1/h; 0 before the first reshare
     * @throws InvalidInputException when the time is not above zero or the age is below zero
     */
    public MetricResult decayingVelocity(Duration tau, Duration age) {
        Objects.requireNonNull(age, "age");
        if (age.isNegative()) {
            throw InvalidInputException.of("ReshareTimes", "age", "must not be below zero, is " + age);
        }
        long end = Nanos.of("ReshareTimes", "age", age);
        DecayingVelocity velocity = new DecayingVelocity(tau);
        for (int i = 0; i < ages.length && ages[i] <= end; i++) {
            velocity.add(ages[i]);
        }
        MetricResult result = velocity.at(end);
        return MetricResult.computed(
                result.metric(), result.unit(), result.value().orElseThrow().doubleValue(), evidence);
    }

    @Override
    public String toString() {
        return "ReshareTimes[" + ages.length + " reshares" + (living ? ", so far" : "") + "]";
    }

    private MetricResult age(String name, long top, long bottom) {
        MetricName full = name("V-10", name);
        if (ages.length == 0) {
            return none(full, Unit.SECONDS);
        }
        long rank = (top * ages.length + bottom - 1) / bottom;
        return MetricResult.exact(full, Unit.SECONDS, Nanos.seconds(ages[(int) rank - 1]), evidence);
    }

    private MetricResult none(MetricName name, Unit unit) {
        return MetricResult.undefined(name, unit, UndefinedReason.TOO_FEW, NO_RESHARES, evidence);
    }

    private MetricName name(String code, String name) {
        return MetricName.of(code, living ? name + "-so-far" : name);
    }

    /** The reshares of an age below that. */
    private long before(long age) {
        int low = 0;
        int high = ages.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ages[middle] < age) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long width(String field, Duration width) {
        if (width.isZero() || width.isNegative()) {
            throw InvalidInputException.of("ReshareTimes", field, "must be above zero, is " + width);
        }
        return Nanos.of("ReshareTimes", field, width);
    }
}
