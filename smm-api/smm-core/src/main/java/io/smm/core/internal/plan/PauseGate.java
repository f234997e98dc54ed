package io.smm.core.internal.plan;

import io.smm.account.Connection;
import io.smm.error.ErrorDetails;
import io.smm.error.PausedException;
import io.smm.error.RetryAdvice;
import io.smm.post.Post;
import io.smm.post.plan.Pause;
import io.smm.spi.PauseStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
        refuse(connection, "publishing", "publish", pause -> stops(pause, connection, post));
    }

    /**
     * Refuses answers that are no posts: private messages, and answers to reviews. They belong to no campaign.
     *
     * @param connection the account
     * @param operation what is about to be done
     * @throws PausedException when it must not be sent now
     */
    public void checkAnswer(Connection connection, String operation) {
        refuse(
                connection,
                "answering",
                operation,
                pause -> pause.request().answersToo() && pause.scope().covers(connection));
    }

    /**
     * Refuses acts on what others said.
     *
     * @param connection the account
     * @throws PausedException when it must not be done now
     */
    public void checkModeration(Connection connection) {
        refuse(
                connection,
                "moderation",
                "act",
                pause -> pause.request().moderationToo() && pause.scope().covers(connection));
    }

    /**
     * Refuses to switch ads on, whatever the pause did to those that were on.
     *
     * @param connection the account
     * @throws PausedException when nothing may be switched on now
     */
    public void checkAds(Connection connection) {
        refuse(connection, "buying reach", "activate", pause -> pause.scope().covers(connection));
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
                .filter(pause -> stops(pause, connection, post))
                .filter(pause -> pause.isActive() || pause.lastedAt(due))
                .findFirst();
    }

    private static boolean stops(Pause pause, Connection connection, Post post) {
        boolean answer = post.replyTo().isPresent();
        return pause.scope().covers(connection, post)
                && (!answer || pause.request().answersToo());
    }

    private void refuse(Connection connection, String what, String operation, Predicate<Pause> stops) {
        List<Pause> pauses = store.of(connection.tenant());
        if (pauses.isEmpty()) {
            return;
        }
        Optional<Pause> found =
                pauses.stream().filter(Pause::isActive).filter(stops).findFirst();
        if (found.isPresent()) {
            Pause pause = found.get();
            throw new PausedException(ErrorDetails.of(
                            what + " is paused since " + pause.since() + ": " + pause.reason(),
                            RetryAdvice.afterAction("look at what is to be sent, and end the pause " + pause.id()))
                    .network(connection.network())
                    .tenant(connection.tenant())
                    .connection(connection.id())
                    .operation(operation)
                    .build());
        }
    }
}
