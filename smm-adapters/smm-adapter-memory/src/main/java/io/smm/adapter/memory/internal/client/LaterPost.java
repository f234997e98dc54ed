package io.smm.adapter.memory.internal.client;

import io.smm.account.Connection;
import io.smm.adapter.memory.MemoryPost;
import io.smm.adapter.memory.internal.world.Draft;
import io.smm.adapter.memory.internal.world.NewsroomServer;
import io.smm.adapter.memory.internal.world.Server;
import io.smm.error.ErrorDetails;
import io.smm.error.NotFoundException;
import io.smm.error.RetryAdvice;
import io.smm.post.Outcome;
import io.smm.post.PostRef;
import io.smm.post.ScheduledPost;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Reconciliation;
import io.smm.spi.StepKind;
import java.time.Instant;
import java.util.Optional;

/**
 * The publication of a post that the network shall keep until its time: the last step hands it over, and a check, which the
 * state then has next, tells later what became of it.
 */
final class LaterPost {

    private final Server server;
    private final NewsroomServer newsroom;
    private final Calls calls;

    LaterPost(Server server, Calls calls) {
        this.server = server;
        this.calls = calls;
        newsroom = new NewsroomServer(server);
    }

    PublishStep handOver(PublishIntent intent, Progress progress, Draft draft, Instant deadline) {
        Instant at = intent.networkTime().orElseThrow();
        NewsroomServer.Kept kept = calls.writeAnswering(
                intent.connection(), "publishLater", Optional.of(deadline), token -> newsroom.keep(token, draft, at));
        PublishState done = progress.withPieceDone().toState(intent.post());
        // The network's answer counts, not what it was asked for.
        return kept.waiting()
                .map(waiting -> PublishStep.outcome(
                        toBeChecked(done), new Outcome.ScheduledOnNetwork(waiting.at(), waiting.ref())))
                .orElseGet(() -> PublishStep.outcome(
                        done,
                        new Outcome.Published(
                                PublishPort.publication(kept.post().orElseThrow())
                                        .warning("the network published it at once, though it was asked to at " + at)
                                        .build())));
    }

    PublishStep check(PublishIntent intent, PublishState state) {
        PublishState done = PublishState.of(state.format(), state.bytes(), StepKind.NONE);
        Optional<MemoryPost> standing = standing(intent);
        if (standing.isPresent()) {
            return PublishStep.outcome(
                    done,
                    new Outcome.Published(
                            PublishPort.publication(standing.get()).build()));
        }
        return waiting(intent)
                .map(post -> PublishStep.outcome(state, new Outcome.ScheduledOnNetwork(post.at(), post.ref())))
                .orElseGet(() -> PublishStep.outcome(
                        done,
                        new Outcome.Rejected(new NotFoundException(
                                ErrorDetails.of("it was taken back, or away, on the network", RetryAdvice.never())
                                        .network(intent.connection().network())
                                        .connection(intent.connection().id())
                                        .operation("schedulePost")
                                        .build()))));
    }

    Reconciliation reconcile(PublishIntent intent, Progress progress) {
        PublishState done = progress.withPieceDone().toState(intent.post());
        Optional<MemoryPost> standing = standing(intent);
        if (standing.isPresent()) {
            return new Reconciliation.Found(
                    PublishPort.publication(standing.get()).build(), done);
        }
        return waiting(intent)
                .<Reconciliation>map(
                        post -> new Reconciliation.FoundScheduled(post.at(), post.ref(), toBeChecked(done)))
                .orElseGet(Reconciliation.Absent::new);
    }

    private Optional<MemoryPost> standing(PublishIntent intent) {
        PostRef ref = ref(intent, "");
        return calls.read(intent.connection(), "readPost", token -> server.read(token, ref));
    }

    private Optional<ScheduledPost> waiting(PublishIntent intent) {
        PostRef ref = ref(intent, "scheduled-");
        return calls.read(intent.connection(), "readScheduled", token -> newsroom.waiting(token, ref));
    }

    private static PostRef ref(PublishIntent intent, String prefix) {
        Connection connection = intent.connection();
        String key = Progress.beginning(intent.delivery().value()).keyOf(0);
        return PostRef.of(connection.network(), connection.account().id() + "/" + prefix + key);
    }

    private static PublishState toBeChecked(PublishState done) {
        return PublishState.of(done.format(), done.bytes(), StepKind.CHECK);
    }
}
