package io.smm.adapter.memory.broken;

import io.smm.spi.AdapterContext;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import java.time.Instant;
import java.util.Optional;

/** Logs its requests with all their headers. */
final class WritesItsTokenToTheLog extends BrokenAdapter {

    private final AdapterContext context;

    WritesItsTokenToTheLog(NetworkAdapter good, AdapterContext context) {
        super(good);
        this.context = context;
    }

    @Override
    public Optional<Publisher> publisher() {
        return super.publisher().map(good -> new BrokenPublisher(good) {
            @Override
            public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
                System.err.println("> Authorization: Bearer "
                        + context.tokens().current(intent.connection()).reveal());
                return good.advance(intent, state, deadline);
            }
        });
    }
}
