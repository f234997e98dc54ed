package io.smm.core.internal.plan;

import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import io.smm.spi.Settlement;
import io.smm.spi.StepKind;
import java.time.Instant;

/**
 * Asks the gate before each step that readers would see, so that a pause stops a thread between two parts and a repeat that
 * settling would send. Preparing, checking and reading back go on.
 *
 * @param publisher the network's publisher
 * @param gate knows what is paused
 */
public record PausablePublisher(Publisher publisher, PauseGate gate) implements Publisher {

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
        if (state.next() == StepKind.EFFECT) {
            gate.check(intent.connection(), intent.post());
        }
        return publisher.advance(intent, state, deadline);
    }

    @Override
    public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
        return publisher.reconcile(intent, state, since);
    }
}
