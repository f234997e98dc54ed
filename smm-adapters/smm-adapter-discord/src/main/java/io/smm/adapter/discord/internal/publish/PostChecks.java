package io.smm.adapter.discord.internal.publish;

import io.smm.Change;
import io.smm.Network;
import io.smm.account.Destination;
import io.smm.account.DestinationKind;
import io.smm.adapter.discord.internal.map.Ids;
import io.smm.adapter.discord.internal.map.Markdown;
import io.smm.adapter.discord.internal.map.Messages;
import io.smm.adapter.discord.internal.wire.EmbedWire;
import io.smm.adapter.discord.internal.wire.PollWire;
import io.smm.adapter.discord.model.DiscordVariant;
import io.smm.error.Faults;
import io.smm.post.LinkCard;
import io.smm.post.NetworkVariant;
import io.smm.post.Post;
import io.smm.post.PostEdit;
import io.smm.post.PostPart;
import io.smm.post.PostText;
import io.smm.post.TextSpan;
import io.smm.post.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** What Discord wants of a post that no rule of the model says; offline. */
public final class PostChecks {

    /** The longest text in code points. Source: OpenAPI description. */
    public static final int MOST_CONTENT = 2_000;

    private static final int MOST_EMBEDS = 10;
    private static final int MOST_EMBED_TEXT = 6_000;
    private static final int MOST_USERS = 100;
    private static final String SOURCE = "OpenAPI description, execute_webhook (2026-07-18)";
    private static final String CLIENT = "Discord's Markdown, general knowledge";

    private final List<Violation> found = new ArrayList<>();

    private PostChecks() {}

    /**
     * Checks a post.
     *
     * @param post the post
     * @param destination the place below the webhook
     * @return everything found
     */
    public static List<Violation> of(Post post, Optional<Destination> destination) {
        PostChecks checks = new PostChecks();
        Optional<NetworkVariant> variant = post.variantFor(Network.DISCORD);
        destination.ifPresent(checks::destination);
        if (variant.filter(other -> !(other instanceof DiscordVariant)).isPresent()) {
            checks.block("discord.variant", "variants", "must be a DiscordVariant", SOURCE);
            return checks.found;
        }
        if (destination.isPresent() && Messages.variant(post).threadName().isPresent()) {
            checks.block(
                    "discord.thread",
                    "destination",
                    "a post either opens a thread or goes into one: leave the thread's name or the destination away",
                    SOURCE);
        }
        if (!post.isThread()) {
            checks.part(post.parts().get(0), post);
        }
        return checks.found;
    }

    /**
     * Checks an edit.
     *
     * @param edit the edit
     * @throws io.smm.error.InvalidInputException when Discord would refuse it; it lists everything that is wrong
     */
    public static void check(PostEdit edit) {
        PostChecks checks = new PostChecks();
        if (edit.text() instanceof Change.Set<PostText> text) {
            checks.text(text.value(), Markdown.write(text.value(), Set.of()), "text");
            text.value().spans().stream()
                    .filter(span -> span instanceof TextSpan.Mention mention
                            && mention.accountId().isEmpty())
                    .forEach(span -> checks.block("text.mention", "text", "a mention needs the account's id", SOURCE));
        }
        if (edit.link() instanceof Change.Set<LinkCard> card) {
            checks.card(card.value(), "link");
        }
        Faults faults = Faults.of("PostEdit for discord");
        checks.found.forEach(violation -> faults.add(violation.field(), violation.message()));
        faults.raise();
    }

    private void destination(Destination place) {
        if (!place.kind().equals(DestinationKind.CHANNEL_THREAD)) {
            block(
                    "discord.destination",
                    "destination",
                    "a webhook posts into its own channel or a thread of it: the kind must be "
                            + DestinationKind.CHANNEL_THREAD + ", is " + place.kind(),
                    SOURCE);
        }
        if (!Ids.isSnowflake(place.id())) {
            block("discord.destination", "destination", "must be the id of a thread, a whole number", SOURCE);
        }
    }

    private void part(PostPart part, Post post) {
        String at = "parts[0]";
        if (part.poll().isPresent()) {
            question(part.text().text(), at + ".text");
        } else {
            text(part.text(), Messages.content(post), at + ".text");
        }
        List<LinkCard> cards = cards(part).toList();
        part.link().ifPresent(card -> card(card, at + ".link"));
        for (int i = 0; i < part.media().size(); i++) {
            String item = at + ".media[" + i + "].card";
            part.media().get(i).card().ifPresent(card -> card(card, item));
        }
        limit("discord.cards", at, "cards", cards.size(), MOST_EMBEDS);
        int words = cards.stream()
                .mapToInt(card -> codePoints(card.title()) + codePoints(card.description()))
                .sum();
        limit("discord.cards.text", at, "characters in all cards", words, MOST_EMBED_TEXT);
    }

    private void question(String question, String field) {
        if (question.isBlank()) {
            block("poll.question", field, "a poll needs a question", SOURCE);
        }
        limit("poll.question", field, "characters of the question", codePoints(question), PollWire.MOST_QUESTION);
    }

    private void text(PostText text, String markdown, String field) {
        if (codePoints(text.text()) <= MOST_CONTENT) {
            limit(
                    "text.markup",
                    field,
                    "characters with the markup of links and escapes",
                    codePoints(markdown),
                    MOST_CONTENT);
        } else if (!field.startsWith("parts")) {
            limit("text.code-point", field, "characters", codePoints(text.text()), MOST_CONTENT);
        }
        long users = text.spans().stream()
                .filter(TextSpan.Mention.class::isInstance)
                .map(span -> ((TextSpan.Mention) span).accountId())
                .distinct()
                .count();
        limit("discord.mentions", field, "different mentions", users, MOST_USERS);
        for (TextSpan span : text.spans()) {
            if (span instanceof TextSpan.Mention mention
                    && mention.accountId().filter(id -> !Ids.isSnowflake(id)).isPresent()) {
                block(
                        "discord.mention",
                        field,
                        "a mention's id must be a user's id of Discord, a whole number",
                        SOURCE);
            }
            if (span instanceof TextSpan.Link link && !Markdown.canMask(link, text)) {
                block(
                        "discord.masked-link",
                        field,
                        "a link whose shown text looks like another address is not shown as a link: show words",
                        CLIENT);
            }
        }
    }

    private void card(LinkCard card, String field) {
        limit("discord.card.title", field, "characters of title", codePoints(card.title()), EmbedWire.MOST_TITLE);
        limit(
                "discord.card.description",
                field,
                "characters of description",
                codePoints(card.description()),
                EmbedWire.MOST_DESCRIPTION);
        limit(
                "discord.card.address",
                field,
                "characters of address",
                card.target().toString().length(),
                EmbedWire.MOST_ADDRESS);
    }

    private static Stream<LinkCard> cards(PostPart part) {
        return Stream.concat(part.link().stream(), part.media().stream().flatMap(item -> item.card().stream()));
    }

    private void limit(String rule, String field, String what, long actual, long most) {
        if (actual > most) {
            found.add(new Violation(
                    Violation.Severity.BLOCKER,
                    rule,
                    field,
                    "at most " + most + " " + what + ", has " + actual,
                    OptionalLong.of(actual),
                    OptionalLong.of(most),
                    SOURCE));
        }
    }

    private void block(String rule, String field, String message, String source) {
        found.add(new Violation(
                Violation.Severity.BLOCKER, rule, field, message, OptionalLong.empty(), OptionalLong.empty(), source));
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }
}
