package io.smm.listening;

import io.smm.account.Connection;
import io.smm.error.Faults;
import io.smm.post.PostRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a {@link SignalFeed} listens to. Immutable. */
public final class FeedRequest {

    /** How often a reader polls by default. */
    public static final Duration DEFAULT_INTERVAL = Duration.ofMinutes(1);

    private final State state;

    private FeedRequest(State state) {
        this.state = state;
    }

    /**
     * A feed that listens to nothing yet.
     *
     * @param name the consumer's own name, 1 to 100 characters: two names have two places
     * @param connection the account
     * @return the request
     */
    public static FeedRequest of(String name, Connection connection) {
        return new FeedRequest(new State(name, connection, false, List.of(), 1_000, DEFAULT_INTERVAL, false));
    }

    /** {@return the same request, listening to mentions too} */
    public FeedRequest mentions() {
        return new FeedRequest(new State(
                state.name, state.connection, true, state.posts, state.mostItems, state.pollEvery, state.withoutLine));
    }

    /**
     * The same request, listening below posts too.
     *
     * @param posts the posts, at most a hundred in all
     * @return the request
     */
    public FeedRequest commentsBelow(PostRef... posts) {
        List<PostRef> all = new ArrayList<>(state.posts);
        all.addAll(List.of(posts));
        return new FeedRequest(new State(
                state.name,
                state.connection,
                state.mentions,
                all,
                state.mostItems,
                state.pollEvery,
                state.withoutLine));
    }

    /**
     * The same request with another bound for each list. Default: 1,000.
     *
     * @param most how many items of a list are read at a poll and remembered, 50 to 5,000; where more are new the feed says
     *     so by {@link SignalEvent#afterGap()}
     * @return the request
     */
    public FeedRequest mostItems(int most) {
        return new FeedRequest(new State(
                state.name, state.connection, state.mentions, state.posts, most, state.pollEvery, state.withoutLine));
    }

    /**
     * The same request with another interval for a reader that polls. Default: a minute.
     *
     * @param interval how long a {@link FeedReader} waits between two readings of the lists while no line stands, a second to a day
     * @return the request
     */
    public FeedRequest pollEvery(Duration interval) {
        return new FeedRequest(new State(
                state.name,
                state.connection,
                state.mentions,
                state.posts,
                state.mostItems,
                interval,
                state.withoutLine));
    }

    /**
     * The same request without a line: a {@link FeedReader} polls even where the network could tell by itself. For networks that
     * bill or count their lines.
     *
     * @return the request
     */
    public FeedRequest withoutLine() {
        return new FeedRequest(new State(
                state.name, state.connection, state.mentions, state.posts, state.mostItems, state.pollEvery, true));
    }

    /** {@return the consumer's own name} */
    public String name() {
        return state.name;
    }

    /** {@return the account} */
    public Connection connection() {
        return state.connection;
    }

    /** {@return whether it listens to mentions} */
    public boolean listensToMentions() {
        return state.mentions;
    }

    /** {@return the posts below which it listens} */
    public List<PostRef> posts() {
        return state.posts;
    }

    /** {@return how many items of a list are read and remembered} */
    public int mostItems() {
        return state.mostItems;
    }

    /** {@return how long a reader waits between two readings of the lists while no line stands} */
    public Duration pollInterval() {
        return state.pollEvery;
    }

    /** {@return whether a reader opens a line where the network has one; default yes} */
    public boolean usesLine() {
        return !state.withoutLine;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FeedRequest request && state.equals(request.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "FeedRequest" + state.toString().substring("State".length());
    }

    private record State(
            String name,
            Connection connection,
            boolean mentions,
            List<PostRef> posts,
            int mostItems,
            Duration pollEvery,
            boolean withoutLine) {
        State {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(connection, "connection");
            Objects.requireNonNull(pollEvery, "pollEvery");
            posts = posts.stream().distinct().toList();
            Faults.of("FeedRequest")
                    .check(!name.isBlank() && name.length() <= 100, "name", "must have 1 to 100 characters")
                    .check(posts.size() <= 100, "commentsBelow", "must be at most 100 posts, are ", posts.size())
                    .check(mostItems >= 50 && mostItems <= 5_000, "mostItems", "must be 50 to 5,000, is ", mostItems)
                    .check(
                            pollEvery.compareTo(Duration.ofSeconds(1)) >= 0
                                    && pollEvery.compareTo(Duration.ofDays(1)) <= 0,
                            "pollEvery",
                            "must be a second to a day, is ",
                            pollEvery)
                    .raise();
        }
    }
}
