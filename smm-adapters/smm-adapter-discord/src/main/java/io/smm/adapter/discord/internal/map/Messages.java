package io.smm.adapter.discord.internal.map;

import io.smm.Change;
import io.smm.Network;
import io.smm.adapter.discord.internal.wire.AllowedMentionsWire;
import io.smm.adapter.discord.internal.wire.EmbedWire;
import io.smm.adapter.discord.internal.wire.FileWire;
import io.smm.adapter.discord.internal.wire.MessageEditWire;
import io.smm.adapter.discord.internal.wire.NewMessageWire;
import io.smm.adapter.discord.internal.wire.PollWire;
import io.smm.adapter.discord.model.DiscordVariant;
import io.smm.adapter.discord.model.Mentions;
import io.smm.post.Document;
import io.smm.post.LinkCard;
import io.smm.post.Media;
import io.smm.post.Poll;
import io.smm.post.Post;
import io.smm.post.PostEdit;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.TextSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** What Discord is sent for a post. */
public final class Messages {

    private static final DiscordVariant PLAIN = DiscordVariant.builder().build();

    private Messages() {}

    /**
     * What a post says to Discord alone.
     *
     * @param post the post
     * @return its variant; one that says nothing when it has none
     */
    public static DiscordVariant variant(Post post) {
        return post.variantFor(Network.DISCORD)
                .map(variant -> (DiscordVariant) variant)
                .orElse(PLAIN);
    }

    /**
     * The message for a post. The same post always gives the same message.
     *
     * @param post a post of one part
     * @return the message
     */
    public static NewMessageWire of(Post post) {
        PostPart part = post.parts().get(0);
        DiscordVariant variant = variant(post);
        List<FileWire> files = files(part.media());
        List<EmbedWire> embeds = new ArrayList<>();
        part.link().ifPresent(card -> embeds.add(new EmbedWire(card, Optional.empty())));
        for (FileWire file : files) {
            part.media()
                    .get(file.index())
                    .card()
                    .ifPresent(card -> embeds.add(new EmbedWire(card, Optional.of(file.name()))));
        }
        return new NewMessageWire(
                content(post),
                embeds,
                files,
                part.poll().map(poll -> poll(part.text().text(), poll)),
                mentions(part.text(), variant.mentions()),
                variant.username(),
                variant.avatar(),
                variant.threadName(),
                variant.appliedTags(),
                (variant.suppressesPreviews() ? NewMessageWire.SUPPRESS_EMBEDS : 0)
                        | (variant.silent() ? NewMessageWire.SUPPRESS_NOTIFICATIONS : 0));
    }

    /**
     * The Markdown of a post. The question of a poll is none of it: it is plain text and shown with the answers.
     *
     * @param post a post of one part
     * @return the Markdown; empty text when there is none
     */
    public static String content(Post post) {
        PostPart part = post.parts().get(0);
        return part.poll().isPresent()
                ? ""
                : Markdown.write(part.text(), variant(post).mentions().roles());
    }

    /**
     * What Discord is sent for an edit.
     *
     * @param edit the edit
     * @return what it is sent
     */
    public static MessageEditWire of(PostEdit edit) {
        PostText text = edit.text() instanceof Change.Set<PostText> set ? set.value() : PostText.of("");
        Optional<LinkCard> card = edit.link().appliedTo(Optional.empty());
        return new MessageEditWire(
                edit.text().isKeep() ? Optional.empty() : Optional.of(Markdown.write(text, new TreeSet<>())),
                edit.link().isKeep()
                        ? Optional.empty()
                        : Optional.of(card.map(one -> new EmbedWire(one, Optional.empty())).stream()
                                .toList()),
                mentions(text, Mentions.none()));
    }

    /**
     * How long a poll is open: Discord counts whole hours, and half of one more is one more.
     *
     * @param poll the poll
     * @return the hours, rounded up
     */
    public static long hours(Poll poll) {
        Duration time = poll.openFor();
        return time.toHours() + (time.equals(Duration.ofHours(time.toHours())) ? 0 : 1);
    }

    private static PollWire poll(String question, Poll poll) {
        return new PollWire(question, poll.options(), hours(poll), poll.multiple());
    }

    private static AllowedMentionsWire mentions(PostText text, Mentions allowed) {
        NavigableSet<String> users = new TreeSet<>();
        for (TextSpan span : text.spans()) {
            if (span instanceof TextSpan.Mention mention) {
                mention.accountId().ifPresent(users::add);
            }
        }
        return new AllowedMentionsWire(allowed.everyone(), users, new TreeSet<>(allowed.roles()));
    }

    private static List<FileWire> files(List<Media> media) {
        List<FileWire> files = new ArrayList<>();
        for (int i = 0; i < media.size(); i++) {
            Media item = media.get(i);
            Optional<String> title =
                    item instanceof Document document ? Optional.of(document.title()) : Optional.empty();
            files.add(new FileWire(
                    i,
                    FileNames.of(item, i),
                    item.mediaType(),
                    Optional.of(item.altText()).filter(text -> !text.isBlank()),
                    title.filter(text -> !text.isBlank()),
                    item.source()));
        }
        return files;
    }

    /** What files are called: Discord shows a picture in a card only under a name of plain letters. */
    private static final class FileNames {

        static String of(Media item, int index) {
            String number = Integer.toString(index + 1);
            String base = item instanceof Document document
                    ? plain(document.title())
                    : item.kind().name().toLowerCase(Locale.ROOT);
            return (base.isEmpty() ? "file" : base) + "-" + number + "." + ending(item.mediaType());
        }

        private static String plain(String title) {
            String letters = title.replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^-+|-+$", "");
            return letters.length() > 80 ? letters.substring(0, 80) : letters;
        }

        private static String ending(String mediaType) {
            return switch (mediaType) {
                case "image/jpeg" -> "jpg";
                case "video/quicktime" -> "mov";
                case "text/plain" -> "txt";
                case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> "docx";
                case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> "xlsx";
                case "application/vnd.openxmlformats-officedocument.presentationml.presentation" -> "pptx";
                default -> mediaType.substring(mediaType.indexOf('/') + 1).replaceAll("[^a-z0-9]+", "");
            };
        }
    }
}
