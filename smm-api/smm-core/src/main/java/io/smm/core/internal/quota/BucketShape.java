package io.smm.core.internal.quota;

import io.smm.account.QuotaSource;
import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaStore.Closure;
import io.smm.spi.QuotaStore.Window;
import io.smm.spi.QuotaStore.Word;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A bucket is one moment: when it will be full again if nothing more is taken (the generic cell rate algorithm). Taking points
 * moves the moment on by the time in which they flow in; they are there while the moment stays within one refill from now. Of a
 * bucket that was never seen before only a quarter is believed.
 */
final class BucketShape implements Shape {

    static final BucketShape BUCKET = new BucketShape();

    private static final int SHARE_UNCONFIRMED = 4;

    private BucketShape() {}

    @Override
    public Window present(Meter meter, Optional<Window> stored, Instant now) {
        if (stored.isEmpty()) {
            long limit = meter.stated().orElseThrow();
            Instant full = now.plus(inflow(meter, limit, limit - Math.max(1, limit / SHARE_UNCONFIRMED)));
            return window(meter, now, full, limit, Optional.empty(), Optional.empty(), now);
        }
        Window last = stored.get();
        // More than empty it cannot be: a later moment was written by a clock that stood wrong.
        Instant full = Uses.earlier(last.resetAt(), now.plus(meter.window().longest()));
        return window(
                meter,
                Uses.earlier(last.from(), now),
                full,
                observed(last.word()) ? last.limit() : meter.stated().orElseThrow(),
                last.word(),
                Uses.present(last.closed(), now),
                now);
    }

    @Override
    public Optional<Shortage> shortage(Meter meter, Window present, Booking booking, Instant now) {
        Instant free = after(meter, present, booking, now).minus(meter.window().longest());
        boolean idle = !present.resetAt().isAfter(now);
        boolean flowedIn = !free.isAfter(now.plusNanos(roundedAway(meter, present.limit())));
        return idle || flowedIn ? Optional.empty() : Optional.of(Shortage.until(free));
    }

    /**
     * What rounding up can have added since the bucket was full: a nanosecond a point, where a point takes no whole number of them.
     * Without it the last point of a full bucket would never be free. At most a thousandth of a point.
     */
    private static long roundedAway(Meter meter, long limit) {
        long refill = meter.window().longest().toNanos();
        return refill % limit == 0 ? 0 : Math.min(limit, refill / limit / 1_000);
    }

    @Override
    public Window book(Meter meter, Window present, Booking booking, Instant now) {
        return full(meter, present, after(meter, present, booking, now), now);
    }

    private static Instant after(Meter meter, Window present, Booking booking, Instant now) {
        return Uses.later(present.resetAt(), now).plus(inflow(meter, present.limit(), booking.points()));
    }

    @Override
    public Window giveBack(Meter meter, Window present, Booking booking, Instant bookedAt) {
        Instant full = present.resetAt().minus(inflow(meter, present.limit(), booking.points()));
        return full(meter, present, full, bookedAt);
    }

    @Override
    public Window correct(Meter meter, Window present, QuotaObservation observation, Instant now) {
        long used = Math.max(0, observation.limit() - observation.remaining());
        Instant told = now.plus(inflow(meter, observation.limit(), used));
        Optional<Closure> closed = observation
                .resetAt()
                .filter(end -> observation.remaining() == 0)
                .filter(end -> end.isAfter(now) && !end.isAfter(now.plus(Meter.LONGEST_CLOSURE)))
                .map(end -> new Closure(now, end))
                .or(present::closed);
        return window(
                meter,
                present.from(),
                Uses.later(present.resetAt(), told),
                observation.limit(),
                Optional.of(new Word(QuotaSource.OBSERVED, now, Optional.empty())),
                closed,
                now);
    }

    @Override
    public OptionalLong limit(Meter meter, Window present, Instant now) {
        return OptionalLong.of(present.limit());
    }

    @Override
    public Instant untilAskedAgain(Meter meter, Instant now) {
        return now.plus(Ceiling.pause(meter.window().longest()));
    }

    /** In which time so many points flow in, rounded up. */
    private static Duration inflow(Meter meter, long limit, long points) {
        BigInteger nanos = BigInteger.valueOf(meter.window().longest().toNanos())
                .multiply(BigInteger.valueOf(points))
                .add(BigInteger.valueOf(limit - 1))
                .divide(BigInteger.valueOf(limit));
        return Duration.ofNanos(nanos.min(BigInteger.valueOf(Long.MAX_VALUE)).longValue());
    }

    private static boolean observed(Optional<Word> word) {
        return word.filter(said -> said.source() == QuotaSource.OBSERVED).isPresent();
    }

    private static Window full(Meter meter, Window present, Instant full, Instant now) {
        return window(meter, present.from(), full, present.limit(), present.word(), present.closed(), now);
    }

    private static Window window(
            Meter meter,
            Instant from,
            Instant full,
            long limit,
            Optional<Word> word,
            Optional<Closure> closed,
            Instant now) {
        long missing = full.isAfter(now) ? Duration.between(now, full).toNanos() : 0;
        long used = BigInteger.valueOf(missing)
                .multiply(BigInteger.valueOf(limit))
                .add(BigInteger.valueOf(meter.window().longest().toNanos() - 1))
                .divide(BigInteger.valueOf(meter.window().longest().toNanos()))
                .longValue();
        return new Window(from, full, limit, Math.min(used, limit), List.of(), word, closed);
    }
}
