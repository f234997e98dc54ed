package io.smm.core;

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
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/** A network that publishes one post for each time that its gate is opened. Thread-safe. */
final class GatedPublisher implements Publisher {

    final Semaphore gate = new Semaphore(0);

    /** The name of each thread that stands at the gate. */
    final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();

    /** The texts that stand, in order. */
    final List<String> standing = new CopyOnWriteArrayList<>();

    @Override
    public Settlement settlement() {
        return new Settlement(Settlement.Kind.READ_BACK, Duration.ZERO, false);
    }

    @Override
    public PublishState begin(PublishIntent intent) {
        return PublishState.of(1, new byte[0], StepKind.EFFECT);
    }

    @Override
    public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
        waiting.add(Thread.currentThread().getName());
        gate.acquireUninterruptibly();
        standing.add(text(intent));
        return PublishStep.outcome(PublishState.of(1, new byte[0], StepKind.NONE), published(intent));
    }

    @Override
    public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
        return standing.contains(text(intent))
                ? new Reconciliation.Found(
                        published(intent).publication(), PublishState.of(1, new byte[0], StepKind.NONE))
                : new Reconciliation.Absent();
    }

    private static String text(PublishIntent intent) {
        return intent.post().parts().get(0).text().text();
    }

    private static Outcome.Published published(PublishIntent intent) {
        return new Outcome.Published(Publication.builder(
                        PostRef.of(FakeNetwork.NETWORK, intent.delivery().value()),
                        intent.connection().account(),
                        intent.createdAt())
                .build());
    }
}
