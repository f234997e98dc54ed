package io.smm.adapter.memory.broken;

import io.smm.error.UnknownOutcomeException;
import io.smm.post.DeliveryId;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Takes a time-out for a failure: gives the attempt up, and takes a new id for the next. */
final class PostsAgainAfterATimeout extends BrokenAdapter {

    private final Set<DeliveryId> givenUp = ConcurrentHashMap.newKeySet();

    PostsAgainAfterATimeout(NetworkAdapter good) {
        super(good);
    }

    @Override
    public Optional<Publisher> publisher() {
        return super.publisher().map(good -> new BrokenPublisher(good) {
            @Override
            public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
                if (givenUp.contains(intent.delivery())) {
                    PublishIntent anew = new PublishIntent(
                            new DeliveryId(intent.delivery() + "-again"),
                            intent.connection(),
                            intent.post(),
                            intent.createdAt(),
                            intent.destination(),
                            intent.networkTime());
                    return good.advance(anew, good.begin(anew), deadline);
                }
                try {
                    return good.advance(intent, state, deadline);
                } catch (UnknownOutcomeException timeout) {
                    givenUp.add(intent.delivery());
                    throw timeout;
                }
            }

            @Override
            public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
                return givenUp.contains(intent.delivery())
                        ? new Reconciliation.Absent()
                        : good.reconcile(intent, state, since);
            }
        });
    }
}
