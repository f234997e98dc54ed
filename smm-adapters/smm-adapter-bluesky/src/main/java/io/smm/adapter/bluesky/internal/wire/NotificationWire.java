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
        String uri = null;
        String cid = null;
        AuthorWire author = null;
        String reason = null;
        Optional<String> about = Optional.empty();
        Optional<PostRecordWire> record = Optional.empty();
        String indexedAt = null;
        if (!json.open()) {
            throw new MalformedAnswerException("a notification is null");
        }
        while (json.next()) {
            switch (json.name()) {
                case "uri" -> uri = json.idOrNull();
                case "cid" -> cid = json.idOrNull();
                case "author" -> author = AuthorWire.read(json);
                case "reason" -> reason = json.repeatedOrNull();
                case "reasonSubject" -> about = json.id();
                case "record" -> record = PostRecordWire.readSaid(json);
                case "indexedAt" -> indexedAt = json.repeatedOrNull();
                default -> {}
            }
        }
        return new NotificationWire(
                new StrongRef(json.given("uri", uri), json.given("cid", cid)),
                json.given("author", author),
                json.given("reason", reason),
                about,
                record,
                json.given("indexedAt", indexedAt));
    }
}
