package io.smm.core.internal.plan;

import io.smm.core.internal.ForwardingPublisher;
import io.smm.post.RequestKey;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.StepKind;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks the gate before each step that readers would see, so that a pause stops a thread between two parts and a repeat that
 * settling would send. Preparing, checking and reading back go on.
 */
public final class PausablePublisher extends ForwardingPublisher {

    private final PauseGate gate;
    private final Optional<RequestKey> key;

    /**
     * Stands before a network's publisher.
     *
     * @param publisher the network's publisher
     * @param gate knows what is paused
     * @param key the key that the post is published under
     */
    public PausablePublisher(Publisher publisher, PauseGate gate, Optional<RequestKey> key) {
        super(publisher);
        this.gate = gate;
        this.key = key;
    }

    @Override
    public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
        if (state.next() == StepKind.EFFECT) {
            gate.checkStep(intent.connection(), intent.post(), key);
        }
        return super.advance(intent, state, deadline);
    }
}
