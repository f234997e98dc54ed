package io.smm.spi;

import io.smm.account.Connection;
import io.smm.post.PostRef;
import io.smm.post.PublishedPost;
import java.util.Optional;

/** Reads posts back. Thread-safe. */
public interface PostReader {

    /**
     * Reads a post.
     *
     * @param connection the account to read as
     * @param post the post
     * @return the post; empty when the network says that it does not exist
     */
    Optional<PublishedPost> read(Connection connection, PostRef post);
}
