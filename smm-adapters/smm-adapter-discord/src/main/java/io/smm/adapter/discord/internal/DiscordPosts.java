package io.smm.adapter.discord.internal;

import io.smm.account.Connection;
import io.smm.adapter.discord.internal.http.WebhookApi;
import io.smm.adapter.discord.internal.map.Messages;
import io.smm.adapter.discord.internal.map.Published;
import io.smm.adapter.discord.internal.publish.PostChecks;
import io.smm.adapter.discord.internal.wire.MessageWire;
import io.smm.post.EditedPost;
import io.smm.post.PostEdit;
import io.smm.post.PostRef;
import io.smm.post.Publication;
import io.smm.post.PublishedPost;
import io.smm.spi.PostEditor;
import io.smm.spi.PostReader;
import io.smm.spi.PostRemover;
import java.time.Instant;
import java.util.Optional;

/** Reads, changes and deletes messages of the webhook, by id. */
public final class DiscordPosts implements PostReader, PostRemover, PostEditor {

    private final WebhookApi api;

    /**
     * Makes the ports.
     *
     * @param api the calls
     */
    public DiscordPosts(WebhookApi api) {
        this.api = api;
    }

    @Override
    public Optional<PublishedPost> read(Connection connection, PostRef post) {
        return api.message(connection, post).map(message -> Published.of(message, post, connection));
    }

    @Override
    public void delete(Connection connection, PostRef post) {
        api.delete(connection, post);
    }

    @Override
    public EditedPost edit(Connection connection, PostRef post, PostEdit edit) {
        PostChecks.check(edit);
        MessageWire message = api.edit(connection, post, Messages.of(edit));
        return new EditedPost(
                Publication.builder(post, connection.account(), message.timestamp())
                        .build(),
                post);
    }

    /** {@return empty: a webhook may change its messages as long as they stand} */
    @Override
    public Optional<Instant> editableUntil(Connection connection, Publication publication) {
        return Optional.empty();
    }
}
