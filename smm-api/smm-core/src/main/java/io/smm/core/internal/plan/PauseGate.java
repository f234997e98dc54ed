package io.smm.core.internal.plan;

import io.smm.account.Connection;
import io.smm.error.ErrorDetails;
import io.smm.error.PausedException;
import io.smm.error.RetryAdvice;
import io.smm.post.Post;
import io.smm.post.plan.Pause;
import io.smm.spi.PauseStore;
import java.time.Instant;
import java.util.Optional;

/** Knows what must not be sent now. Asks the store each time: a pause that another node made counts at once. */
public final class PauseGate {

    private final PauseStore store;

    /**
     * Makes the gate.
     *
     * @param store where pauses are kept
     */
    public PauseGate(PauseStore store) {
        this.store = store;
    }

    /**
     * Refuses what is paused. A post that answers another passes where the pause lets answers through.
     *
     * @param connection the account
     * @param post the post
     * @throws PausedException when it must not be sent now
     */
    public void check(Connection connection, Post post) {
        boolean answer = post.replyTo().isPresent();
        Optional<Pause> pause = store.of(connection.tenant()).stream()
                .filter(Pause::isActive)
                .filter(standing -> standing.scope().covers(connection, post))
                .filter(standing -> !answer || standing.request().answersToo())
                .findFirst();
        if (pause.isPresent()) {
            throw new PausedException(ErrorDetails.of(
                            "publishing is paused since " + pause.get().since() + ": "
                                    + pause.get().reason(),
                            RetryAdvice.afterAction("look at what is to be sent, and end the pause "
                                    + pause.get().id()))
                    .network(connection.network())
                    .tenant(connection.tenant())
                    .connection(connection.id())
                    .operation("publish")
                    .build());
        }
    }

    /**
     * Finds the pause that holds a planned post: one that lasts, or one that lasted when the post was due.
     *
     * @param connection the account
     * @param post the post
     * @param due when it was due
     * @return the pause; empty when none holds it
     */
    Optional<Pause> holding(Connection connection, Post post, Instant due) {
        return store.of(connection.tenant()).stream()
                .filter(pause -> pause.scope().covers(connection, post))
                .filter(pause -> pause.isActive() || pause.lastedAt(due))
                .findFirst();
    }
}
