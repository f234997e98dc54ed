package io.smm.spi;

import io.smm.account.Connection;
import io.smm.post.PostRef;
import io.smm.post.Publication;
import java.time.Instant;
import java.util.Optional;

/** Takes posts away. Thread-safe. */
public interface PostRemover {

    /**
     * Takes a post away; one that is not there counts as taken away.
     *
     * @param connection the account that published it
     * @param post the post
     */
    void delete(Connection connection, PostRef post);

    /**
     * Until when the network allows a publication to be taken away. Offline.
     *
     * @param connection the account that published it
     * @param publication the publication
     * @return the end; empty, the default, when the network sets none
     */
    default Optional<Instant> deletableUntil(Connection connection, Publication publication) {
        return Optional.empty();
    }
}
