package io.smm.post;

import io.smm.account.AccountRef;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A post as a network gives it when it is read back.
 *
 * @param ref the ids that the network knows it by
 * @param author the account that wrote it
 * @param text what it says, with the spans that the network reports
 * @param createdAt when it was written, as the network reports it
 * @param imageAltTexts the alternative text of each image in order; as many entries as images
 * @param replyTo the post that it answers; empty when it stands alone
 */
public record PublishedPost(
        PostRef ref,
        AccountRef author,
        PostText text,
        Instant createdAt,
        List<String> imageAltTexts,
        Optional<PostRef> replyTo) {

    /**
     * Copies the list.
     *
     * @param ref the ids that the network knows it by
     * @param author the account that wrote it
     * @param text what it says, with the spans that the network reports
     * @param createdAt when it was written, as the network reports it
     * @param imageAltTexts the alternative text of each image in order
     * @param replyTo the post that it answers
     */
    public PublishedPost {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(createdAt, "createdAt");
        imageAltTexts = List.copyOf(imageAltTexts);
        Objects.requireNonNull(replyTo, "replyTo");
    }
}
