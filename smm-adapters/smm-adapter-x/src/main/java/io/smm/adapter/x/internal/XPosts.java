package io.smm.adapter.x.internal;

import io.smm.account.Connection;
import io.smm.adapter.x.internal.http.PostApi;
import io.smm.adapter.x.internal.map.Drafts;
import io.smm.adapter.x.internal.map.Posts;
import io.smm.adapter.x.internal.map.Texts;
import io.smm.adapter.x.internal.wire.NewPostWire;
import io.smm.adapter.x.internal.wire.PostWire;
import io.smm.error.ErrorDetails;
import io.smm.error.InvalidInputException;
import io.smm.error.NotFoundException;
import io.smm.error.RetryAdvice;
import io.smm.error.WindowClosedException;
import io.smm.post.EditedPost;
import io.smm.post.PostEdit;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.Publication;
import io.smm.post.PublishedPost;
import io.smm.spi.AdapterContext;
import io.smm.spi.PostEditor;
import io.smm.spi.PostReader;
import io.smm.spi.PostRemover;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads posts, and changes and deletes one's own. An edit is a new post in the place of the old, with an id of its own. */
public final class XPosts implements PostReader, PostRemover, PostEditor {

    private final AdapterContext context;
    private final PostApi posts;
    private final Duration window;

    /**
     * Makes the port.
     *
     * @param context what the adapter was given
     * @param posts the calls about posts
     * @param window how long posts may be edited
     */
    public XPosts(AdapterContext context, PostApi posts, Duration window) {
        this.context = context;
        this.posts = posts;
        this.window = window;
    }

    @Override
    public Optional<PublishedPost> read(Connection connection, PostRef post) {
        try {
            return Optional.of(Posts.published(posts.get(connection, post.id())));
        } catch (NotFoundException missing) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(Connection connection, PostRef post) {
        try {
            posts.delete(connection, post.id());
        } catch (NotFoundException goneAlready) {
            // That is what was wanted.
        }
    }

    /** Two calls: the post is read first, for X drops what an edit does not name. */
    @Override
    public EditedPost edit(Connection connection, PostRef post, PostEdit edit) {
        if (!edit.link().isKeep()) {
            throw InvalidInputException.of(
                    "PostEdit", "link", "there are no link cards here: change the address in the text");
        }
        PostWire before = posts.get(connection, post.id()).data();
        requireEditable(connection, before);
        String text = edit.text()
                .appliedTo(Optional.of(Texts.of(before)))
                .map(PostText::text)
                .orElse("");
        Instant now = context.clock().instant();
        if (Texts.says(before, text)) {
            return edited(connection, before.id(), before, now, post); // nothing to pay for
        }
        NewPostWire after = new NewPostWire(
                text,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(post.id()));
        PostWire made = posts.edit(
                connection, after, Drafts.price(text), now.plus(context.http().callTimeout()));
        return edited(connection, made.id(), before, now, post);
    }

    private static EditedPost edited(Connection connection, String id, PostWire before, Instant now, PostRef post) {
        Instant made = before.createdAt().orElse(now);
        return new EditedPost(Posts.publication(id, connection.account(), made).build(), post);
    }

    @Override
    public Optional<Instant> editableUntil(Connection connection, Publication publication) {
        return Optional.of(publication.publishedAt().plus(window));
    }

    private void requireEditable(Connection connection, PostWire post) {
        if (!post.pollIds().isEmpty()
                || !post.mediaKeys().isEmpty()
                || !post.references().isEmpty()) {
            throw InvalidInputException.of(
                    "PostEdit",
                    "text",
                    "only a post of text alone is edited: what else it holds or answers, X could drop");
        }
        Instant now = context.clock().instant();
        Instant until = post.edits()
                .flatMap(PostWire.Edits::until)
                .or(() -> post.createdAt().map(made -> made.plus(window)))
                .orElse(now);
        boolean told = post.edits()
                .map(edits -> edits.eligible() && edits.remaining().orElse(1L) > 0)
                .orElse(true);
        if (!told || !now.isBefore(until)) {
            throw new WindowClosedException(ErrorDetails.of(
                            "X lets this post be edited no more", RetryAdvice.afterAction("delete it and post anew"))
                    .network(connection.network())
                    .tenant(connection.tenant())
                    .connection(connection.id())
                    .operation("POST /2/tweets (edit)")
                    .build());
        }
    }
}
