package io.smm.core.internal.quota;

import io.smm.spi.QuotaStore;
import io.smm.spi.QuotaStore.Window;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and changes what is stored of a meter: each change is made to what stands, or made again. */
final class Cells {

    /** So many can come between only when the store never says yes; then the caller is told to ask again. */
    private static final int MOST_ATTEMPTS = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Cells.class);

    private static final Duration CONTENDED = Duration.ofMillis(100);

    private final QuotaStore store;
    private final Clock clock;

    Cells(QuotaStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What came of booking. */
    sealed interface Booked {

        /** It is booked; {@code first} when nothing was known of the quota before, {@code unconfirmed} while that is so. */
        record Done(Booking booking, Instant at, boolean first, boolean unconfirmed) implements Booked {}

        /** It is not. */
        record Not(Booking booking, Shortage shortage) implements Booked {}
    }

    Instant now() {
        return clock.instant();
    }

    Window present(Meter meter) {
        return meter.shape().present(meter, store.find(meter.key()), now());
    }

    /** What was found where something shall be booked, and why it does not fit there. */
    record Look(Booking booking, Optional<Window> stored, Window present, Instant at, Optional<Shortage> shortage) {}

    Look look(Booking booking) {
        Meter meter = booking.meter();
        Instant now = now();
        Optional<Window> stored = store.find(meter.key());
        Window present = meter.shape().present(meter, stored, now);
        Optional<Shortage> shortage = present.closed().isPresent()
                ? Optional.of(Shortage.until(present.closed().get().until()))
                : meter.shape().shortage(meter, present, booking, now);
        if (shortage.isPresent() && stored.isPresent() && Uses.isMended(stored.get(), present)) {
            // Or what a wrong clock wrote would be mended anew each time, and never leave.
            store.replace(meter.key(), stored, present);
        }
        return new Look(booking, stored, present, now, shortage);
    }

    /** Books on what was found; where somebody else was faster, it looks again. */
    Booked book(Look found) {
        Booking booking = found.booking();
        Meter meter = booking.meter();
        Look look = found;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            if (look.shortage().isPresent()) {
                return new Booked.Not(booking, look.shortage().get());
            }
            Window next = meter.shape().book(meter, look.present(), booking, look.at());
            if (store.replace(meter.key(), look.stored(), next)) {
                boolean unconfirmed = SpanShape.isUnconfirmed(meter, look.present(), look.at());
                return new Booked.Done(booking, look.at(), look.stored().isEmpty(), unconfirmed);
            }
            look = look(booking);
        }
        return new Booked.Not(booking, new Shortage(now().plus(CONTENDED), true));
    }

    /** What a change made of what. */
    record Changed(Window before, Window after) {}

    /** Changes what stands; nothing is changed when others were always faster. */
    Optional<Changed> change(Meter meter, BiFunction<Window, Instant, Window> change) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Instant now = now();
            Optional<Window> stored = store.find(meter.key());
            Window present = meter.shape().present(meter, stored, now);
            Window next = change.apply(present, now);
            if (store.replace(meter.key(), stored, next)) {
                return Optional.of(new Changed(present, next));
            }
        }
        LOG.warn(
                "the store of quotas did not take a change of {} in {} attempts",
                meter.rule().id(),
                MOST_ATTEMPTS);
        return Optional.empty();
    }
}
