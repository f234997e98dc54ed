package io.smm.adapter.memory.broken;

import io.smm.post.DeliveryId;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers in a field how far it is, and stores nothing: works as long as the process lives. */
final class KeepsItsProgressToItself extends BrokenAdapter {

    private final Map<DeliveryId, PublishState> progress = new ConcurrentHashMap<>();

    KeepsItsProgressToItself(NetworkAdapter good) {
        super(good);
    }

    @Override
    public Optional<Publisher> publisher() {
        return super.publisher().map(good -> new BrokenPublisher(good) {
            @Override
            public PublishState begin(PublishIntent intent) {
                return remembered(intent, good.begin(intent));
            }

            @Override
            public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
                PublishStep step = good.advance(intent, own(intent), deadline);
                return new PublishStep(remembered(intent, step.state()), step.outcome());
            }

            @Override
            public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
                Reconciliation reading = good.reconcile(intent, own(intent), since);
                return reading instanceof Reconciliation.Found found
                        ? new Reconciliation.Found(found.publication(), remembered(intent, found.state()))
                        : reading;
            }

            private PublishState own(PublishIntent intent) {
                return progress.computeIfAbsent(intent.delivery(), unknown -> good.begin(intent));
            }
        });
    }

    private PublishState remembered(PublishIntent intent, PublishState state) {
        progress.put(intent.delivery(), state);
        return PublishState.of(1, new byte[0], state.next());
    }
}
