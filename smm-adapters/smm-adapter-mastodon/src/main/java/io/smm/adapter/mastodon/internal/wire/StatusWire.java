package io.smm.adapter.mastodon.internal.wire;

import io.smm.adapter.support.Field;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A post as a server shows it.
 *
 * @param id its id on the server that was asked
 * @param uri its id on all servers
 * @param url its page; empty for a boost on some servers
 * @param createdAt when it was written
 * @param editedAt when it was changed last
 * @param tellsEdits whether the server says at all when posts were changed
 * @param account who wrote it
 * @param content what it says, as HTML
 * @param warning the words before it; empty text for none
 * @param sensitive whether it is covered
 * @param visibility who may see it
 * @param language its language
 * @param inReplyTo the id of the post that it answers
 * @param inReplyToAccount the id of that post's author
 * @param reblogOf the id of the post that it passes on
 * @param quoteOf the id of the post that it quotes
 * @param media its files in order
 * @param mentions whom it mentions
 * @param tags its hashtags, without their signs, as the server spells them
 * @param poll its poll
 * @param counts how it is going
 * @param favourited whether we like it
 */
public record StatusWire(
        String id,
        String uri,
        Optional<String> url,
        Instant createdAt,
        Optional<Instant> editedAt,
        boolean tellsEdits,
        AccountWire account,
        String content,
        String warning,
        boolean sensitive,
        String visibility,
        Optional<String> language,
        Optional<String> inReplyTo,
        Optional<String> inReplyToAccount,
        Optional<String> reblogOf,
        Optional<String> quoteOf,
        List<MediaWire> media,
        List<MentionWire> mentions,
        List<String> tags,
        Optional<PollWire> poll,
        CountsWire counts,
        boolean favourited) {

    /** The visibility of a post that only those see whom it mentions. */
    public static final String DIRECT = "direct";

    /**
     * Reads a post.
     *
     * @param json stands before it
     * @return what was read
     */
    public static StatusWire read(JsonReader json) {
        Building status = new Building();
        if (json.open()) {
            while (json.next()) {
                status.take(json);
            }
        }
        return status.build(json);
    }

    /** A waiting post has {@code scheduled_at} and no {@code uri}; both begin alike, so both are read in one pass. */
    static PostedWire readPosted(JsonReader json) {
        Building status = new Building();
        Optional<Instant> scheduledAt = Optional.empty();
        String text = "";
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "scheduled_at" -> scheduledAt = json.id().flatMap(Times::parse);
                    case "params" -> text = ScheduledWire.text(json);
                    default -> status.take(json);
                }
            }
        }
        return scheduledAt.isPresent() && status.uri.isEmpty()
                ? new PostedWire.Waiting(new ScheduledWire(json.require("id", status.id), scheduledAt.get(), text))
                : new PostedWire.Standing(status.build(json));
    }

    /** {@return whether it may have been changed since it was written, as far as the server tells} */
    public boolean mayBeEdited() {
        return editedAt.isPresent() || !tellsEdits;
    }

    /** {@return whether only those see it whom it mentions} */
    public boolean isDirect() {
        return visibility.equals(DIRECT);
    }

    private static final class Building {
        private Optional<String> id = Optional.empty();
        private Optional<String> uri = Optional.empty();
        private Optional<String> url = Optional.empty();
        private Optional<String> createdAt = Optional.empty();
        private Optional<String> editedAt = Optional.empty();
        private boolean tellsEdits;
        private Optional<AccountWire> account = Optional.empty();
        private String content = "";
        private String warning = "";
        private boolean sensitive;
        private String visibility = "";
        private Optional<String> language = Optional.empty();
        private Optional<String> inReplyTo = Optional.empty();
        private Optional<String> inReplyToAccount = Optional.empty();
        private Optional<String> reblogOf = Optional.empty();
        private Optional<String> quoteOf = Optional.empty();
        private List<MediaWire> media = List.of();
        private List<MentionWire> mentions = List.of();
        private List<String> tags = List.of();
        private Optional<PollWire> poll = Optional.empty();
        private Field<Long> replies = new Field.Absent<>();
        private Field<Long> reblogs = new Field.Absent<>();
        private Field<Long> favourites = new Field.Absent<>();
        private Field<Long> quotes = new Field.Absent<>();
        private boolean favourited;

        void take(JsonReader json) {
            switch (json.name()) {
                case "id" -> id = json.id();
                case "uri" -> uri = json.id();
                case "url" -> url = json.id();
                case "created_at" -> createdAt = json.id();
                case "edited_at" -> {
                    tellsEdits = true;
                    editedAt = json.id();
                }
                case "account" -> account = Optional.of(AccountWire.read(json));
                case "content" -> content = json.text().orElse("");
                case "spoiler_text" -> warning = json.text().orElse("");
                case "sensitive" -> sensitive = json.truth().orElse(false);
                case "visibility" -> visibility = json.text().orElse("");
                case "language" -> language = json.id();
                case "in_reply_to_id" -> inReplyTo = json.id();
                case "in_reply_to_account_id" -> inReplyToAccount = json.id();
                case "reblog" -> reblogOf = idWithin(json);
                case "quote" -> quoteOf = quoted(json);
                case "media_attachments" -> media = json.list(MediaWire::read);
                case "mentions" -> mentions = json.list(MentionWire::read);
                case "tags" -> tags = names(json);
                case "poll" -> poll = PollWire.read(json);
                case "replies_count" -> replies = json.number();
                case "reblogs_count" -> reblogs = json.number();
                case "favourites_count" -> favourites = json.number();
                case "quotes_count" -> quotes = json.number();
                case "favourited" -> favourited = json.truth().orElse(false);
                default -> {}
            }
        }

        StatusWire build(JsonReader json) {
            return new StatusWire(
                    json.require("id", id),
                    json.require("uri", uri),
                    url,
                    json.require("created_at", createdAt.flatMap(Times::parse)),
                    editedAt.flatMap(Times::parse),
                    tellsEdits,
                    json.require("account", account),
                    content,
                    warning,
                    sensitive,
                    visibility,
                    language,
                    inReplyTo,
                    inReplyToAccount,
                    reblogOf,
                    quoteOf,
                    List.copyOf(media),
                    List.copyOf(mentions),
                    List.copyOf(tags),
                    poll,
                    new CountsWire(replies, reblogs, favourites, quotes),
                    favourited);
        }

        private static Optional<String> idWithin(JsonReader json) {
            Optional<String> id = Optional.empty();
            if (json.open()) {
                while (json.next()) {
                    if (json.name().equals("id")) {
                        id = json.id();
                    }
                }
            }
            return id;
        }

        /** Since 4.5 {@code {"state": …, "quoted_status": {…}}}; Hollo gives the post itself. */
        private static Optional<String> quoted(JsonReader json) {
            Optional<String> itself = Optional.empty();
            Optional<String> wrapped = Optional.empty();
            if (json.open()) {
                while (json.next()) {
                    switch (json.name()) {
                        case "id" -> itself = json.id();
                        case "quoted_status" -> wrapped = idWithin(json);
                        case "quoted_status_id" -> wrapped = json.id();
                        default -> {}
                    }
                }
            }
            return wrapped.isPresent() ? wrapped : itself;
        }

        private static List<String> names(JsonReader json) {
            List<String> names = new ArrayList<>();
            if (json.open()) {
                while (json.next()) {
                    if (json.open()) {
                        while (json.next()) {
                            if (json.name().equals("name")) {
                                json.id().ifPresent(names::add);
                            }
                        }
                    }
                }
            }
            return names;
        }
    }
}
