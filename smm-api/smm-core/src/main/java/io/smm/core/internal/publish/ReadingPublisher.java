package io.smm.core.internal.publish;

import io.smm.core.internal.ForwardingPublisher;
import io.smm.error.ErrorDetails;
import io.smm.error.RetryAdvice;
import io.smm.error.WindowClosedException;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.StepKind;
import java.time.Instant;

/** Finds out what stands of a post that somebody gives up, and sends nothing more of it. */
final class ReadingPublisher extends ForwardingPublisher {

    ReadingPublisher(Publisher publisher) {
        super(publisher);
    }

    @Override
    public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
        if (state.next() == StepKind.EFFECT) {
            throw new WindowClosedException(
                    ErrorDetails.of("the post was given up", RetryAdvice.afterAction("move it to let the rest go out"))
                            .network(intent.connection().network())
                            .tenant(intent.connection().tenant())
                            .connection(intent.connection().id())
                            .operation("cancel")
                            .build());
        }
        return super.advance(intent, state, deadline);
    }
}
