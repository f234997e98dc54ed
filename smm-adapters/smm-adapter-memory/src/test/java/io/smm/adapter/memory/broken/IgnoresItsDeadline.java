package io.smm.adapter.memory.broken;

import io.smm.spi.NetworkAdapter;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import java.time.Instant;
import java.util.Optional;

/** Waits for an answer as long as it likes, past the moment from which somebody else may send. */
final class IgnoresItsDeadline extends BrokenAdapter {

    IgnoresItsDeadline(NetworkAdapter good) {
        super(good);
    }

    @Override
    public Optional<Publisher> publisher() {
        return super.publisher().map(good -> new BrokenPublisher(good) {
            @Override
            public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
                return good.advance(intent, state, deadline.plusSeconds(3_600));
            }
        });
    }
}
