package io.smm.adapter.x.internal.map;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.adapter.x.internal.wire.Document;
import io.smm.adapter.x.internal.wire.FileWire;
import io.smm.adapter.x.internal.wire.PostWire;
import io.smm.post.PostRef;
import io.smm.post.Publication;
import io.smm.post.PublishedPost;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Posts. */
public final class Posts {

    private Posts() {}

    /**
     * Names a post.
     *
     * @param id its id
     * @return its reference
     */
    public static PostRef ref(String id) {
        return PostRef.of(Network.X, id);
    }

    /**
     * Describes a post that stands.
     *
     * @param document the post, with its author and files
     * @return the post as it was written
     */
    public static PublishedPost published(Document<PostWire> document) {
        PostWire post = document.data();
        return new PublishedPost(
                ref(post.id()),
                author(document),
                Texts.of(post),
                post.createdAt().orElseThrow(() -> new MalformedAnswerException("'created_at' is missing")),
                post.mediaKeys().stream()
                        .flatMap(key -> document.includes().file(key).stream())
                        .filter(file -> !file.type().equals("video"))
                        .map(FileWire::altText)
                        .map(words -> words.orElse(""))
                        .toList(),
                post.reference("replied_to").map(Posts::ref));
    }

    /**
     * Describes a publication.
     *
     * @param id the post's id
     * @param account whose
     * @param at when it was made
     * @return the publication, to be added to
     */
    public static Publication.Builder publication(String id, AccountRef account, Instant at) {
        Publication.Builder publication = Publication.builder(ref(id), account, at);
        account.handle()
                .filter(handle -> handle.matches("\\w{1,50}") && id.matches("\\d{1,19}"))
                .ifPresent(handle -> publication.permalink(URI.create("https://x.com/" + handle + "/status/" + id)));
        return publication;
    }

    private static AccountRef author(Document<PostWire> document) {
        String id = document.data().author().orElseThrow(() -> new MalformedAnswerException("'author_id' is missing"));
        return document.includes()
                .user(id)
                .map(Actors::of)
                .orElseGet(() -> new AccountRef(Network.X, id, Optional.empty()));
    }
}
