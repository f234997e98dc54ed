package io.smm.adapter.bluesky.internal.map;

import io.smm.adapter.bluesky.internal.wire.StrongRef;
import io.smm.adapter.bluesky.internal.wire.WrittenRecord;
import io.smm.adapter.support.Times;
import java.time.Instant;

/** Records that do something with a post or an account of somebody else. */
public final class SubjectRecords {

    /** The collection of reposts. */
    public static final String REPOST = "app.bsky.feed.repost";

    /** The collection of likes. */
    public static final String LIKE = "app.bsky.feed.like";

    /** The collection of follows. */
    public static final String FOLLOW = "app.bsky.graph.follow";

    /** The collection of blocks. */
    public static final String BLOCK = "app.bsky.graph.block";

    private SubjectRecords() {}

    /**
     * A repost or a like.
     *
     * @param collection which
     * @param subject the post
     * @param createdAt when it was made
     * @return the record
     */
    public static WrittenRecord of(String collection, StrongRef subject, Instant createdAt) {
        return WrittenRecord.of(collection, out -> {
            subject.write("subject", out);
            out.writeStringProperty("createdAt", Times.format(createdAt));
        });
    }

    /**
     * A block.
     *
     * @param did who is blocked
     * @param createdAt when it was made
     * @return the record
     */
    public static WrittenRecord block(String did, Instant createdAt) {
        return WrittenRecord.of(BLOCK, out -> {
            out.writeStringProperty("subject", did);
            out.writeStringProperty("createdAt", Times.format(createdAt));
        });
    }
}
