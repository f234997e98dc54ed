package io.smm.listening;

import io.smm.account.Connection;
import io.smm.error.Faults;
import io.smm.post.PostRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a {@link SignalFeed} listens to. Immutable. */
public final class FeedRequest {

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
        return new FeedRequest(new State(name, connection, false, List.of(), 1_000));
    }

    /** {@return the same request, listening to mentions too} */
    public FeedRequest mentions() {
        return new FeedRequest(new State(state.name, state.connection, true, state.posts, state.mostItems));
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
        return new FeedRequest(new State(state.name, state.connection, state.mentions, all, state.mostItems));
    }

    /**
     * The same request with another bound for each list. Default: 1,000.
     *
     * @param most how many items of a list are read at a poll and remembered, 50 to 5,000; where more are new the feed says
     *     so by {@link SignalEvent#afterGap()}
     * @return the request
     */
    public FeedRequest mostItems(int most) {
        return new FeedRequest(new State(state.name, state.connection, state.mentions, state.posts, most));
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

    private record State(String name, Connection connection, boolean mentions, List<PostRef> posts, int mostItems) {
        State {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(connection, "connection");
            posts = posts.stream().distinct().toList();
            Faults.of("FeedRequest")
                    .check(!name.isBlank() && name.length() <= 100, "name", "must have 1 to 100 characters")
                    .check(posts.size() <= 100, "commentsBelow", "must be at most 100 posts, are " + posts.size())
                    .check(mostItems >= 50 && mostItems <= 5_000, "mostItems", "must be 50 to 5,000, is " + mostItems)
                    .raise();
        }
    }
}
