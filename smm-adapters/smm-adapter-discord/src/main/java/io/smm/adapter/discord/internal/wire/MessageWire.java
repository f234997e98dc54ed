package io.smm.adapter.discord.internal.wire;

import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.MalformedAnswerException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A message, as Discord gives it.
 *
 * @param id its id
 * @param channel the channel or thread in which it stands
 * @param content its text in Markdown; empty text when it has none
 * @param timestamp when it was made
 * @param author who made it
 * @param webhook the webhook that made it
 * @param mentions whom it mentions
 * @param attachments its files in order
 * @param question the question of its poll; empty when it has none
 */
public record MessageWire(
        String id,
        String channel,
        String content,
        Instant timestamp,
        UserWire author,
        Optional<String> webhook,
        List<UserWire> mentions,
        List<AttachmentWire> attachments,
        Optional<String> question) {

    /**
     * Reads a message.
     *
     * @param json stands before it
     * @return the message
     */
    public static MessageWire read(JsonReader json) {
        Optional<String> id = Optional.empty();
        Optional<String> channel = Optional.empty();
        Optional<String> content = Optional.empty();
        Optional<String> timestamp = Optional.empty();
        Optional<UserWire> author = Optional.empty();
        Optional<String> webhook = Optional.empty();
        List<UserWire> mentions = List.of();
        List<AttachmentWire> attachments = List.of();
        Optional<String> question = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "id" -> id = json.id();
                    case "channel_id" -> channel = json.id();
                    case "content" -> content = json.text();
                    case "timestamp" -> timestamp = json.id();
                    case "author" -> author = Optional.of(UserWire.read(json));
                    case "webhook_id" -> webhook = json.id();
                    case "mentions" -> mentions = json.list(UserWire::read);
                    case "attachments" -> attachments = json.list(AttachmentWire::read);
                    case "poll" -> question = question(json);
                    default -> {}
                }
            }
        }
        return new MessageWire(
                json.require("id", id),
                json.require("channel_id", channel),
                content.orElse(""),
                instant(json.require("timestamp", timestamp)),
                json.require("author", author),
                webhook,
                mentions,
                attachments,
                question);
    }

    private static Optional<String> question(JsonReader json) {
        Optional<String> text = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                if (json.name().equals("question") && json.open()) {
                    while (json.next()) {
                        if (json.name().equals("text")) {
                            text = json.text();
                        }
                    }
                }
            }
        }
        return text;
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notATime) {
            throw new MalformedAnswerException("'timestamp' is not a time");
        }
    }
}
