package io.smm.chaos.broken;

import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import io.smm.spi.Settlement;
import java.time.Instant;

/** Broken on purpose: finds nothing, ever, and is believed. */
public final class BlindPublisher implements Publisher {

    private final Publisher seeing;

    public BlindPublisher(Publisher seeing) {
        this.seeing = seeing;
    }

    @Override
    public Settlement settlement() {
        return seeing.settlement();
    }

    @Override
    public PublishState begin(PublishIntent intent) {
        return seeing.begin(intent);
    }

    @Override
    public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
        return seeing.advance(intent, state, deadline);
    }

    @Override
    public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
        return new Reconciliation.Absent();
    }
}
