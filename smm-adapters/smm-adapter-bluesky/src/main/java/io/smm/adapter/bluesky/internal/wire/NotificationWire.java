package io.smm.adapter.bluesky.internal.wire;

import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.MalformedAnswerException;
import java.util.Optional;

/**
 * {@code app.bsky.notification.listNotifications#notification}.
 *
 * @param ref the record that it is about
 * @param author who made that
 * @param reason why we are told, such as {@code mention}
 * @param about the at-uri of what it is about, such as our post that was passed on
 * @param record the post; empty when the record is none
 * @param indexedAt when the AppView took it in (RFC 3339)
 */
public record NotificationWire(
        StrongRef ref,
        AuthorWire author,
        String reason,
        Optional<String> about,
        Optional<PostRecordWire> record,
        String indexedAt) {

    static NotificationWire read(JsonReader json) {
        Optional<String> uri = Optional.empty();
        Optional<String> cid = Optional.empty();
        Optional<AuthorWire> author = Optional.empty();
        Optional<String> reason = Optional.empty();
        Optional<String> about = Optional.empty();
        Optional<PostRecordWire> record = Optional.empty();
        Optional<String> indexedAt = Optional.empty();
        if (!json.open()) {
            throw new MalformedAnswerException("a notification is null");
        }
        while (json.next()) {
            switch (json.name()) {
                case "uri" -> uri = json.id();
                case "cid" -> cid = json.id();
                case "author" -> author = Optional.of(AuthorWire.read(json));
                case "reason" -> reason = json.text();
                case "reasonSubject" -> about = json.id();
                case "record" -> record = PostRecordWire.read(json);
                case "indexedAt" -> indexedAt = json.text();
                default -> {}
            }
        }
        return new NotificationWire(
                new StrongRef(json.require("uri", uri), json.require("cid", cid)),
                json.require("author", author),
                json.require("reason", reason),
                about,
                record,
                json.require("indexedAt", indexedAt));
    }
}
