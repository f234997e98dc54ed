package io.smm.adapter.memory.internal.world;

import io.smm.spi.QuotaObservation;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A bucket that holds so much and is filled evenly: its level, and when it was looked at last. The level is counted in parts of which
 * one write takes as many as a refill has nanoseconds, so that nothing is ever rounded.
 */
final class BucketCounter implements WriteCounter {

    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

    private final String rule;
    private final long size;
    private final BigInteger oneWrite;
    private BigInteger level;
    private Instant seen = Instant.EPOCH;

    BucketCounter(String rule, long size, Duration refill) {
        this.rule = rule;
        this.size = size;
        oneWrite = nanos(refill);
        level = full();
    }

    private BigInteger full() {
        return oneWrite.multiply(BigInteger.valueOf(size));
    }

    private static BigInteger nanos(Duration time) {
        return BigInteger.valueOf(time.getSeconds()).multiply(NANOS).add(BigInteger.valueOf(time.getNano()));
    }

    private BigInteger level(Instant now) {
        if (now.isAfter(seen)) {
            BigInteger flowedIn = nanos(Duration.between(seen, now)).multiply(BigInteger.valueOf(size));
            level = level.add(flowedIn).min(full());
            seen = now;
        }
        return level;
    }

    @Override
    public boolean isFree(Instant now) {
        return level(now).compareTo(oneWrite) >= 0;
    }

    @Override
    public void take(Instant now) {
        level = level(now).subtract(oneWrite);
    }

    @Override
    public void fill(Instant now) {
        level(now);
        level = BigInteger.ZERO;
    }

    @Override
    public Optional<Instant> freeAt(Instant now) {
        BigInteger missing = oneWrite.subtract(level(now)).max(BigInteger.ZERO);
        BigInteger nanos = missing.add(BigInteger.valueOf(size - 1)).divide(BigInteger.valueOf(size));
        return Optional.of(now.plusNanos(nanos.longValueExact()));
    }

    @Override
    public Optional<QuotaObservation> standing(Instant now) {
        long left = level(now).divide(oneWrite).longValueExact();
        return Optional.of(new QuotaObservation(rule, size, left, freeAt(now).orElseThrow()));
    }
}
