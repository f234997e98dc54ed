package io.smm.adapter.jdbc;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * The time of the database, by which all nodes go: what it said last, and what the machine's monotonic clock has counted since. The
 * middle of question and answer is taken, so it is off by half a round trip at most. Never goes back by less than a second; a database
 * whose clock jumps further is followed. Thread-safe; telling the time costs no call.
 */
final class DatabaseClock extends Clock {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration FRESH_ENOUGH = Duration.ofMinutes(1);
    private static final Duration A_JUMP = Duration.ofSeconds(1);

    private record Anchor(Instant at, long nanoseconds) {}

    private final String question;
    private final LongSupplier nanoseconds;
    private final AtomicReference<Anchor> anchor = new AtomicReference<>(new Anchor(Instant.EPOCH, 0));
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.MIN);

    DatabaseClock(Dialect dialect) {
        this(dialect, System::nanoTime);
    }

    DatabaseClock(Dialect dialect, LongSupplier nanoseconds) {
        this.question = switch (dialect) {
            case H2 ->
                "select datediff(microsecond, timestamp with time zone '1970-01-01 00:00:00+00',"
                        + " current_timestamp) as micros";
            case POSTGRESQL -> "select cast(extract(epoch from clock_timestamp()) * 1000000 as bigint) as micros";
            case SQLITE -> "select cast(unixepoch('subsec') * 1000000 as integer) as micros";
        };
        this.nanoseconds = nanoseconds;
    }

    /** Asks the database, unless it was asked within the last second: what a claim needs. */
    void follow(Sql sql) throws SQLException {
        follow(sql, FRESH);
    }

    /** Asks the database, unless it was asked within the last minute: for a node that plans and never claims. */
    void followSlowly(Sql sql) throws SQLException {
        follow(sql, FRESH_ENOUGH);
    }

    private void follow(Sql sql, Duration fresh) throws SQLException {
        Anchor known = anchor.get();
        if (!known.at().equals(Instant.EPOCH) && nanoseconds.getAsLong() - known.nanoseconds() < fresh.toNanos()) {
            return;
        }
        long asked = nanoseconds.getAsLong();
        long micros = sql.find(question, row -> row.number("micros")).orElseThrow();
        long answered = nanoseconds.getAsLong();
        follow(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), asked, answered);
    }

    void follow(Instant said, long asked, long answered) {
        anchor.set(new Anchor(said, asked + (answered - asked) / 2));
    }

    @Override
    public Instant instant() {
        Anchor now = anchor.get();
        Instant told = now.at().plusNanos(nanoseconds.getAsLong() - now.nanoseconds());
        return last.updateAndGet(
                before -> told.isBefore(before) && told.plus(A_JUMP).isAfter(before) ? before : told);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        Clock same = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return same.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return same.withZone(other);
            }
        };
    }
}
