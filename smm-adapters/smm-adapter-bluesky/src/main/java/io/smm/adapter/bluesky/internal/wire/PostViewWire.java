package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.Field;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.MalformedAnswerException;
import java.util.Optional;

/**
 * {@code app.bsky.feed.defs#postView}: a post as the AppView shows it.
 *
 * @param ref the post
 * @param author who wrote it
 * @param record what it says; empty when the record is no post
 * @param counts how it is going
 * @param indexedAt when the AppView took it in (RFC 3339)
 * @param viewer what it is to us
 */
public record PostViewWire(
        StrongRef ref,
        AuthorWire author,
        Optional<PostRecordWire> record,
        CountsWire counts,
        String indexedAt,
        ViewerWire viewer) {

    /**
     * Reads one.
     *
     * @param json stands before it
     * @return what was read
     */
    public static PostViewWire read(JsonReader json) {
        Optional<String> uri = Optional.empty();
        Optional<String> cid = Optional.empty();
        Optional<AuthorWire> author = Optional.empty();
        Optional<PostRecordWire> record = Optional.empty();
        Optional<String> indexedAt = Optional.empty();
        Field<Long> likes = Field.absent();
        Field<Long> replies = Field.absent();
        Field<Long> reposts = Field.absent();
        Field<Long> quotes = Field.absent();
        Field<Long> bookmarks = Field.absent();
        ViewerWire viewer = ViewerWire.NONE;
        if (!json.open()) {
            throw new MalformedAnswerException("a post is null");
        }
        while (json.next()) {
            switch (json.name()) {
                case "uri" -> uri = json.id();
                case "cid" -> cid = json.id();
                case "author" -> author = Optional.of(AuthorWire.read(json));
                case "record" -> record = PostRecordWire.read(json);
                case "indexedAt" -> indexedAt = json.text();
                case "likeCount" -> likes = json.number();
                case "replyCount" -> replies = json.number();
                case "repostCount" -> reposts = json.number();
                case "quoteCount" -> quotes = json.number();
                case "bookmarkCount" -> bookmarks = json.number();
                case "viewer" -> viewer = ViewerWire.read(json);
                default -> {}
            }
        }
        return new PostViewWire(
                new StrongRef(json.require("uri", uri), json.require("cid", cid)),
                json.require("author", author),
                record,
                new CountsWire(likes, replies, reposts, quotes, bookmarks),
                json.require("indexedAt", indexedAt),
                viewer);
    }
}
