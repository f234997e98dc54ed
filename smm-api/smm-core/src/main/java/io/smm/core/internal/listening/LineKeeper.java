package io.smm.core.internal.listening;

import io.smm.Cursor;
import io.smm.account.Connection;
import io.smm.error.NetworkDownException;
import io.smm.error.RateLimitedException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.UnsupportedCapabilityException;
import io.smm.listening.SignalEvent;
import io.smm.listening.SignalStream;
import io.smm.spi.Backoff;
import io.smm.spi.EventStream;
import io.smm.spi.StreamRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a line open: after a break it is opened again where it was, not before the network's rules allow. Waits for nothing but the
 * line itself: who uses it looks again when {@link #dueAt} has come. Used by one thread, closed by any.
 */
final class LineKeeper implements AutoCloseable {

    /** How much is added to a wait at most, so that many do not come back in one moment. */
    private static final double JITTER = 0.25;

    /** How long a server is left alone that turned out to have no lines: it may have some after its next update. */
    private static final Duration WITHOUT_LINES = Duration.ofHours(1);

    private final EventStream port;
    private final StreamRules rules;
    private final Connection connection;
    private final Clock clock;
    private final RandomGenerator random;
    private volatile @Nullable SignalStream line;
    private volatile boolean closed;
    private volatile @Nullable SmmException trouble;
    private Optional<Cursor> place;
    private boolean uncovered;
    private boolean worked;
    private int failures;
    private Instant openedAt = Instant.MIN;
    private Instant due = Instant.MIN;

    LineKeeper(EventStream port, Connection connection, Optional<Cursor> place, Clock clock, RandomGenerator random) {
        this.port = port;
        this.connection = connection;
        this.place = place;
        this.clock = clock;
        this.random = random;
        rules = port.rules();
    }

    /** Opens the line when it does not stand and its time has come; whether it stands then. */
    boolean stands() {
        if (line == null && !closed && !clock.instant().isBefore(due)) {
            open();
        }
        return line != null;
    }

    /** When the line may be opened again, while it does not stand. */
    Instant dueAt() {
        return due;
    }

    /** Whether a line was opened that began now and not where the one before ended; asked once. */
    boolean wasUncovered() {
        boolean was = uncovered;
        uncovered = false;
        return was;
    }

    /** Waits for the next event; empty when none came, or the line broke. */
    Optional<SignalEvent> next(Duration patience) {
        SignalStream standing = line;
        if (standing == null) {
            return Optional.empty();
        }
        try {
            Optional<SignalEvent> event = standing.next(patience);
            place = standing.cursor().or(() -> place);
            worked |= event.isPresent();
            trouble = null;
            return event;
        } catch (SmmException broken) {
            place = standing.cursor().or(() -> place);
            standing.close();
            line = null;
            worked |=
                    !clock.instant().isBefore(openedAt.plus(rules.afterTrouble().most()));
            failed(broken);
            return Optional.empty();
        }
    }

    /** The place after the last event that was given. */
    Optional<Cursor> place() {
        return place;
    }

    /** Why the line does not stand, or did not when it was last read. */
    Optional<SmmException> trouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    public void close() {
        closed = true;
        SignalStream standing = line;
        if (standing != null) {
            standing.close();
        }
    }

    private void open() {
        Optional<Cursor> from = rules.resumes() ? place : Optional.empty();
        try {
            SignalStream opened = port.open(connection, from);
            line = opened;
            if (closed) {
                opened.close();
            }
            place = opened.cursor().or(() -> from);
            uncovered = from.isEmpty();
            openedAt = clock.instant();
            worked = false;
        } catch (UnsupportedCapabilityException none) {
            trouble = none; // the lists are read, as where no line was ever declared
            due = clock.instant().plus(WITHOUT_LINES);
        } catch (SmmException refused) {
            failed(refused);
        }
    }

    /** Reckons when to try again; throws what no waiting mends. */
    private void failed(SmmException error) {
        failures = worked ? 0 : failures + 1;
        worked = false;
        trouble = error;
        Backoff backoff = backoffAfter(error);
        Duration wait = failures == 0 ? Duration.ZERO : backoff.after(failures);
        Duration spread = failures == 0 ? backoff.first() : wait;
        Duration asked = error.retryAdvice().after().orElse(Duration.ZERO);
        long jitter = (long) (spread.toMillis() * JITTER * random.nextDouble());
        due = clock.instant().plus(asked.compareTo(wait) > 0 ? asked : wait).plusMillis(jitter);
        if (error.retryAdvice().kind() != RetryAdvice.Kind.SAME_CALL_AFTER) {
            throw error;
        }
    }

    private Backoff backoffAfter(SmmException error) {
        if (error instanceof RateLimitedException) {
            return rules.afterTooMany();
        }
        boolean answered = error.details().status().orElse(0) >= 400;
        return error instanceof NetworkDownException && !answered ? rules.afterTrouble() : rules.afterRefusal();
    }
}
