package io.smm.adapter.bluesky.internal.map;

import io.smm.account.AccountRef;
import io.smm.adapter.bluesky.internal.wire.ImageWire;
import io.smm.adapter.bluesky.internal.wire.PostRecordWire;
import io.smm.adapter.bluesky.internal.wire.StrongRef;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.adapter.support.Times;
import io.smm.post.Publication;
import io.smm.post.PublishedPost;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Posts that stand on the network, as the model knows them. */
public final class PublishedPosts {

    private PublishedPosts() {}

    /**
     * A post that was read back.
     *
     * @param ref the post
     * @param record its record
     * @param author whose repository it lies in
     * @return the post
     * @throws MalformedAnswerException when it does not say when it was written
     */
    public static PublishedPost of(StrongRef ref, PostRecordWire record, AccountRef author) {
        return new PublishedPost(
                PostRefs.of(ref, record),
                author,
                Facets.text(record.text(), record.facets()),
                Times.parse(record.createdAt())
                        .orElseThrow(() -> new MalformedAnswerException("'createdAt' is not a time")),
                record.embed().images().stream().map(ImageWire::alt).toList(),
                PostRefs.parent(record));
    }

    /**
     * A post that was just published, or found to be.
     *
     * @param ref the post
     * @param root the first post of its thread; the post itself when it stands alone
     * @param account whose it is
     * @param at when the network took it
     * @param links the addresses for people
     * @return the publication
     */
    public static Publication publication(
            StrongRef ref, StrongRef root, AccountRef account, Instant at, Permalinks links) {
        Publication.Builder publication = Publication.builder(PostRefs.of(ref, root), account, at);
        Optional<URI> permalink = links.of(ref.uri());
        if (permalink.isPresent()) {
            publication.permalink(permalink.get());
        }
        return publication.build();
    }
}
