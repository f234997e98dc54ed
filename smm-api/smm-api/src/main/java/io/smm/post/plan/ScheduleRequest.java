package io.smm.post.plan;

import io.smm.account.Connection;
import io.smm.account.Destination;
import io.smm.post.Fallback;
import io.smm.post.Post;
import io.smm.post.PublishRequest;
import io.smm.post.RequestKey;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A wish to publish a post to one account, or a place below it, at a time. Whatever a {@link PublishRequest} may ask of what is
 * published, and where, may be asked here too. Immutable.
 */
public final class ScheduleRequest {

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
                false,
                Priority.NORMAL,
                false,
                Set.of()));
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
     * The same request with another policy for lateness. Default: {@link LatePolicy#standard()}.
     *
     * @param policy what becomes of it when its time has passed
     * @return the request
     */
    public ScheduleRequest withLate(LatePolicy policy) {
        Objects.requireNonNull(policy, "policy");
        return new ScheduleRequest(state.with(policy, state.draft, state.priority, state.withinQuota));
    }

    /**
     * The same request with another priority. Default: {@link Priority#NORMAL}.
     *
     * @param priority which of the tenant's due posts goes first
     * @return the request
     */
    public ScheduleRequest withPriority(Priority priority) {
        Objects.requireNonNull(priority, "priority");
        return new ScheduleRequest(state.with(state.late, state.draft, priority, state.withinQuota));
    }

    /**
     * The same request with labels in place of those it has: the host's own words to find the post by. Default: none.
     *
     * @param labels at most 50, each of 1 to 100 characters and not blank
     * @return the request
     * @throws io.smm.error.InvalidInputException when a bound is broken
     */
    public ScheduleRequest withLabels(Set<String> labels) {
        return new ScheduleRequest(state.labelled(Labels.checked("ScheduleRequest", labels)));
    }

    /** {@return the same request, to be approved by somebody before it can be sent} */
    public ScheduleRequest asDraft() {
        return new ScheduleRequest(state.with(state.late, true, state.priority, state.withinQuota));
    }

    /**
     * The same request, refused where more would be planned for the account than its network's stated quota takes. Default: it is
     * planned, and its note says so, since what does not fit waits and may still be in time.
     *
     * @return the request
     */
    public ScheduleRequest onlyWithinQuota() {
        return new ScheduleRequest(state.with(state.late, state.draft, state.priority, true));
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

    /** {@return what becomes of it when its time has passed} */
    public LatePolicy late() {
        return state.late;
    }

    /** {@return which of the tenant's due posts goes first} */
    public Priority priority() {
        return state.priority;
    }

    /** {@return the host's own words to find it by; often empty} */
    public Set<String> labels() {
        return state.labels;
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
        return new ScheduleRequest(new State(
                change.apply(state.publish),
                state.key,
                state.at,
                state.late,
                state.draft,
                state.priority,
                state.withinQuota,
                state.labels));
    }

    private record State(
            PublishRequest publish,
            RequestKey key,
            Instant at,
            LatePolicy late,
            boolean draft,
            Priority priority,
            boolean withinQuota,
            Set<String> labels) {

        State with(LatePolicy otherLate, boolean otherDraft, Priority otherPriority, boolean otherWithinQuota) {
            return new State(publish, key, at, otherLate, otherDraft, otherPriority, otherWithinQuota, labels);
        }

        State labelled(Set<String> otherLabels) {
            return new State(publish, key, at, late, draft, priority, withinQuota, otherLabels);
        }
    }
}
