package io.smm.adapter.memory.internal.world;

import java.util.HashSet;
import java.util.Set;

/** What owners of posts did against what others say there. Guarded by the world's lock. */
final class Moderation {

    private final Set<String> hidden = new HashSet<>();
    private final Set<String> closed = new HashSet<>();
    private final Set<String> blocked = new HashSet<>();
    private final Set<String> privatelyAnswered = new HashSet<>();

    /** The ids of hidden comments. */
    Set<String> hidden() {
        return hidden;
    }

    /** The ids of posts below which nobody else may comment. */
    Set<String> closed() {
        return closed;
    }

    /** The ids of comments that were answered in private. */
    Set<String> privatelyAnswered() {
        return privatelyAnswered;
    }

    void block(String accountId, String authorId) {
        blocked.add(accountId + "/" + authorId);
    }

    boolean blocks(String accountId, String authorId) {
        return blocked.contains(accountId + "/" + authorId);
    }
}
