package io.smm.spi;

import io.smm.account.Connection;
import io.smm.post.PostRef;

/** Takes posts away. Thread-safe. */
public interface PostRemover {

    /**
     * Takes a post away; one that is not there counts as taken away.
     *
     * @param connection the account that published it
     * @param post the post
     */
    void delete(Connection connection, PostRef post);
}
