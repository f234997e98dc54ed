package io.smm.adapter.memory.broken;

import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import io.smm.spi.Settlement;
import java.time.Instant;

/** A good publisher, to be broken in one method. */
class BrokenPublisher implements Publisher {

    final Publisher good;

    BrokenPublisher(Publisher good) {
        this.good = good;
    }

    @Override
    public Settlement settlement() {
        return good.settlement();
    }

    @Override
    public Settlement settlement(PublishIntent intent) {
        return good.settlement(intent);
    }

    @Override
    public PublishState begin(PublishIntent intent) {
        return good.begin(intent);
    }

    @Override
    public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
        return good.advance(intent, state, deadline);
    }

    @Override
    public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
        return good.reconcile(intent, state, since);
    }
}
