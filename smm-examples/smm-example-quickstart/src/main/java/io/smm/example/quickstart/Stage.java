package io.smm.example.quickstart;

import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.campaign.Economics;
import io.smm.listening.Signal;
import io.smm.metrics.campaign.ReachFigures;
import io.smm.metrics.virality.Cascade;
import io.smm.post.PostRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the run takes place: the simulated network, or a real one. */
interface Stage extends AutoCloseable {

    /** {@return the SDK, with an adapter for the target and for each declared profile} */
    Smm smm();

    /** {@return the clock of this stage} */
    Clock clock();

    /** {@return the account to publish to} */
    ConnectionRequest target();

    /** {@return one account for each declared profile that the draft is checked against; never published to} */
    List<Connection> profiles();

    /** {@return what the campaign costs and brings when no option says so; empty on a real network, where nothing is made up} */
    Optional<Economics> exampleEconomics();

    /** {@return what the observer of the SDK saw so far} */
    DeliveryLog deliveries();

    /** {@return how often people come across the post before the run ends; the numbers are read after each time} */
    int waves();

    /**
     * Lets people come across the post: on the simulated network they are played, on a real one nobody is.
     *
     * @param post the post
     * @param wave which time this is, from 0
     * @return what was done, in one sentence
     */
    String letPeopleReact(PostRef post, int wave);

    /** {@return whom the post reached and how often, as only who simulates the people knows; empty on a real network} */
    Optional<ReachFigures> reached();

    /**
     * How the post was passed on, as only who simulates the people knows.
     *
     * @param published when it was published
     * @return the cascade; empty on a real network
     */
    Optional<Cascade> passedOn(Instant published);

    /**
     * Waits before the comments are read once more.
     *
     * @param time how long
     */
    void pause(Duration time);

    /**
     * How to answer a comment.
     *
     * @param comment the comment
     * @return the text of the answer
     */
    String answerTo(Signal comment);

    @Override
    void close();
}
