package io.smm.metrics.virality;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Evidence;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import java.time.Duration;
import java.time.Instant;

/**
 * V-12, exponentially weighted velocity, event by event: v = 0 before the first, at each event v ← v·e^(−Δt/τ) + 1/τ, and read
 * at a later time with the decay since the last. Unit: 1/h. In floating point, relative error below 1e-9.
 *
 * <p>An event that comes late, with a time before the newest, counts with the weight that it would have had. O(1) and without
 * allocation an event. Not thread-safe.
 */
public final class DecayingVelocity {

    private static final double NANOS_AN_HOUR = 3.6e12;

    private final Duration tau;
    private final double tauNanos;
    private final double step;
    private double velocity;
    private long newest;
    private long count;

    /**
     * Starts without an event.
     *
     * @param tau τ, the time in which the weight of an event falls to 1/e; above zero and below 292 years
     * @throws InvalidInputException when it is not
     */
    public DecayingVelocity(Duration tau) {
        if (tau.isZero() || tau.isNegative()) {
            throw InvalidInputException.of("DecayingVelocity", "tau", "must be above zero, is " + tau);
        }
        this.tau = tau;
        this.tauNanos = Nanos.of("DecayingVelocity", "tau", tau);
        this.step = NANOS_AN_HOUR / tauNanos;
    }

    /**
     * Adds an event.
     *
     * @param time when it happened
     * @throws InvalidInputException when the time is not within the years 1824 to 2115
     */
    public void add(Instant time) {
        add(Nanos.of("DecayingVelocity", "time", time));
    }

    /**
     * Adds an event.
     *
     * @param epochNanos when it happened, in nanoseconds since 1970 or since any other moment, always the same
     */
    public void add(long epochNanos) {
        if (count == 0 || epochNanos >= newest) {
            velocity = count == 0 ? step : velocity * decay(newest, epochNanos) + step;
            newest = epochNanos;
        } else {
            velocity += step * decay(epochNanos, newest);
        }
        count++;
    }

    /** {@return how many events were added} */
    public long count() {
        return count;
    }

    /**
     * The velocity at a time, without allocation.
     *
     * @param epochNanos the time, counted as the events were; not before the newest event
     * @return the velocity in 1/h; 0 without an event
     * @throws InvalidInputException when the time is before the newest event
     */
    public double perHour(long epochNanos) {
        if (count == 0) {
            return 0;
        }
        if (epochNanos < newest) {
            throw InvalidInputException.of("DecayingVelocity", "time", "must not be before the newest event");
        }
        return velocity * decay(newest, epochNanos);
    }

    /**
     * The velocity at a time.
     *
     * @param time the time; not before the newest event
     * @return the velocity in 1/h; 0 without an event
     * @throws InvalidInputException when the time is before the newest event, or not within the years 1824 to 2115
     */
    public MetricResult at(Instant time) {
        return at(Nanos.of("DecayingVelocity", "time", time));
    }

    /**
     * The velocity at a time.
     *
     * @param epochNanos the time, counted as the events were; not before the newest event
     * @return the velocity in 1/h; 0 without an event
     * @throws InvalidInputException when the time is before the newest event
     */
    public MetricResult at(long epochNanos) {
        return MetricResult.computed(
                MetricName.of("V-12", "velocity(exponential, " + tau + ")"),
                VelocitySeries.UNIT,
                perHour(epochNanos),
                Evidence.counting(count));
    }

    private double decay(long from, long to) {
        // As a double: the difference of two far times may run over a long, and its weight is 0 anyway.
        long apart = to - from;
        double nanos = apart >= 0 ? apart : (double) to - (double) from;
        return Math.exp(-nanos / tauNanos);
    }
}
