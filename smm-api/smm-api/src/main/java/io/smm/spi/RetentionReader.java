package io.smm.spi;

import io.smm.account.Connection;
import io.smm.insight.RetentionCurve;
import io.smm.post.PostRef;
import java.util.Optional;

/** Reads where in a video its viewers stop. Thread-safe. */
public interface RetentionReader {

    /**
     * Reads the curve of a post's video.
     *
     * @param connection the account to read as
     * @param post the post
     * @return the curve, with withheld points where too few watched; empty when the post has no video
     */
    Optional<RetentionCurve> retention(Connection connection, PostRef post);
}
