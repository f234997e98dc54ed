package io.smm.core.internal.publish;

import io.smm.account.Connection;
import io.smm.core.internal.ForwardingPublisher;
import io.smm.error.ErrorDetails;
import io.smm.error.RetryAdvice;
import io.smm.error.WindowClosedException;
import io.smm.post.Delivery;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.StepKind;
import java.time.Instant;

/** Finds out what stands of a post that nobody may send, and sends nothing more of it. */
final class ReadingPublisher extends ForwardingPublisher {

    /**
     * Why nothing more is sent.
     *
     * @param message for people
     * @param advice whether somebody may still let the rest go
     */
    record Reason(String message, RetryAdvice advice) {}

    static final Reason GIVEN_UP = new Reason("the post was given up", RetryAdvice.never());

    private final Reason reason;
    private final boolean prepares;

    /** With whether it prepares: what is in doubt since a backup was restored is read back by what a preparation gives. */
    ReadingPublisher(Publisher publisher, Reason reason, boolean prepares) {
        super(publisher);
        this.reason = reason;
        this.prepares = prepares;
    }

    @Override
    public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
        if (state.next() == StepKind.EFFECT || state.next() == StepKind.PREPARE && !prepares) {
            throw refused(intent.connection(), reason);
        }
        return super.advance(intent, state, deadline);
    }

    static WindowClosedException refused(Delivery delivery, Reason reason) {
        return refused(delivery.connection(), reason);
    }

    private static WindowClosedException refused(Connection connection, Reason reason) {
        return new WindowClosedException(ErrorDetails.of(reason.message(), reason.advice())
                .network(connection.network())
                .tenant(connection.tenant())
                .connection(connection.id())
                .operation("cancel")
                .build());
    }
}
