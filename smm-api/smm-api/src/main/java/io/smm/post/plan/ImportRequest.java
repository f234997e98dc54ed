package io.smm.post.plan;

import io.smm.post.RequestKey;
import java.util.Objects;

/**
 * An import of planned posts.
 *
 * @param key the host's own key of the import: what it planned is known by it, so that a commit that was cut off goes on where it
 *     stopped, and a rollback takes back no post of others
 * @param rows its rows; at most 10,000
 */
public record ImportRequest(RequestKey key, ImportRows rows) {

    /**
     * Checks that no component is null.
     *
     * @param key the host's own key of the import
     * @param rows its rows
     */
    public ImportRequest {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(rows, "rows");
    }
}
