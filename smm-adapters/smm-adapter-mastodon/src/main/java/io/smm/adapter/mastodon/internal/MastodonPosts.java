package io.smm.adapter.mastodon.internal;

import io.smm.account.Connection;
import io.smm.adapter.mastodon.internal.http.StatusApi;
import io.smm.adapter.mastodon.internal.map.Statuses;
import io.smm.adapter.mastodon.internal.wire.MediaWire;
import io.smm.adapter.mastodon.internal.wire.NewStatusWire;
import io.smm.adapter.mastodon.internal.wire.SourceWire;
import io.smm.adapter.mastodon.internal.wire.StatusWire;
import io.smm.error.InvalidInputException;
import io.smm.error.NotFoundException;
import io.smm.post.EditedPost;
import io.smm.post.PostEdit;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.Publication;
import io.smm.post.PublishedPost;
import io.smm.spi.PostEditor;
import io.smm.spi.PostReader;
import io.smm.spi.PostRemover;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Reads posts, and changes and deletes one's own. An edit keeps the id. */
public final class MastodonPosts implements PostReader, PostRemover, PostEditor {

    private final StatusApi statuses;

    /**
     * Makes the port.
     *
     * @param statuses the calls about posts
     */
    public MastodonPosts(StatusApi statuses) {
        this.statuses = statuses;
    }

    @Override
    public Optional<PublishedPost> read(Connection connection, PostRef post) {
        try {
            return Optional.of(statuses.get(connection, post.id(), Statuses::published));
        } catch (NotFoundException missing) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(Connection connection, PostRef post) {
        try {
            statuses.delete(connection, post.id());
        } catch (NotFoundException goneAlready) {
            // That is what was wanted.
        }
    }

    /**
     * Three calls: what an edit leaves out may be dropped by the server (GoToSocial forgets the language), so the post is read
     * and all of it is sent again.
     */
    @Override
    public EditedPost edit(Connection connection, PostRef post, PostEdit edit) {
        if (!edit.link().isKeep()) {
            throw InvalidInputException.of(
                    "PostEdit", "link", "there are no link cards here: change the address in the text");
        }
        StatusWire before = statuses.get(connection, post.id(), Function.identity());
        if (before.poll().isPresent()) {
            throw InvalidInputException.of(
                    "PostEdit", "text", "a post with a poll is not edited: the server could drop its votes");
        }
        SourceWire source = statuses.source(connection, post.id());
        String text = edit.text()
                .appliedTo(Optional.of(PostText.of(source.text())))
                .map(PostText::text)
                .orElse("");
        StatusWire after = statuses.edit(connection, post.id(), changed(before, source, text));
        Publication publication =
                Statuses.publication(after, connection.account()).build();
        return new EditedPost(publication, post);
    }

    /** Edits have no end here. */
    @Override
    public Optional<Instant> editableUntil(Connection connection, Publication publication) {
        return Optional.empty();
    }

    private static NewStatusWire changed(StatusWire before, SourceWire source, String text) {
        return new NewStatusWire(
                text,
                before.media().stream().map(MediaWire::id).toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                before.sensitive(),
                Optional.of(source.warning()).filter(words -> !words.isEmpty()),
                Optional.empty(),
                before.language(),
                Optional.empty());
    }
}
