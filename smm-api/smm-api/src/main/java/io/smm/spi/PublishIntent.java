package io.smm.spi;

import io.smm.account.Connection;
import io.smm.account.Destination;
import io.smm.post.DeliveryId;
import io.smm.post.Post;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What shall be published, as it was stored before the first call. The same at every step and every reconciliation, but for where
 * media are: a step that prepares or has an effect finds them in the form that the network takes, with bytes that were fetched or
 * an address that a {@link MediaHost} lent, which may be another at the next step.
 *
 * @param delivery the delivery's id
 * @param connection the account
 * @param post the post; it passed preflight
 * @param createdAt when the intent was stored: the moment at which delivery begins, never the one at which it was planned
 * @param destination the place below the account; empty for the account itself
 * @param networkTime when the network itself shall publish it; empty to publish now
 */
public record PublishIntent(
        DeliveryId delivery,
        Connection connection,
        Post post,
        Instant createdAt,
        Optional<Destination> destination,
        Optional<Instant> networkTime) {

    /**
     * Checks that no component is null.
     *
     * @param delivery the delivery's id
     * @param connection the account
     * @param post the post
     * @param createdAt when the intent was stored
     * @param destination the place below the account
     * @param networkTime when the network itself shall publish it
     */
    public PublishIntent {
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(post, "post");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(destination, "destination");
        Objects.requireNonNull(networkTime, "networkTime");
    }

    /**
     * An intent to publish now, to the account itself.
     *
     * @param delivery the delivery's id
     * @param connection the account
     * @param post the post
     * @param createdAt when the intent was stored
     */
    public PublishIntent(DeliveryId delivery, Connection connection, Post post, Instant createdAt) {
        this(delivery, connection, post, createdAt, Optional.empty(), Optional.empty());
    }

    /**
     * The same intent for another form of its post.
     *
     * @param other the post to publish in its place
     * @return the changed intent
     */
    public PublishIntent withPost(Post other) {
        return new PublishIntent(delivery, connection, other, createdAt, destination, networkTime);
    }
}
