package io.smm.adapter.memory;

import io.smm.error.InvalidInputException;
import io.smm.spi.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until somebody waits on it: {@link #sleep} moves it forward and returns at once. Given to both
 * the network and the {@code Smm} (as clock and as sleeper), hours pass in no time and two runs see the same times.
 * Thread-safe.
 */
public final class VirtualClock extends Clock implements Sleeper {

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private VirtualClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /**
     * A clock in UTC.
     *
     * @param start what it shows first
     * @return the clock
     */
    public static VirtualClock startingAt(Instant start) {
        return new VirtualClock(new AtomicReference<>(Objects.requireNonNull(start, "start")), ZoneOffset.UTC);
    }

    /**
     * Lets time pass.
     *
     * @param time how much; zero or more
     * @return what the clock shows then
     */
    public Instant advance(Duration time) {
        if (time.isNegative()) {
            throw InvalidInputException.of("VirtualClock", "time", "must not be negative, is " + time);
        }
        return now.updateAndGet(before -> before.plus(time));
    }

    /**
     * Lets time pass instead of waiting.
     *
     * @param time how much; zero or more
     * @throws InterruptedException when the thread is interrupted already; no time passes then
     */
    @Override
    public void sleep(Duration time) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before waiting " + time);
        }
        advance(time);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /**
     * The same time in another zone: both clocks move together.
     *
     * @param other the zone
     * @return a view of this clock
     */
    @Override
    public Clock withZone(ZoneId other) {
        return new VirtualClock(now, Objects.requireNonNull(other, "other"));
    }

    @Override
    public String toString() {
        return "VirtualClock[" + now + ", " + zone + "]";
    }
}
