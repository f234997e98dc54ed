package io.smm.example.publisher.network;

import io.smm.error.ErrorDetails;
import io.smm.error.NetworkDownException;
import io.smm.error.RetryAdvice;
import io.smm.error.UnknownOutcomeException;
import io.smm.post.Outcome;
import io.smm.post.PostRef;
import io.smm.post.Publication;
import io.smm.spi.AdapterContext;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import io.smm.spi.Settlement;
import io.smm.spi.StepKind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One text, one effect. The delivery's id becomes the post's: to send it again finds what hangs there. */
final class BoardPublisher implements Publisher {

    private static final int FORMAT = 1;
    private static final PublishState TO_SEND = PublishState.of(FORMAT, new byte[0], StepKind.EFFECT);
    private static final PublishState DONE = PublishState.of(FORMAT, new byte[0], StepKind.NONE);

    private final BoardFile file;
    private final String node;
    private final Duration takes;
    private final AdapterContext context;

    BoardPublisher(BoardFile file, String node, Duration takes, AdapterContext context) {
        this.file = file;
        this.node = node;
        this.takes = takes;
        this.context = context;
    }

    @Override
    public Settlement settlement() {
        return new Settlement(Settlement.Kind.CLIENT_CHOSEN_ID, Duration.ZERO, true);
    }

    @Override
    public PublishState begin(PublishIntent intent) {
        return TO_SEND;
    }

    @Override
    public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
        Instant now = context.clock().instant();
        if (!now.isBefore(deadline)) {
            throw new NetworkDownException(details(intent, "the time was over before anything was sent")
                    .retryAdvice(RetryAdvice.sameCall())
                    .build());
        }
        try {
            Notice put = file.put(new Notice(
                    intent.delivery().value(),
                    now,
                    node,
                    intent.connection().tenant() + "/"
                            + intent.connection().account().id(),
                    intent.post().parts().get(0).text().text()));
            context.sleeper().sleep(takes);
            return PublishStep.outcome(DONE, new Outcome.Published(publication(intent, put)));
        } catch (IOException broken) {
            throw lost(intent, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw lost(intent, stopped);
        }
    }

    @Override
    public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
        try {
            Optional<Notice> found = file.find(intent.delivery().value());
            return found.<Reconciliation>map(put -> new Reconciliation.Found(publication(intent, put), DONE))
                    .orElseGet(Reconciliation.Absent::new);
        } catch (IOException broken) {
            throw new NetworkDownException(details(intent, "the board cannot be read")
                    .retryAdvice(RetryAdvice.sameCall())
                    .cause(broken)
                    .build());
        }
    }

    private static UnknownOutcomeException lost(PublishIntent intent, Exception cause) {
        return new UnknownOutcomeException(
                details(intent, "no answer of the board").cause(cause).build());
    }

    private static ErrorDetails.Builder details(PublishIntent intent, String message) {
        return ErrorDetails.of(message, RetryAdvice.reconcileFirst())
                .network(NoticeBoard.NETWORK)
                .tenant(intent.connection().tenant())
                .connection(intent.connection().id());
    }

    private static Publication publication(PublishIntent intent, Notice put) {
        return Publication.builder(
                        PostRef.of(NoticeBoard.NETWORK, put.id()),
                        intent.connection().account(),
                        put.at())
                .build();
    }
}
