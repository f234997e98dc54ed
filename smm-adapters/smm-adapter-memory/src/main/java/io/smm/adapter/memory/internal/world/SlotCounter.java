package io.smm.adapter.memory.internal.world;

import io.smm.spi.QuotaObservation;
import java.time.Instant;
import java.util.Optional;

/** So many requests at once, the one that asks among them. */
final class SlotCounter implements WriteCounter {

    private final long slots;
    private long underWay;

    SlotCounter(long slots) {
        this.slots = slots;
    }

    @Override
    public boolean isFree(Instant now) {
        return underWay <= slots;
    }

    @Override
    public void take(Instant now) {}

    /** Others' requests are over before anybody could ask. */
    @Override
    public void fill(Instant now) {}

    @Override
    public Optional<Instant> freeAt(Instant now) {
        return Optional.empty();
    }

    @Override
    public Optional<QuotaObservation> standing(Instant now) {
        return Optional.empty();
    }

    @Override
    public void begin() {
        underWay++;
    }

    @Override
    public void end() {
        underWay--;
    }
}
