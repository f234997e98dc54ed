package io.smm.adapter.x.internal.wire;

import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A post, in either generation of names.
 *
 * @param id its id
 * @param text what it says, with short addresses and the entities of HTML
 * @param author the id of who made it; empty where it was not asked for
 * @param createdAt when it was made; empty where it was not asked for
 * @param references the posts that it answers, quotes or repeats
 * @param urls the addresses in its text, in order
 * @param hashtags the tags in its text, without their sign
 * @param mentions the handles in its text, without their sign
 * @param mediaKeys its files
 * @param pollIds its poll
 * @param history the ids of all its versions, the first one first
 * @param edits how it may be edited; empty where it was not asked for
 * @param conversation the id of the post that began the conversation; empty where it was not asked for
 * @param inReplyToUser whose post it answers; empty where it answers none, or was not asked for
 */
public record PostWire(
        String id,
        String text,
        Optional<String> author,
        Optional<Instant> createdAt,
        List<Reference> references,
        List<UrlWire> urls,
        List<String> hashtags,
        List<String> mentions,
        List<String> mediaKeys,
        List<String> pollIds,
        List<String> history,
        Optional<Edits> edits,
        Optional<String> conversation,
        Optional<String> inReplyToUser) {

    /**
     * A post that this one refers to.
     *
     * @param type {@code replied_to}, {@code quoted} or {@code retweeted}
     * @param id its id
     */
    public record Reference(String type, String id) {}

    /**
     * How a post may be edited.
     *
     * @param eligible whether at all
     * @param remaining how often; empty where it is not told
     * @param until until when; empty where it is not told
     */
    public record Edits(boolean eligible, Optional<Long> remaining, Optional<Instant> until) {}

    /**
     * Which post this one answers, quotes or repeats.
     *
     * @param type {@code replied_to}, {@code quoted} or {@code retweeted}
     * @return its id; empty for none
     */
    public Optional<String> reference(String type) {
        return references.stream()
                .filter(one -> one.type().equals(type))
                .map(Reference::id)
                .findFirst();
    }

    /**
     * Reads a post.
     *
     * @param json stands before it
     * @return what was read
     */
    public static PostWire read(JsonReader json) {
        Optional<String> id = Optional.empty();
        Optional<String> text = Optional.empty();
        Optional<String> note = Optional.empty();
        Optional<String> author = Optional.empty();
        Optional<Instant> createdAt = Optional.empty();
        List<Reference> references = List.of();
        EntitiesWire entities = EntitiesWire.NONE;
        EntitiesWire ofNote = EntitiesWire.NONE;
        List<String> mediaKeys = List.of();
        List<String> pollIds = List.of();
        List<String> history = List.of();
        Optional<Edits> edits = Optional.empty();
        Optional<String> conversation = Optional.empty();
        Optional<String> inReplyToUser = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "id" -> id = json.id();
                    case "text" -> text = json.text();
                    case "author_id" -> author = json.id();
                    case "created_at" -> createdAt = json.text().flatMap(Times::parse);
                    case "referenced_tweets", "referenced_posts" -> references = json.list(PostWire::reference);
                    case "entities" -> entities = EntitiesWire.read(json);
                    case "edit_history_tweet_ids", "edit_history_post_ids" -> history = ids(json);
                    case "edit_controls" -> edits = edits(json);
                    case "conversation_id" -> conversation = json.id();
                    case "in_reply_to_user_id" -> inReplyToUser = json.id();
                    case "attachments" -> {
                        if (json.open()) {
                            while (json.next()) {
                                switch (json.name()) {
                                    case "media_keys" -> mediaKeys = ids(json);
                                    case "poll_ids" -> pollIds = ids(json);
                                    default -> {}
                                }
                            }
                        }
                    }
                    case "note_tweet", "note_post" -> {
                        if (json.open()) {
                            while (json.next()) {
                                switch (json.name()) {
                                    case "text" -> note = json.text();
                                    case "entities" -> ofNote = EntitiesWire.read(json);
                                    default -> {}
                                }
                            }
                        }
                    }
                    default -> {}
                }
            }
        }
        EntitiesWire said = note.isPresent() ? ofNote : entities;
        return new PostWire(
                json.require("id", id),
                note.isPresent() ? note.get() : text.orElse(""),
                author,
                createdAt,
                references,
                said.urls(),
                said.hashtags(),
                said.mentions(),
                mediaKeys,
                pollIds,
                history,
                edits,
                conversation,
                inReplyToUser);
    }

    private static List<String> ids(JsonReader json) {
        return json.list(one -> one.require("id", one.id()));
    }

    private static Reference reference(JsonReader json) {
        Optional<String> type = Optional.empty();
        Optional<String> id = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "type" -> type = json.id();
                    case "id" -> id = json.id();
                    default -> {}
                }
            }
        }
        return new Reference(type.orElse(""), json.require("id", id));
    }

    private static Optional<Edits> edits(JsonReader json) {
        boolean eligible = false;
        Optional<Long> remaining = Optional.empty();
        Optional<Instant> until = Optional.empty();
        if (!json.open()) {
            return Optional.empty();
        }
        while (json.next()) {
            switch (json.name()) {
                case "is_edit_eligible" -> eligible = json.truth().orElse(false);
                case "edits_remaining" -> remaining = json.number().value();
                case "editable_until" -> until = json.text().flatMap(Times::parse);
                default -> {}
            }
        }
        return Optional.of(new Edits(eligible, remaining, until));
    }
}
