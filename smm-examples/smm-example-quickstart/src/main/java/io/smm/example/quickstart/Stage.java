package io.smm.example.quickstart;

import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.campaign.Economics;
import io.smm.listening.Signal;
import io.smm.post.PostRef;
import java.time.Clock;
import java.time.Duration;
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

    /**
     * Lets people come across the post: on the simulated network they are played, on a real one nobody is.
     *
     * @param post the post
     * @return what was done, in one sentence
     */
    String letPeopleReact(PostRef post);

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
    default String answerTo(Signal comment) {
        return "Thank you for asking! Yes: every day from nine, as long as there is some.";
    }

    @Override
    void close();
}
