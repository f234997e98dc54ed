package io.smm.listening;

import io.smm.account.Connection;
import io.smm.error.Faults;
import io.smm.post.PostRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
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
        return new FeedRequest(new State(name, connection, false, false, List.of(), 1_000, DEFAULT_INTERVAL, false));
    }

    /** {@return the same request, listening to mentions too} */
    public FeedRequest mentions() {
        return with(draft -> draft.mentions = true);
    }

    /** {@return the same request, listening to all that the network tells too: likes and follows, as well as words} */
    public FeedRequest notifications() {
        return with(draft -> draft.notifications = true);
    }

    /**
     * The same request, listening below posts too.
     *
     * @param posts the posts, at most a hundred in all
     * @return the request
     */
    public FeedRequest commentsBelow(PostRef... posts) {
        return with(draft -> draft.posts.addAll(List.of(posts)));
    }

    /**
     * The same request with another bound for each list. Default: 1,000.
     *
     * @param most how many items of a list are read at a poll and remembered, 50 to 5,000; where more are new the feed says
     *     so by {@link SignalEvent#afterGap()}
     * @return the request
     */
    public FeedRequest mostItems(int most) {
        return with(draft -> draft.mostItems = most);
    }

    /**
     * The same request with another interval for a reader that polls. Default: a minute.
     *
     * @param interval how long a {@link FeedReader} waits between two readings of the lists while no line stands, a second to a day
     * @return the request
     */
    public FeedRequest pollEvery(Duration interval) {
        return with(draft -> draft.pollEvery = interval);
    }

    /**
     * The same request without a line: a {@link FeedReader} polls even where the network could tell by itself. For networks that
     * bill or count their lines.
     *
     * @return the request
     */
    public FeedRequest withoutLine() {
        return with(draft -> draft.withoutLine = true);
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

    /** {@return whether it listens to all that the network tells} */
    public boolean listensToNotifications() {
        return state.notifications;
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

    private FeedRequest with(Consumer<Draft> change) {
        Draft draft = new Draft(state);
        change.accept(draft);
        return new FeedRequest(draft.state(state));
    }

    /** What may be changed, while it is. */
    private static final class Draft {
        private boolean mentions;
        private boolean notifications;
        private final List<PostRef> posts;
        private int mostItems;
        private Duration pollEvery;
        private boolean withoutLine;

        Draft(State state) {
            mentions = state.mentions;
            notifications = state.notifications;
            posts = new ArrayList<>(state.posts);
            mostItems = state.mostItems;
            pollEvery = state.pollEvery;
            withoutLine = state.withoutLine;
        }

        State state(State before) {
            return new State(
                    before.name, before.connection, mentions, notifications, posts, mostItems, pollEvery, withoutLine);
        }
    }

    private record State(
            String name,
            Connection connection,
            boolean mentions,
            boolean notifications,
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
