package io.smm.post.plan;

import io.smm.account.Connection;
import io.smm.account.Destination;
import io.smm.post.DeliveryId;
import io.smm.post.Fallback;
import io.smm.post.LinkPolicy;
import io.smm.post.Post;
import io.smm.post.PublishRequest;
import io.smm.post.RequestKey;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A post with an account, a place below it and a time, as the plan holds it at one moment. Immutable, safe to store. */
public final class PlannedPost {

    private final State state;

    private PlannedPost(State state) {
        this.state = state;
    }

    /**
     * Starts a planned post. Made by the SDK; stores make one when they read it back.
     *
     * @param id its id
     * @param connection the account
     * @param post the post
     * @param key the host's own key, under which it is also delivered
     * @param at when it shall be published
     * @return a builder
     */
    public static Builder builder(PlanId id, Connection connection, Post post, RequestKey key, Instant at) {
        return new Builder(id, connection, post, key, at);
    }

    /** {@return its id} */
    public PlanId id() {
        return state.id;
    }

    /** {@return the account} */
    public Connection connection() {
        return state.connection;
    }

    /** {@return the post} */
    public Post post() {
        return state.post;
    }

    /** {@return the host's own key, under which it is also delivered} */
    public RequestKey key() {
        return state.key;
    }

    /** {@return the place below the account; empty for the account itself} */
    public Optional<Destination> destination() {
        return Optional.ofNullable(state.destination);
    }

    /** {@return what a thread may become where there are none, in the order to be tried; often empty} */
    public List<Fallback> fallbacks() {
        return state.fallbacks;
    }

    /** {@return what is published when its time has come; with it {@code publishing().preflight} can be asked any time} */
    public PublishRequest publishRequest() {
        PublishRequest request = PublishRequest.of(state.connection, state.post).withKey(state.key);
        if (state.destination != null) {
            request = request.to(state.destination);
        }
        for (Fallback fallback : state.fallbacks) {
            request = request.otherwise(fallback);
        }
        return request;
    }

    /** {@return what was made of its links, and is made of those that it is edited to have; empty when nothing is} */
    public Optional<LinkPolicy> links() {
        return Optional.ofNullable(state.links);
    }

    /** {@return when it shall be published} */
    public Instant at() {
        return state.at;
    }

    /** {@return where it stands} */
    public PlanState state() {
        return state.planState;
    }

    /** {@return what becomes of it when its time has passed} */
    public LatePolicy late() {
        return state.late;
    }

    /** {@return how long the rest of it is tried, once its first part stands} */
    public CompletionPolicy completion() {
        return state.completion;
    }

    /** {@return which of the tenant's due posts goes first} */
    public Priority priority() {
        return state.priority;
    }

    /** {@return the series that it belongs to; empty when it stands alone} */
    public Optional<SeriesPlace> series() {
        return Optional.ofNullable(state.series);
    }

    /** {@return the host's own words to find it by, such as the name of a team; often empty. No network sees them} */
    public Set<String> labels() {
        return state.labels;
    }

    /** {@return the import that put it on the plan; empty when none did} */
    public Optional<RequestKey> importedBy() {
        return Optional.ofNullable(state.importedBy);
    }

    /** {@return who wrote and who approved it; empty when it needs nobody's approval} */
    public Optional<Review> review() {
        return Optional.ofNullable(state.review);
    }

    /**
     * The pause that lets this post through, since it answers the crisis: a holding statement. Every other pause holds it.
     *
     * @return the pause; empty for all other posts
     */
    public Optional<PauseId> statementFor() {
        return Optional.ofNullable(state.statementFor);
    }

    /** {@return what shall follow it, and where that stands; often empty} */
    public List<PlannedFollowUp> followUps() {
        return state.followUps;
    }

    /** {@return the planned post that it follows; empty when it follows none} */
    public Optional<PlanId> follows() {
        return Optional.ofNullable(state.follows);
    }

    /** {@return its delivery; empty until it was first handed to a network} */
    public Optional<DeliveryId> delivery() {
        return Optional.ofNullable(state.delivery);
    }

    /** {@return why it stands where it stands, for a person to read; empty when there is nothing to say} */
    public Optional<String> note() {
        return Optional.ofNullable(state.note);
    }

    /** {@return a builder that starts from this post} */
    public Builder toBuilder() {
        Builder builder = new Builder(state.id, state.connection, state.post, state.key, state.at);
        builder.destination = state.destination;
        builder.fallbacks = state.fallbacks;
        builder.links = state.links;
        builder.planState = state.planState;
        builder.late = state.late;
        builder.completion = state.completion;
        builder.priority = state.priority;
        builder.series = state.series;
        builder.labels = state.labels;
        builder.importedBy = state.importedBy;
        builder.review = state.review;
        builder.statementFor = state.statementFor;
        builder.followUps = state.followUps;
        builder.follows = state.follows;
        builder.delivery = state.delivery;
        builder.note = state.note;
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlannedPost planned && state.equals(planned.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "PlannedPost[" + state.id + ", " + state.planState + ", " + state.at + ", " + state.connection + "]";
    }

    private record State(
            PlanId id,
            Connection connection,
            Post post,
            RequestKey key,
            @Nullable Destination destination,
            List<Fallback> fallbacks,
            @Nullable LinkPolicy links,
            Instant at,
            PlanState planState,
            LatePolicy late,
            CompletionPolicy completion,
            Priority priority,
            @Nullable SeriesPlace series,
            Set<String> labels,
            @Nullable RequestKey importedBy,
            @Nullable Review review,
            @Nullable PauseId statementFor,
            List<PlannedFollowUp> followUps,
            @Nullable PlanId follows,
            @Nullable DeliveryId delivery,
            @Nullable String note) {}

    /** Builds a {@link PlannedPost}. Not thread-safe. */
    public static final class Builder {
        private final PlanId id;
        private final Connection connection;
        private Post post;
        private final RequestKey key;
        private @Nullable Destination destination;
        private List<Fallback> fallbacks = List.of();
        private @Nullable LinkPolicy links;
        private Instant at;
        private PlanState planState = PlanState.SCHEDULED;
        private LatePolicy late = LatePolicy.standard();
        private CompletionPolicy completion = CompletionPolicy.standard();
        private Priority priority = Priority.NORMAL;
        private @Nullable SeriesPlace series;
        private Set<String> labels = Set.of();
        private @Nullable RequestKey importedBy;
        private @Nullable Review review;
        private @Nullable PauseId statementFor;
        private List<PlannedFollowUp> followUps = List.of();
        private @Nullable PlanId follows;
        private @Nullable DeliveryId delivery;
        private @Nullable String note;

        private Builder(PlanId id, Connection connection, Post post, RequestKey key, Instant at) {
            this.id = Objects.requireNonNull(id, "id");
            this.connection = Objects.requireNonNull(connection, "connection");
            this.post = Objects.requireNonNull(post, "post");
            this.key = Objects.requireNonNull(key, "key");
            this.at = Objects.requireNonNull(at, "at");
        }

        /**
         * Names the place below the account. Default: the account itself.
         *
         * @param value the board, subreddit, location or channel
         * @return this
         */
        public Builder destination(Destination value) {
            destination = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says what a thread may become where there are none. Default: nothing else.
         *
         * @param value in the order to be tried
         * @return this
         */
        public Builder fallbacks(List<Fallback> value) {
            fallbacks = List.copyOf(value);
            return this;
        }

        /**
         * Says what was made of its links. Default: nothing.
         *
         * @param value the policy
         * @return this
         */
        public Builder links(LinkPolicy value) {
            links = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Changes what is published.
         *
         * @param value the post
         * @return this
         */
        public Builder post(Post value) {
            post = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Moves it.
         *
         * @param value when it shall be published
         * @return this
         */
        public Builder at(Instant value) {
            at = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says where it stands. Default: {@link PlanState#SCHEDULED}. Takes the note away, which was about the state before.
         *
         * @param value where it stands
         * @return this
         */
        public Builder state(PlanState value) {
            planState = Objects.requireNonNull(value, "value");
            note = null;
            return this;
        }

        /**
         * Says what becomes of it when its time has passed. Default: {@link LatePolicy#standard()}.
         *
         * @param value the policy
         * @return this
         */
        public Builder late(LatePolicy value) {
            late = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says how long the rest of it is tried, once its first part stands. Default: {@link CompletionPolicy#standard()}.
         *
         * @param value the policy
         * @return this
         */
        public Builder completion(CompletionPolicy value) {
            completion = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says which of the tenant's due posts goes first. Default: {@link Priority#NORMAL}.
         *
         * @param value the priority
         * @return this
         */
        public Builder priority(Priority value) {
            priority = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Counts it to a series. Default: it stands alone.
         *
         * @param value its place
         * @return this
         */
        public Builder series(SeriesPlace value) {
            series = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Gives it labels in place of those it has. Default: none.
         *
         * @param value at most 50, each of 1 to 100 characters and not blank
         * @return this
         * @throws io.smm.error.InvalidInputException when a bound is broken
         */
        public Builder labels(Set<String> value) {
            labels = Labels.checked("PlannedPost", value);
            return this;
        }

        /**
         * Counts it to an import. Default: none planned it.
         *
         * @param value the import's key
         * @return this
         */
        public Builder importedBy(RequestKey value) {
            importedBy = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says who wrote and who approved it. Default: it needs nobody's approval.
         *
         * @param value what is known
         * @return this
         */
        public Builder review(Review value) {
            review = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Makes it a holding statement. Default: it is none. Made by the SDK.
         *
         * @param value the pause that lets it through
         * @return this
         */
        public Builder statementFor(PauseId value) {
            statementFor = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says what shall follow it, and where that stands. Default: nothing.
         *
         * @param value at most 10, each with a name of its own
         * @return this
         */
        public Builder followUps(List<PlannedFollowUp> value) {
            followUps = List.copyOf(value);
            return this;
        }

        /**
         * Names the planned post that it follows. Default: none.
         *
         * @param value the planned post
         * @return this
         */
        public Builder follows(PlanId value) {
            follows = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Names its delivery. Default: none.
         *
         * @param value the delivery
         * @return this
         */
        public Builder delivery(DeliveryId value) {
            delivery = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says why it stands where it stands. Default: nothing to say.
         *
         * @param value one sentence, without any secret
         * @return this
         */
        public Builder note(String value) {
            note = Objects.requireNonNull(value, "value");
            return this;
        }

        /** {@return the planned post} */
        public PlannedPost build() {
            return new PlannedPost(new State(
                    id,
                    connection,
                    post,
                    key,
                    destination,
                    fallbacks,
                    links,
                    at,
                    planState,
                    late,
                    completion,
                    priority,
                    series,
                    labels,
                    importedBy,
                    review,
                    statementFor,
                    followUps,
                    follows,
                    delivery,
                    note));
        }
    }
}
