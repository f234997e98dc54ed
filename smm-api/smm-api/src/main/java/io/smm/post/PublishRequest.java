package io.smm.post;

import io.smm.account.Connection;
import io.smm.account.Destination;
import io.smm.error.Faults;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A post, the account (and the place below it) to publish it to, what may be published in its place, and how long the caller is
 * ready to wait. Immutable.
 */
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
                null,
                List.of(),
                null,
                null,
                null));
    }

    /**
     * The same request under the host's own key.
     *
     * @param key the key; asking twice with it publishes once
     * @return the request
     */
    public PublishRequest withKey(RequestKey key) {
        Objects.requireNonNull(key, "key");
        return with(draft -> draft.key = key);
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
        return with(draft -> draft.patience = patience);
    }

    /**
     * The same request to a place below the account. Default: to the account itself.
     *
     * @param destination the board, subreddit, location or channel
     * @return the request
     */
    public PublishRequest to(Destination destination) {
        Objects.requireNonNull(destination, "destination");
        return with(draft -> draft.destination = destination);
    }

    /**
     * The same request, allowed to publish otherwise where the network has no threads. Those allowed before are tried first; the
     * first whose post passes preflight is used, and the delivery says so. Default: nothing is ever changed.
     *
     * @param fallback what a thread may become
     * @return the request
     */
    public PublishRequest otherwise(Fallback fallback) {
        List<Fallback> more = new ArrayList<>(state.fallbacks);
        more.add(Objects.requireNonNull(fallback, "fallback"));
        return with(draft -> draft.fallbacks = List.copyOf(more));
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
        Objects.requireNonNull(at, "at");
        return with(draft -> draft.networkTime = at);
    }

    /**
     * The same request with somebody who watches its media on their way. Default: nobody does. Not stored: whoever goes on with
     * the delivery later is not watched.
     *
     * @param listener who watches; called on the thread that publishes
     * @return the request
     */
    public PublishRequest onProgress(UploadListener listener) {
        Objects.requireNonNull(listener, "listener");
        return with(draft -> draft.listener = listener);
    }

    /**
     * The same request with its links tagged or shortened before it is checked and stored, once under its key: asked again, what stands
     * goes on. Shortening needs a key. Default: links stay as they are.
     *
     * @param policy what is made of them
     * @return the request
     */
    public PublishRequest withLinks(LinkPolicy policy) {
        Objects.requireNonNull(policy, "policy");
        return with(draft -> draft.links = policy);
    }

    /**
     * The same request for another post.
     *
     * @param post the post
     * @return the request
     */
    public PublishRequest withPost(Post post) {
        Objects.requireNonNull(post, "post");
        return with(draft -> draft.post = post);
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

    /** {@return the place below the account; empty for the account itself} */
    public Optional<Destination> destination() {
        return Optional.ofNullable(state.destination);
    }

    /** {@return what a thread may become where there are none, in the order to be tried; often empty} */
    public List<Fallback> fallbacks() {
        return state.fallbacks;
    }

    /** {@return when the network itself shall publish it; empty to publish now} */
    public Optional<Instant> networkTime() {
        return Optional.ofNullable(state.networkTime);
    }

    /** {@return what is made of its links; empty when nothing is} */
    public Optional<LinkPolicy> links() {
        return Optional.ofNullable(state.links);
    }

    /** {@return who watches the media on their way; empty when nobody does} */
    public Optional<UploadListener> listener() {
        return Optional.ofNullable(state.listener);
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

    private PublishRequest with(Consumer<Draft> change) {
        Draft draft = new Draft(state);
        change.accept(draft);
        return new PublishRequest(draft.state());
    }

    private record State(
            Connection connection,
            Post post,
            @Nullable RequestKey key,
            Duration patience,
            @Nullable Destination destination,
            List<Fallback> fallbacks,
            @Nullable UploadListener listener,
            @Nullable Instant networkTime,
            @Nullable LinkPolicy links) {}

    /** A state that is being changed. */
    private static final class Draft {
        private final Connection connection;
        private Post post;
        private @Nullable RequestKey key;
        private Duration patience;
        private @Nullable Destination destination;
        private List<Fallback> fallbacks;
        private @Nullable UploadListener listener;
        private @Nullable Instant networkTime;
        private @Nullable LinkPolicy links;

        Draft(State state) {
            connection = state.connection;
            post = state.post;
            key = state.key;
            patience = state.patience;
            destination = state.destination;
            fallbacks = state.fallbacks;
            listener = state.listener;
            networkTime = state.networkTime;
            links = state.links;
        }

        State state() {
            return new State(connection, post, key, patience, destination, fallbacks, listener, networkTime, links);
        }
    }
}
