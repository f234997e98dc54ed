package io.smm.metrics.virality;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.math.BigInteger;
import java.time.Duration;

/**
 * V-12, velocity and acceleration of a post by stretches [k·h, (k + 1)·h) since it was made. Exact. Immutable.
 */
public final class VelocitySeries {

    static final Unit UNIT = Unit.of("1/h");

    private static final int MOST = 10_000_000;
    private static final long AN_HOUR = 3_600 * Nanos.A_SECOND;

    private final Duration width;
    private final long nanos;
    private final int[] counts;
    private final Evidence evidence;

    private VelocitySeries(Duration width, long nanos, int[] counts, Evidence evidence) {
        this.width = width;
        this.nanos = nanos;
        this.counts = counts;
        this.evidence = evidence;
    }

    static VelocitySeries of(long[] ages, Duration width, long nanos, Evidence evidence) {
        long stretches = ages.length == 0 ? 0 : ages[ages.length - 1] / nanos + 1;
        if (stretches > MOST) {
            throw InvalidInputException.of(
                    "VelocitySeries", "width", "makes " + stretches + " stretches, of which 10 million are the most");
        }
        int[] counts = new int[(int) stretches];
        for (long age : ages) {
            counts[(int) (age / nanos)]++;
        }
        return new VelocitySeries(width, nanos, counts, evidence);
    }

    static Fraction perHour(long count, long nanos) {
        return Fraction.of(BigInteger.valueOf(count).multiply(BigInteger.valueOf(AN_HOUR)), BigInteger.valueOf(nanos));
    }

    /** {@return h} */
    public Duration width() {
        return width;
    }

    /** {@return how many stretches there are, up to the one with the last reshare} */
    public int size() {
        return counts.length;
    }

    /**
     * The reshares of a stretch.
     *
     * @param stretch k, below {@link #size()}
     * @return how many there were
     * @throws InvalidInputException when there is no such stretch
     */
    public long count(int stretch) {
        if (stretch < 0 || stretch >= counts.length) {
            throw InvalidInputException.of(
                    "VelocitySeries", "stretch", "must be 0 to " + (counts.length - 1) + ", is " + stretch);
        }
        return counts[stretch];
    }

    /**
     * The velocity of a stretch: its reshares per hour.
     *
     * @param stretch k, below {@link #size()}
     * @return the velocity in 1/h, exact
     * @throws InvalidInputException when there is no such stretch
     */
    public MetricResult velocity(int stretch) {
        return MetricResult.exact(name("velocity", stretch), UNIT, perHour(count(stretch), nanos), evidence);
    }

    /**
     * The acceleration of a stretch: its velocity less that of the stretch before.
     *
     * @param stretch k, below {@link #size()}
     * @return the difference in 1/h, exact; undefined ({@link UndefinedReason#TOO_FEW}) for the first stretch
     * @throws InvalidInputException when there is no such stretch
     */
    public MetricResult acceleration(int stretch) {
        MetricName name = name("acceleration", stretch);
        long now = count(stretch);
        if (stretch == 0) {
            return MetricResult.undefined(
                    name, UNIT, UndefinedReason.TOO_FEW, "there is no stretch before the first", evidence);
        }
        return MetricResult.exact(name, UNIT, perHour(now - count(stretch - 1), nanos), evidence);
    }

    @Override
    public String toString() {
        return "VelocitySeries[" + counts.length + " of " + width + "]";
    }

    private MetricName name(String name, int stretch) {
        return MetricName.of("V-12", name + "(" + width + ", k=" + stretch + ")");
    }
}
