package io.smm.post.plan;

import io.smm.account.Connection;
import io.smm.account.Destination;
import io.smm.error.Faults;
import io.smm.post.Fallback;
import io.smm.post.LinkPolicy;
import io.smm.post.Post;
import io.smm.post.RequestKey;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A wish to publish in a rhythm: one post again and again, or several in turn. Immutable. */
public final class SeriesRequest {

    private static final Duration DEFAULT_AHEAD = Duration.ofDays(60);
    private static final Duration MOST_AHEAD = Duration.ofDays(366);
    private static final Duration MOST_COOLDOWN = Duration.ofDays(366);
    private static final int MOST_KEY = 150;

    private final State state;

    private SeriesRequest(State state) {
        this.state = state;
    }

    /**
     * Starts a series.
     *
     * @param connection the account
     * @param recurrence the rhythm
     * @param key the host's own key of the series, at most 150 characters; each occurrence gets a key made of it and of its
     *     local date and time
     * @param first the post, or the first of those published in turn
     * @return a builder
     */
    public static Builder builder(Connection connection, Recurrence recurrence, RequestKey key, Post first) {
        return new Builder(connection, recurrence, key, first);
    }

    /** {@return the account} */
    public Connection connection() {
        return state.connection;
    }

    /** {@return the rhythm} */
    public Recurrence recurrence() {
        return state.recurrence;
    }

    /** {@return the host's own key of the series} */
    public RequestKey key() {
        return state.key;
    }

    /** {@return the posts that are published in turn; one or more} */
    public List<Post> posts() {
        return state.posts;
    }

    /** {@return the place below the account; empty for the account itself} */
    public Optional<Destination> destination() {
        return Optional.ofNullable(state.destination);
    }

    /** {@return what a thread may become where there are none, in the order to be tried; often empty} */
    public List<Fallback> fallbacks() {
        return state.fallbacks;
    }

    /** {@return local dates on which nothing of the series is planned, in order} */
    public Set<LocalDate> except() {
        return state.except;
    }

    /** {@return how far ahead occurrences are planned} */
    public Duration ahead() {
        return state.ahead;
    }

    /** {@return what becomes of an occurrence whose time has passed} */
    public LatePolicy late() {
        return state.late;
    }

    /** {@return for how long a post is not repeated on the account; zero when it does not matter} */
    public Duration cooldown() {
        return state.cooldown;
    }

    /** {@return whether each occurrence takes the post that was used least recently, instead of the next in turn} */
    public boolean evergreen() {
        return state.evergreen;
    }

    /** {@return whether all of it is refused where the account's stated quota does not take it} */
    public boolean withinQuota() {
        return state.withinQuota;
    }

    /** {@return what becomes of the links of each occurrence; empty when nothing does} */
    public Optional<LinkPolicy> links() {
        return Optional.ofNullable(state.links);
    }

    /** {@return whether somebody must approve each occurrence first} */
    public boolean draft() {
        return state.draft;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SeriesRequest request && state.equals(request.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "SeriesRequest" + state.toString().substring("State".length());
    }

    private record State(
            Connection connection,
            Recurrence recurrence,
            RequestKey key,
            List<Post> posts,
            @Nullable Destination destination,
            List<Fallback> fallbacks,
            Set<LocalDate> except,
            Duration ahead,
            LatePolicy late,
            boolean draft,
            Duration cooldown,
            boolean evergreen,
            boolean withinQuota,
            @Nullable LinkPolicy links) {}

    /** Builds a {@link SeriesRequest}. Not thread-safe. */
    public static final class Builder {
        private final Connection connection;
        private final Recurrence recurrence;
        private final RequestKey key;
        private final List<Post> posts = new ArrayList<>();
        private @Nullable Destination destination;
        private final List<Fallback> fallbacks = new ArrayList<>();
        private final Set<LocalDate> except = new TreeSet<>();
        private Duration ahead = DEFAULT_AHEAD;
        private LatePolicy late = LatePolicy.standard();
        private boolean draft;
        private Duration cooldown = Duration.ZERO;
        private boolean evergreen;
        private boolean withinQuota;
        private @Nullable LinkPolicy links;

        private Builder(Connection connection, Recurrence recurrence, RequestKey key, Post first) {
            this.connection = Objects.requireNonNull(connection, "connection");
            this.recurrence = Objects.requireNonNull(recurrence, "recurrence");
            this.key = Objects.requireNonNull(key, "key");
            posts.add(Objects.requireNonNull(first, "first"));
        }

        /**
         * Adds a post to those published in turn; many networks refuse the same words twice.
         *
         * @param post the post
         * @return this
         */
        public Builder then(Post post) {
            posts.add(Objects.requireNonNull(post, "post"));
            return this;
        }

        /**
         * Names the place below the account that all go to. Default: the account itself.
         *
         * @param value the board, subreddit, location or channel
         * @return this
         */
        public Builder to(Destination value) {
            destination = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Allows to publish otherwise where the network has no threads, as {@link io.smm.post.PublishRequest#otherwise}.
         * Default: nothing is ever changed.
         *
         * @param fallback what a thread may become; those allowed before are tried first
         * @return this
         */
        public Builder otherwise(Fallback fallback) {
            fallbacks.add(Objects.requireNonNull(fallback, "fallback"));
            return this;
        }

        /**
         * Leaves a day out.
         *
         * @param date the local date
         * @return this
         */
        public Builder except(LocalDate date) {
            except.add(Objects.requireNonNull(date, "date"));
            return this;
        }

        /**
         * Says how far ahead occurrences are planned. Default: 60 days.
         *
         * @param value more than zero, at most 366 days
         * @return this
         */
        public Builder ahead(Duration value) {
            ahead = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says what becomes of an occurrence whose time has passed. Default: {@link LatePolicy#standard()}.
         *
         * @param value the policy
         * @return this
         */
        public Builder late(LatePolicy value) {
            late = Objects.requireNonNull(value, "value");
            return this;
        }

        /** {@return this, with each occurrence to be approved by somebody first; default: approved} */
        public Builder asDrafts() {
            draft = true;
            return this;
        }

        /**
         * Repeats no post on the account within a time, whoever planned the other: the next one in turn is taken instead, and where
         * there is none the beat is left out and named in {@link Series#leftOut}. Equal posts are the same post; what was published
         * past the plan is not seen. Default: zero, it does not matter.
         *
         * @param value zero to 366 days
         * @return this
         */
        public Builder cooldown(Duration value) {
            cooldown = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Takes for each occurrence the post whose nearest use on the account, in the 366 days before it or planned after it, is
         * furthest away; those that were never used come first, in their order. So posts may be added and taken away at any time.
         * Default: the posts in turn, by the number of the beat.
         *
         * @return this
         */
        public Builder evergreen() {
            evergreen = true;
            return this;
        }

        /**
         * Refuses all that is not planned yet where the account's stated quota does not take it, as {@link
         * ScheduleRequest#onlyWithinQuota}. Default: it is planned, and the notes of those that are too many say so.
         *
         * @return this
         */
        public Builder onlyWithinQuota() {
            withinQuota = true;
            return this;
        }

        /**
         * Tags and shortens the links of each occurrence, as {@link ScheduleRequest#withLinks} does for one post: each gets tags of its
         * own date, and short links of its own. For {@link #cooldown} and {@link #evergreen} posts are compared as their author wrote them.
         * A shortener is asked when an occurrence is planned; when it fails, or a post is too long with what it gave, those before it are planned, and asking again goes on. Default:
         * links stay as they are.
         *
         * @param policy what becomes of them
         * @return this
         */
        public Builder links(LinkPolicy policy) {
            links = Objects.requireNonNull(policy, "policy");
            return this;
        }

        /**
         * Ends the request.
         *
         * @return the request
         * @throws io.smm.error.InvalidInputException when a bound is broken
         */
        public SeriesRequest build() {
            Faults.of("SeriesRequest")
                    .check(
                            ahead.compareTo(Duration.ZERO) > 0 && ahead.compareTo(MOST_AHEAD) <= 0,
                            "ahead",
                            "must be more than zero and at most 366 days, is ",
                            ahead)
                    .check(
                            !cooldown.isNegative() && cooldown.compareTo(MOST_COOLDOWN) <= 0,
                            "cooldown",
                            "must be zero to 366 days, is ",
                            cooldown)
                    .check(key.value().length() <= MOST_KEY, "key", "must have at most " + MOST_KEY + " characters")
                    .raise();
            return new SeriesRequest(new State(
                    connection,
                    recurrence,
                    key,
                    List.copyOf(posts),
                    destination,
                    List.copyOf(fallbacks),
                    Collections.unmodifiableSet(new TreeSet<>(except)),
                    ahead,
                    late,
                    draft,
                    cooldown,
                    evergreen,
                    withinQuota,
                    links));
        }
    }
}
