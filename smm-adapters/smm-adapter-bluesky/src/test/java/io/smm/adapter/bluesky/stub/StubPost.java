package io.smm.adapter.bluesky.stub;

import java.time.Instant;
import java.util.Map;

/**
 * A record of a repository, most often a post.
 *
 * @param uri its at-uri
 * @param cid its version
 * @param author the DID of its author
 * @param value the record itself
 * @param indexedAt when the AppView took it in
 */
public record StubPost(String uri, String cid, String author, Map<String, Object> value, Instant indexedAt) {

    boolean isIn(String collection) {
        return uri.contains("/" + collection + "/");
    }

    @SuppressWarnings("unchecked")
    String parent() {
        Map<String, Object> reply = (Map<String, Object>) value.getOrDefault("reply", Map.of());
        Map<String, Object> parent = (Map<String, Object>) reply.getOrDefault("parent", Map.of());
        return String.valueOf(parent.getOrDefault("uri", ""));
    }
}
