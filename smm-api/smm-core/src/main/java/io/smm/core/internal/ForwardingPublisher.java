package io.smm.core.internal;

import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import io.smm.spi.Settlement;
import java.time.Instant;

/**
 * A publisher that hands everything on, so that what stands before a network's publisher changes only what it means to: a question
 * that was forgotten here would be answered by the port's default, not by the network's adapter.
 */
public abstract class ForwardingPublisher implements Publisher {

    private final Publisher publisher;

    /**
     * Stands before a publisher.
     *
     * @param publisher the publisher to which everything goes
     */
    protected ForwardingPublisher(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public Settlement settlement() {
        return publisher.settlement();
    }

    @Override
    public Settlement settlement(PublishIntent intent) {
        return publisher.settlement(intent);
    }

    @Override
    public PublishState begin(PublishIntent intent) {
        return publisher.begin(intent);
    }

    @Override
    public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
        return publisher.advance(intent, state, deadline);
    }

    @Override
    public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
        return publisher.reconcile(intent, state, since);
    }
}
