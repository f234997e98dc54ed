package io.smm.post.plan;

import io.smm.account.Connection;
import io.smm.account.Destination;
import io.smm.error.Faults;
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
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A wish to publish a post to one account, or a place below it, at a time. Whatever a {@link PublishRequest} may ask of what is
 * published, and where, may be asked here too. Immutable.
 */
public final class ScheduleRequest {

    private static final int MOST_FOLLOW_UPS = 10;

    private final State state;

    private ScheduleRequest(State state) {
        this.state = state;
    }

    /**
     * An approved post to the account itself, that may be up to an hour late.
     *
     * @param connection the account
     * @param post the post
     * @param at when
     * @param key the host's own key: asking twice with it plans, and publishes, once
     * @return the request
     */
    public static ScheduleRequest of(Connection connection, Post post, Instant at, RequestKey key) {
        PublishRequest publish = PublishRequest.of(connection, post).withKey(key);
        return new ScheduleRequest(new State(
                publish,
                key,
                Objects.requireNonNull(at, "at"),
                LatePolicy.standard(),
                CompletionPolicy.standard(),
                false,
                Priority.NORMAL,
                false,
                Set.of(),
                List.of()));
    }

    /**
     * The same request to a place below the account. Default: to the account itself.
     *
     * @param destination the board, subreddit, location or channel
     * @return the request
     */
    public ScheduleRequest to(Destination destination) {
        return publishing(publish -> publish.to(destination));
    }

    /**
     * The same request, allowed to publish otherwise where the network has no threads, as {@link PublishRequest#otherwise}.
     * Default: nothing is ever changed.
     *
     * @param fallback what a thread may become; those allowed before are tried first
     * @return the request
     */
    public ScheduleRequest otherwise(Fallback fallback) {
        return publishing(publish -> publish.otherwise(fallback));
    }

    /**
     * The same request with its links tagged or shortened when it is planned, as {@link PublishRequest#withLinks}, and again in whatever it
     * is edited to. Default: links stay as they are.
     *
     * @param policy what is made of them
     * @return the request
     */
    public ScheduleRequest withLinks(LinkPolicy policy) {
        return publishing(publish -> publish.withLinks(policy));
    }

    /**
     * The same request for another post.
     *
     * @param post the post
     * @return the request
     */
    public ScheduleRequest withPost(Post post) {
        return publishing(publish -> publish.withPost(post));
    }

    /**
     * The same request with another policy for lateness. Default: {@link LatePolicy#standard()}.
     *
     * @param policy what becomes of it when its time has passed
     * @return the request
     */
    public ScheduleRequest withLate(LatePolicy policy) {
        Objects.requireNonNull(policy, "policy");
        return with(draft -> draft.late = policy);
    }

    /**
     * The same request with another policy for the rest of the post, once its first part stands. Default: {@link
     * CompletionPolicy#standard()}.
     *
     * @param policy how long further parts and first comments are tried
     * @return the request
     */
    public ScheduleRequest withCompletion(CompletionPolicy policy) {
        Objects.requireNonNull(policy, "policy");
        return with(draft -> draft.completion = policy);
    }

    /**
     * The same request with another priority. Default: {@link Priority#NORMAL}.
     *
     * @param priority which of the tenant's due posts goes first
     * @return the request
     */
    public ScheduleRequest withPriority(Priority priority) {
        Objects.requireNonNull(priority, "priority");
        return with(draft -> draft.priority = priority);
    }

    /**
     * The same request with labels in place of those it has: the host's own words to find the post by. Default: none.
     *
     * @param labels at most 50, each of 1 to 100 characters and not blank
     * @return the request
     * @throws io.smm.error.InvalidInputException when a bound is broken
     */
    public ScheduleRequest withLabels(Set<String> labels) {
        Set<String> checked = Labels.checked("ScheduleRequest", labels);
        return with(draft -> draft.labels = checked);
    }

    /**
     * The same request with what shall follow the post, in place of what it has. Default: nothing.
     *
     * @param followUps at most 10, each with a name of its own
     * @return the request
     * @throws io.smm.error.InvalidInputException when there are more, or a name is used twice
     */
    public ScheduleRequest withFollowUps(List<FollowUp> followUps) {
        long names = followUps.stream().map(FollowUp::name).distinct().count();
        Faults.of("ScheduleRequest")
                .check(followUps.size() <= MOST_FOLLOW_UPS, "followUps", "at most 10, are ", followUps.size())
                .check(names == followUps.size(), "followUps", "a name is used twice")
                .raise();
        List<FollowUp> copy = List.copyOf(followUps);
        return with(draft -> draft.followUps = copy);
    }

    /** {@return the same request, to be approved by somebody before it can be sent} */
    public ScheduleRequest asDraft() {
        return with(draft -> draft.draft = true);
    }

    /**
     * The same request, refused where more would be planned for the account than its network's stated quota takes. Default: it is
     * planned, and its note says so, since what does not fit waits and may still be in time.
     *
     * @return the request
     */
    public ScheduleRequest onlyWithinQuota() {
        return with(draft -> draft.withinQuota = true);
    }

    /** {@return the account} */
    public Connection connection() {
        return state.publish.connection();
    }

    /** {@return the post} */
    public Post post() {
        return state.publish.post();
    }

    /** {@return when} */
    public Instant at() {
        return state.at;
    }

    /** {@return the host's own key} */
    public RequestKey key() {
        return state.key;
    }

    /** {@return the place below the account; empty for the account itself} */
    public Optional<Destination> destination() {
        return state.publish.destination();
    }

    /** {@return what a thread may become where there are none, in the order to be tried; often empty} */
    public List<Fallback> fallbacks() {
        return state.publish.fallbacks();
    }

    /** {@return what is made of its links; empty when nothing is} */
    public Optional<LinkPolicy> links() {
        return state.publish.links();
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

    /** {@return the host's own words to find it by; often empty} */
    public Set<String> labels() {
        return state.labels;
    }

    /** {@return what shall follow the post; often empty} */
    public List<FollowUp> followUps() {
        return state.followUps;
    }

    /** {@return whether somebody must approve it first} */
    public boolean draft() {
        return state.draft;
    }

    /** {@return whether it is refused where the account's stated quota does not take it} */
    public boolean withinQuota() {
        return state.withinQuota;
    }

    /** {@return what is published when the time has come; preflight is asked of it, now and then} */
    public PublishRequest publishRequest() {
        return state.publish;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ScheduleRequest request && state.equals(request.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "ScheduleRequest" + state.toString().substring("State".length());
    }

    private ScheduleRequest publishing(UnaryOperator<PublishRequest> change) {
        PublishRequest publish = change.apply(state.publish);
        return with(draft -> draft.publish = publish);
    }

    private ScheduleRequest with(Consumer<Draft> change) {
        Draft draft = new Draft(state);
        change.accept(draft);
        return new ScheduleRequest(draft.state());
    }

    private record State(
            PublishRequest publish,
            RequestKey key,
            Instant at,
            LatePolicy late,
            CompletionPolicy completion,
            boolean draft,
            Priority priority,
            boolean withinQuota,
            Set<String> labels,
            List<FollowUp> followUps) {}

    /** A state that is being changed. */
    private static final class Draft {
        private final RequestKey key;
        private final Instant at;
        private PublishRequest publish;
        private LatePolicy late;
        private CompletionPolicy completion;
        private boolean draft;
        private Priority priority;
        private boolean withinQuota;
        private Set<String> labels;
        private List<FollowUp> followUps;

        Draft(State state) {
            key = state.key;
            at = state.at;
            publish = state.publish;
            late = state.late;
            completion = state.completion;
            draft = state.draft;
            priority = state.priority;
            withinQuota = state.withinQuota;
            labels = state.labels;
            followUps = state.followUps;
        }

        State state() {
            return new State(publish, key, at, late, completion, draft, priority, withinQuota, labels, followUps);
        }
    }
}
