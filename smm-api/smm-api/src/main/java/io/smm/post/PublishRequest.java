package io.smm.post;

import io.smm.account.Connection;
import io.smm.error.Faults;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A post, the account to publish it to, and how long the caller is ready to wait. Immutable. */
public final class PublishRequest {

    private static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(60);
    private static final Duration MOST_PATIENCE = Duration.ofHours(1);

    private final State state;

    private PublishRequest(State state) {
        this.state = state;
    }

    /**
     * A request with the default patience of 60 seconds and no key.
     *
     * @param connection the account
     * @param post the post
     * @return the request
     */
    public static PublishRequest of(Connection connection, Post post) {
        return new PublishRequest(new State(
                Objects.requireNonNull(connection, "connection"),
                Objects.requireNonNull(post, "post"),
                null,
                DEFAULT_PATIENCE,
                null));
    }

    /**
     * The same request under the host's own key.
     *
     * @param key the key; asking twice with it publishes once
     * @return the request
     */
    public PublishRequest withKey(RequestKey key) {
        return new PublishRequest(new State(
                state.connection, state.post, Objects.requireNonNull(key, "key"), state.patience, state.networkTime));
    }

    /**
     * The same request with another patience.
     *
     * @param patience how long the blocking call may take in all, retries and settling included; more than zero, at most
     *     an hour
     * @return the request
     */
    public PublishRequest withPatience(Duration patience) {
        Faults.of("PublishRequest")
                .check(
                        patience.compareTo(Duration.ZERO) > 0 && patience.compareTo(MOST_PATIENCE) <= 0,
                        "patience",
                        "must be more than zero and at most an hour")
                .raise();
        return new PublishRequest(new State(state.connection, state.post, state.key, patience, state.networkTime));
    }

    /**
     * The same request, for the network to keep and publish itself: it then does so even when this process is down, but not
     * every network can, and a pause of ours does not reach it. Default: publish now; for a later time {@code
     * smm.planning()} is the general way.
     *
     * @param at when the network shall publish it; within the network's window
     * @return the request
     */
    public PublishRequest scheduledOnNetwork(Instant at) {
        return new PublishRequest(
                new State(state.connection, state.post, state.key, state.patience, Objects.requireNonNull(at, "at")));
    }

    /** {@return the account} */
    public Connection connection() {
        return state.connection;
    }

    /** {@return the post} */
    public Post post() {
        return state.post;
    }

    /** {@return the host's own key; empty when it gave none} */
    public Optional<RequestKey> key() {
        return Optional.ofNullable(state.key);
    }

    /** {@return how long the blocking call may take in all} */
    public Duration patience() {
        return state.patience;
    }

    /** {@return when the network itself shall publish it; empty to publish now} */
    public Optional<Instant> networkTime() {
        return Optional.ofNullable(state.networkTime);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PublishRequest request && state.equals(request.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "PublishRequest" + state.toString().substring("State".length());
    }

    private record State(
            Connection connection,
            Post post,
            @Nullable RequestKey key,
            Duration patience,
            @Nullable Instant networkTime) {}
}
