package io.smm.metrics.campaign;

import io.smm.metrics.virality.Cascade;
import io.smm.post.PostRef;
import java.util.Objects;

/** How a post was passed on. */
record PostCascade(PostRef post, Cascade cascade) {

    PostCascade {
        Objects.requireNonNull(post, "post");
        Objects.requireNonNull(cascade, "cascade");
    }

    /** {@return its nodes; none when it was refused} */
    long size() {
        return cascade.breadthByDepth().stream().mapToLong(Long::longValue).sum();
    }
}
