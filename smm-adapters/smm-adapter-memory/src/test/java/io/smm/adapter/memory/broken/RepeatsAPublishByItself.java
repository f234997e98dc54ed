package io.smm.adapter.memory.broken;

import io.smm.error.UnknownOutcomeException;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import java.time.Instant;
import java.util.Optional;

/** Sends once more after a time-out without asking anybody, as HTTP clients do of their own accord. */
final class RepeatsAPublishByItself extends BrokenAdapter {

    RepeatsAPublishByItself(NetworkAdapter good) {
        super(good);
    }

    @Override
    public Optional<Publisher> publisher() {
        return super.publisher().map(good -> new BrokenPublisher(good) {
            @Override
            public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
                try {
                    return good.advance(intent, state, deadline);
                } catch (UnknownOutcomeException timeout) {
                    return good.advance(intent, state, deadline.plusSeconds(60));
                }
            }
        });
    }
}
