package io.smm.core.internal.plan;

import io.smm.account.Connection;
import io.smm.error.ErrorDetails;
import io.smm.error.PausedException;
import io.smm.error.RetryAdvice;
import io.smm.post.Post;
import io.smm.post.RequestKey;
import io.smm.post.plan.Pause;
import io.smm.post.plan.PlanState;
import io.smm.post.plan.PlannedPost;
import io.smm.spi.PauseStore;
import io.smm.spi.PlanEntry;
import io.smm.spi.PlanStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Knows what must not be sent now. Asks the store before each send: a pause that another node made counts at once. */
public final class PauseGate {

    private final PauseStore store;
    private final PlanStore plans;
    private final NoPauses lately;

    /**
     * Makes the gate.
     *
     * @param store where pauses are kept
     * @param plans where planned posts are kept, holding statements among them
     * @param clock the clock
     */
    public PauseGate(PauseStore store, PlanStore plans, Clock clock) {
        this.store = store;
        this.plans = plans;
        lately = new NoPauses(store, clock);
    }

    /**
     * Refuses to begin with what is paused. A post that answers another passes where the pause lets answers through, and a holding
     * statement of the pause passes as it was approved, in no other words.
     *
     * @param connection the account
     * @param post the post
     * @param key the key that it is published under
     * @throws PausedException when it must not be sent now
     */
    public void check(Connection connection, Post post, Optional<RequestKey> key) {
        refuse(
                connection,
                "publishing",
                "publish",
                pause -> stops(pause, connection, post)
                        && statement(pause, connection, key)
                                .filter(planned -> planned.post().equals(post))
                                .isEmpty());
    }

    /**
     * Refuses the next step of what has begun. What is sent of a holding statement was checked in {@link #check}, and is here as the
     * network takes it, which may be in other words than it was planned in.
     *
     * @param connection the account
     * @param post the post as it is sent
     * @param key the key that it is published under
     * @throws PausedException when it must not be sent now
     */
    void checkStep(Connection connection, Post post, Optional<RequestKey> key) {
        refuse(
                connection,
                "publishing",
                "publish",
                pause -> stops(pause, connection, post)
                        && statement(pause, connection, key).isEmpty());
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
     * Finds the pause that holds a planned post: one that lasts, or one that lasted when the post was due. A first pause of a tenant may be
     * missed for a tenth of a second; {@link #checkStep} is asked before the post is sent.
     *
     * @param planned the post
     * @return the pause; empty when none holds it
     */
    Optional<Pause> holding(PlannedPost planned) {
        return lately.of(planned.connection().tenant()).stream()
                .filter(pause -> stops(pause, planned.connection(), planned.post()))
                .filter(pause -> pause.isActive() || pause.lastedAt(planned.at()))
                .filter(pause -> !isStatement(planned, pause))
                .findFirst();
    }

    /**
     * The statement of a pause that is published under a key just now: one that a worker took, and so one that was approved. Nobody but a
     * worker publishes it through the pause, whoever knows its key. Asked only when the pause would stop it.
     */
    private Optional<PlannedPost> statement(Pause pause, Connection connection, Optional<RequestKey> key) {
        return key.flatMap(known -> plans.findByKey(connection.id(), known))
                .map(PlanEntry::planned)
                .filter(planned -> isStatement(planned, pause))
                .filter(planned -> planned.state() == PlanState.DELIVERING || planned.state() == PlanState.PENDING);
    }

    private static boolean isStatement(PlannedPost planned, Pause pause) {
        return planned.statementFor().filter(pause.id()::equals).isPresent();
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
