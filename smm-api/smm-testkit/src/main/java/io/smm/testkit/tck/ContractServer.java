package io.smm.testkit.tck;

import java.time.Duration;
import java.util.Optional;

/** The server as it really is, whatever the adapter says. */
public interface ContractServer {

    /** {@return how many posts of the connected account stand now, its replies and all parts of threads counted} */
    int standingPosts();

    /** {@return the newest of these posts; empty when none stands} */
    Optional<StandingPost> newestPost();

    /**
     * {@return what the newest of these posts is besides its text; needed where a capability beyond texts, images and link cards
     * is declared; empty when none stands, or the environment does not tell}
     */
    default Optional<StandingContent> newestContent() {
        return Optional.empty();
    }

    /**
     * {@return how many requests that would make a post visible the server was sent so far, those counted that were lost or
     * refused; uploads, look-ups and deletions do not count}
     */
    int publishRequests();

    /**
     * Counts all requests.
     *
     * @return how many requests of any kind the server was sent so far; default: those that {@link #publishRequests()} counts
     */
    default long requests() {
        return publishRequests();
    }

    /**
     * Loses the answer to the next request that would make a post visible: the client sees a time-out or a broken line, never
     * an answer.
     *
     * @param moment when
     */
    void loseNextAnswer(LostAnswer moment);

    /**
     * Takes the next request that would make a post visible and never answers it, while the line stays open. Needed where the
     * client learns of a lost answer at once and not by waiting; default: loses the answer before acceptance.
     */
    default void neverAnswerNext() {
        loseNextAnswer(LostAnswer.BEFORE_ACCEPTANCE);
    }

    /**
     * Accepts the next post, and lets reading not find it for a while, as when one machine of many has not heard of it yet.
     *
     * @param time how long
     * @return whether it does; {@code false} where whatever was accepted is found at once. Needed where the adapter declares a
     *     settle window
     */
    default boolean hideNextPost(Duration time) {
        return false;
    }

    /**
     * Lets the server refuse such requests of the connected account from now on as too many, until the moment that its refusals
     * name. What other accounts ask for is served.
     *
     * @param requests which
     * @return what the refusals say; empty where the network sets no such limit. Needed where the adapter states quotas
     */
    default Optional<LimitSaid> refuseAsTooMany(LimitedRequests requests) {
        return Optional.empty();
    }

    /**
     * Makes the access token of the connected account good for nothing, and leaves the grant: the account's access can be
     * renewed, now and again later.
     *
     * @return whether it did; {@code false} where the network has no access that ends before the grant
     */
    boolean endAccess();

    /** {@return how many posts of the connected account wait on the server for their time; needed where scheduling is declared} */
    default int scheduledPosts() {
        return 0;
    }

    /**
     * Lets the server publish at once what it is asked to keep, as some do.
     *
     * @return whether it does from now on; {@code false} where servers of this network never do
     */
    default boolean publishScheduledAtOnce() {
        return false;
    }

    /**
     * Lets the server give a post another id when it is changed.
     *
     * @return whether it does from now on; {@code false} where the network never does
     */
    default boolean giveNewIdsOnEdit() {
        return false;
    }

    /**
     * Lets the server take edits for a while only, where the network has such a law.
     *
     * @return how long after a post's publication; empty where edits have no end
     */
    default Optional<Duration> editsEndAfter() {
        return Optional.empty();
    }

    /**
     * Cuts every line that stands, as a server does that starts anew; needed where signals are streamed.
     *
     * @return whether it did; {@code false} where lines cannot be cut here
     */
    default boolean cutLines() {
        return false;
    }
}
