package io.smm.post;

import io.smm.account.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A post's way to one account, as it stood at one moment: an outcome for each part that was attempted, in order. Parts are
 * published one after the other; after one that was not published none is attempted. Immutable.
 */
public final class Delivery {

    private final State state;

    private Delivery(State state) {
        this.state = state;
    }

    /**
     * A delivery at one moment. Made by the SDK.
     *
     * @param id its id
     * @param connection the account
     * @param post the post
     * @param createdAt when the intent was stored
     * @param outcomes one outcome for each part attempted, in order; at most as many as the post has parts
     * @return the delivery
     */
    public static Delivery of(
            DeliveryId id, Connection connection, Post post, Instant createdAt, List<Outcome> outcomes) {
        return new Delivery(new State(id, connection, post, createdAt, outcomes, null));
    }

    /**
     * The same delivery with other outcomes. Made by the SDK.
     *
     * @param outcomes one outcome for each part attempted, in order
     * @return the changed delivery
     */
    public Delivery withOutcomes(List<Outcome> outcomes) {
        return new Delivery(
                new State(state.id, state.connection, state.post, state.createdAt, outcomes, state.networkTime));
    }

    /**
     * The same delivery, for the network to publish at a time. Made by the SDK.
     *
     * @param at when the network shall publish it
     * @return the changed delivery
     */
    public Delivery withNetworkTime(Instant at) {
        return new Delivery(new State(
                state.id,
                state.connection,
                state.post,
                state.createdAt,
                state.outcomes,
                Objects.requireNonNull(at, "at")));
    }

    /** {@return its id} */
    public DeliveryId id() {
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

    /** {@return when the intent was stored, before any call} */
    public Instant createdAt() {
        return state.createdAt;
    }

    /** {@return when the network itself was asked to publish it; empty when it was to be published at once} */
    public Optional<Instant> networkTime() {
        return Optional.ofNullable(state.networkTime);
    }

    /** {@return one outcome for each part attempted, in order; shorter than the post's parts when some were not} */
    public List<Outcome> outcomes() {
        return state.outcomes;
    }

    /** {@return what became of the part attempted last; empty before the first attempt} */
    public Optional<Outcome> lastOutcome() {
        return state.outcomes.isEmpty() ? Optional.empty() : Optional.of(state.outcomes.get(state.outcomes.size() - 1));
    }

    /** {@return the publications of all parts that stand on the network, in order} */
    public List<Publication> publications() {
        return state.outcomes.stream()
                .filter(Outcome.Published.class::isInstance)
                .map(outcome -> ((Outcome.Published) outcome).publication())
                .toList();
    }

    /** {@return where the delivery stands as a whole} */
    public DeliveryState state() {
        if (state.outcomes.isEmpty()) {
            return DeliveryState.PUBLISHING;
        }
        Outcome last = state.outcomes.get(state.outcomes.size() - 1);
        if (last instanceof Outcome.Published) {
            return state.outcomes.size() == state.post.parts().size()
                    ? DeliveryState.PUBLISHED
                    : DeliveryState.PUBLISHING;
        }
        if (last instanceof Outcome.Pending) {
            return DeliveryState.PENDING;
        }
        if (last instanceof Outcome.ScheduledOnNetwork) {
            return DeliveryState.SCHEDULED_ON_NETWORK;
        }
        if (last instanceof Outcome.Unknown) {
            return DeliveryState.UNKNOWN;
        }
        return state.outcomes.size() > 1 ? DeliveryState.PARTLY_PUBLISHED : DeliveryState.REJECTED;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Delivery delivery && state.equals(delivery.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "Delivery[" + state.id + ", " + state() + ", " + state.connection + ", " + state.outcomes + "]";
    }

    private record State(
            DeliveryId id,
            Connection connection,
            Post post,
            Instant createdAt,
            List<Outcome> outcomes,
            @Nullable Instant networkTime) {
        State {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(connection, "connection");
            Objects.requireNonNull(post, "post");
            Objects.requireNonNull(createdAt, "createdAt");
            outcomes = List.copyOf(outcomes);
        }
    }
}
