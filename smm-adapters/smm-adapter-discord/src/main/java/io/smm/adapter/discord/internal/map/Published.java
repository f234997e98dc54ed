package io.smm.adapter.discord.internal.map;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.account.Connection;
import io.smm.adapter.discord.internal.wire.AttachmentWire;
import io.smm.adapter.discord.internal.wire.MessageWire;
import io.smm.adapter.discord.internal.wire.UserWire;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.PublishedPost;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages as posts that stand. */
public final class Published {

    private Published() {}

    /**
     * A message as a post.
     *
     * @param message the message
     * @param ref the reference under which it was read, which knows its thread
     * @param connection the webhook that reads it
     * @return the post
     */
    public static PublishedPost of(MessageWire message, PostRef ref, Connection connection) {
        Map<String, String> names = new HashMap<>();
        for (UserWire user : message.mentions()) {
            user.username().ifPresent(name -> names.put(user.id(), name));
        }
        List<String> altTexts = message.attachments().stream()
                .filter(AttachmentWire::isImage)
                .map(image -> image.description().orElse(""))
                .toList();
        PostText text = message.content().isEmpty()
                ? PostText.of(message.question().orElse(""))
                : Markdown.read(message.content(), names);
        return new PublishedPost(
                ref, author(message, connection), text, message.timestamp(), altTexts, Optional.empty());
    }

    private static AccountRef author(MessageWire message, Connection connection) {
        String id = message.webhook().orElse(message.author().id());
        return id.equals(connection.account().id())
                ? connection.account()
                : new AccountRef(Network.DISCORD, id, message.author().username());
    }
}
