package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.Field;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.MalformedAnswerException;
import java.util.Objects;

/**
 * {@code app.bsky.feed.defs#postView}, of which only the numbers are wanted: what else it says is passed over unread.
 *
 * @param uri its at-uri
 * @param createdAt when it was written, by its author's word; blank when the record does not say
 * @param counts its numbers
 */
public record CountedPostWire(String uri, String createdAt, CountsWire counts) {

    /**
     * Reads one.
     *
     * @param json stands before it
     * @param likely the at-uri that it probably has
     * @return what was read
     */
    public static CountedPostWire read(JsonReader json, String likely) {
        String uri = null;
        String createdAt = "";
        Field<Long> likes = Field.absent();
        Field<Long> replies = Field.absent();
        Field<Long> reposts = Field.absent();
        Field<Long> quotes = Field.absent();
        Field<Long> bookmarks = Field.absent();
        if (!json.open()) {
            throw new MalformedAnswerException("a post is null");
        }
        while (json.next()) {
            switch (json.name()) {
                case "uri" -> uri = json.idOrNull(likely);
                case "record" -> createdAt = createdAt(json);
                case "likeCount" -> likes = json.number();
                case "replyCount" -> replies = json.number();
                case "repostCount" -> reposts = json.number();
                case "quoteCount" -> quotes = json.number();
                case "bookmarkCount" -> bookmarks = json.number();
                default -> {}
            }
        }
        return new CountedPostWire(
                json.given("uri", uri), createdAt, new CountsWire(likes, replies, reposts, quotes, bookmarks));
    }

    private static String createdAt(JsonReader json) {
        String createdAt = null;
        if (json.open()) {
            while (json.next()) {
                if (json.name().equals("createdAt")) {
                    createdAt = json.textOrNull();
                }
            }
        }
        return Objects.requireNonNullElse(createdAt, "");
    }
}
