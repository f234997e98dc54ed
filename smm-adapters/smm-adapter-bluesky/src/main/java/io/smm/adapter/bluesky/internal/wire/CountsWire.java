package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.Field;

/**
 * The counts of {@code app.bsky.feed.defs#postView}. The lexicon lets every one of them be absent.
 *
 * @param likes {@code likeCount}
 * @param replies {@code replyCount}
 * @param reposts {@code repostCount}
 * @param quotes {@code quoteCount}
 * @param bookmarks {@code bookmarkCount}
 */
public record CountsWire(
        Field<Long> likes, Field<Long> replies, Field<Long> reposts, Field<Long> quotes, Field<Long> bookmarks) {}
