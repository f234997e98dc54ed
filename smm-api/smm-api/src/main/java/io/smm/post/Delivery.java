package io.smm.post;

import io.smm.account.Connection;
import io.smm.account.Destination;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A post's way to one account, as it stood at one moment: an outcome for each part that was attempted, in order, and then for
 * each first comment. They are published one after the other; after one that was not published none is attempted. Immutable.
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
        return new Delivery(new State(id, connection, post, createdAt, outcomes, null, List.of(), null));
    }

    /**
     * The same delivery at another moment. Made by the SDK.
     *
     * @param outcomes one outcome for each part and first comment attempted, in order
     * @return the changed delivery
     */
    public Delivery withOutcomes(List<Outcome> outcomes) {
        return with(outcomes, state.destination, state.warnings, state.networkTime);
    }

    /**
     * The same delivery to a place below the account. Made by the SDK.
     *
     * @param place the place
     * @return the changed delivery
     */
    public Delivery to(Destination place) {
        return with(state.outcomes, Objects.requireNonNull(place, "place"), state.warnings, state.networkTime);
    }

    /**
     * The same delivery with one more thing that the SDK did otherwise than the post said, by the caller's choice. Made by the
     * SDK.
     *
     * @param warning one sentence
     * @return the changed delivery
     */
    public Delivery withWarning(String warning) {
        List<String> warnings = new ArrayList<>(state.warnings);
        warnings.add(warning);
        return with(state.outcomes, state.destination, warnings, state.networkTime);
    }

    /**
     * The same delivery, for the network to publish at a time. Made by the SDK.
     *
     * @param at when the network shall publish it
     * @return the changed delivery
     */
    public Delivery withNetworkTime(Instant at) {
        return with(state.outcomes, state.destination, state.warnings, Objects.requireNonNull(at, "at"));
    }

    /** {@return its id} */
    public DeliveryId id() {
        return state.id;
    }

    /** {@return the account} */
    public Connection connection() {
        return state.connection;
    }

    /** {@return the place below the account that it goes to; empty when it goes to the account itself} */
    public Optional<Destination> destination() {
        return Optional.ofNullable(state.destination);
    }

    /** {@return the post, as it is published to this account} */
    public Post post() {
        return state.post;
    }

    /**
     * {@return what the SDK did otherwise than the caller's post said, because the caller chose that it may, such as a thread
     * published as a gallery; what the network did otherwise is in {@link Publication#warnings()}}
     */
    public List<String> warnings() {
        return state.warnings;
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
            return state.outcomes.size() == state.post.publicationCount()
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
        return this == other || other instanceof Delivery delivery && state.equals(delivery.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "Delivery[" + state.id + ", " + state() + ", " + state.connection + ", " + state.outcomes + "]";
    }

    private Delivery with(
            List<Outcome> outcomes,
            @Nullable Destination destination,
            List<String> warnings,
            @Nullable Instant networkTime) {
        return new Delivery(new State(
                state.id, state.connection, state.post, state.createdAt, outcomes, destination, warnings, networkTime));
    }

    private record State(
            DeliveryId id,
            Connection connection,
            Post post,
            Instant createdAt,
            List<Outcome> outcomes,
            @Nullable Destination destination,
            List<String> warnings,
            @Nullable Instant networkTime) {
        State {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(connection, "connection");
            Objects.requireNonNull(post, "post");
            Objects.requireNonNull(createdAt, "createdAt");
            outcomes = List.copyOf(outcomes);
            warnings = List.copyOf(warnings);
        }
    }
}
