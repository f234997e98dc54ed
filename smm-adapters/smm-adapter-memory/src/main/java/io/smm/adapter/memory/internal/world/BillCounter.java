package io.smm.adapter.memory.internal.world;

import io.smm.spi.QuotaObservation;
import java.time.Instant;
import java.util.Optional;

/** The network takes whatever is paid for; the bill is the host's to watch. */
final class BillCounter implements WriteCounter {

    @Override
    public boolean isFree(Instant now) {
        return true;
    }

    @Override
    public void take(Instant now) {}

    @Override
    public void fill(Instant now) {}

    @Override
    public Optional<Instant> freeAt(Instant now) {
        return Optional.of(now);
    }

    @Override
    public Optional<QuotaObservation> standing(Instant now) {
        return Optional.empty();
    }
}
