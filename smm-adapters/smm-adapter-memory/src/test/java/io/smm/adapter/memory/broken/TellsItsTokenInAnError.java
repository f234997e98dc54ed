package io.smm.adapter.memory.broken;

import io.smm.error.ErrorDetails;
import io.smm.error.UnknownOutcomeException;
import io.smm.spi.AdapterContext;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import java.time.Instant;
import java.util.Optional;

/** Puts the request's headers into the message of a time-out. */
final class TellsItsTokenInAnError extends BrokenAdapter {

    private final AdapterContext context;

    TellsItsTokenInAnError(NetworkAdapter good, AdapterContext context) {
        super(good);
        this.context = context;
    }

    @Override
    public Optional<Publisher> publisher() {
        return super.publisher().map(good -> new BrokenPublisher(good) {
            @Override
            public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
                try {
                    return good.advance(intent, state, deadline);
                } catch (UnknownOutcomeException timeout) {
                    String token = context.tokens().current(intent.connection()).reveal();
                    ErrorDetails told = timeout.details().toBuilder()
                            .message("no answer to the request with Authorization: Bearer " + token)
                            .build();
                    throw new UnknownOutcomeException(told);
                }
            }
        });
    }
}
