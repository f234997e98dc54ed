package io.smm.core.internal.quota;

import io.smm.account.QuotaSource;
import io.smm.spi.QuotaPermit;
import io.smm.spi.QuotaStore.Window;
import io.smm.spi.QuotaStore.Word;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one call booked. A store that fails here must not take the call's answer with it: what stays booked ends by itself. */
final class Permit implements QuotaPermit {

    private static final Logger LOG = LoggerFactory.getLogger(Permit.class);

    private final Cells cells;
    private final List<Cells.Booked.Done> booked;
    private final AtomicBoolean ended = new AtomicBoolean();

    Permit(Cells cells, List<Cells.Booked.Done> booked) {
        this.cells = cells;
        this.booked = List.copyOf(booked);
    }

    @Override
    public void release() {
        if (ended.compareAndSet(false, true)) {
            try {
                for (Cells.Booked.Done one : booked) {
                    end(one);
                }
            } catch (RuntimeException fault) {
                warn(fault);
            }
        }
    }

    @Override
    public void cancel() {
        if (ended.compareAndSet(false, true)) {
            try {
                for (Cells.Booked.Done one : booked) {
                    undo(cells, one);
                }
            } catch (RuntimeException fault) {
                warn(fault);
            }
        }
    }

    static void undo(Cells cells, Cells.Booked.Done one) {
        Booking booking = one.booking();
        cells.change(
                booking.meter(),
                (present, now) -> booking.meter().shape().giveBack(booking.meter(), present, booking, one.at()));
    }

    private void end(Cells.Booked.Done one) {
        boolean slot = !one.booking().holder().isEmpty() && !one.booking().lasting();
        if (slot) {
            undo(cells, one);
        } else if (one.unconfirmed()
                && cells.present(one.booking().meter()).word().isEmpty()) {
            cells.change(one.booking().meter(), Permit::answeredWithoutAWord);
        }
    }

    /** The first answer said nothing of the quota: there is nothing to wait for. */
    private static Window answeredWithoutAWord(Window present, Instant now) {
        return present.word().isPresent()
                ? present
                : new Window(
                        present.from(),
                        present.resetAt(),
                        present.limit(),
                        present.used(),
                        present.uses(),
                        Optional.of(new Word(QuotaSource.STATED, now, Optional.empty())),
                        present.closed());
    }

    /** Only its type: a stranger's exception may say anything, secrets included. */
    private static void warn(RuntimeException fault) {
        LOG.warn(
                "the end of a call could not be written into the store of quotas: {}",
                fault.getClass().getName());
    }
}
