package io.smm.benchmarks.durable;

import io.smm.post.Outcome;
import io.smm.post.PostRef;
import io.smm.post.Publication;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.Reconciliation;
import io.smm.spi.Settlement;
import io.smm.spi.StepKind;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** One call, whose post has the id that the delivery chose. Says of each call that it came. */
final class InstantPublisher implements Publisher {

    private static final byte[] NOTHING = new byte[0];

    private final AtomicInteger calls = new AtomicInteger();
    private final BiConsumer<PublishIntent, Instant> called;

    InstantPublisher(BiConsumer<PublishIntent, Instant> called) {
        this.called = called;
    }

    int calls() {
        return calls.get();
    }

    @Override
    public Settlement settlement() {
        return new Settlement(Settlement.Kind.CLIENT_CHOSEN_ID, Duration.ZERO, true);
    }

    @Override
    public PublishState begin(PublishIntent intent) {
        return PublishState.of(1, NOTHING, StepKind.EFFECT);
    }

    @Override
    public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
        Instant now = Instant.now();
        called.accept(intent, now);
        calls.incrementAndGet();
        return PublishStep.outcome(
                PublishState.of(1, NOTHING, StepKind.NONE), new Outcome.Published(publication(intent, now)));
    }

    @Override
    public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
        return new Reconciliation.Absent();
    }

    private static Publication publication(PublishIntent intent, Instant now) {
        return Publication.builder(
                        PostRef.of(
                                intent.connection().network(), intent.delivery().value()),
                        intent.connection().account(),
                        now)
                .build();
    }
}
