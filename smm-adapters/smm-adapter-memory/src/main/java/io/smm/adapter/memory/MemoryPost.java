package io.smm.adapter.memory;

import io.smm.account.AccountRef;
import io.smm.post.LinkCard;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A post as it really stands on the simulated network: the ground truth that tests hold an adapter's word against. A comment
 * is a post that answers another.
 *
 * @param ref the id that the network knows it by
 * @param permalink its address, of the scheme {@code memory}
 * @param author who wrote it
 * @param text what it says
 * @param images its images in order
 * @param media its images, videos and documents in order
 * @param link its link card; empty when it has none
 * @param replyTo the post that it answers; empty when it stands alone
 * @param quote the post that it quotes; empty when it quotes none
 * @param languages the languages of its text
 * @param acceptedAt when the network took it
 * @param options what else it is
 */
public record MemoryPost(
        PostRef ref,
        URI permalink,
        AccountRef author,
        PostText text,
        List<MemoryImage> images,
        List<MemoryMedia> media,
        Optional<LinkCard> link,
        Optional<PostRef> replyTo,
        Optional<PostRef> quote,
        List<String> languages,
        Instant acceptedAt,
        MemoryPostOptions options) {

    /**
     * Copies the lists.
     *
     * @param ref the id that the network knows it by
     * @param permalink its address, of the scheme {@code memory}
     * @param author who wrote it
     * @param text what it says
     * @param images its images in order
     * @param media its images, videos and documents in order
     * @param link its link card
     * @param replyTo the post that it answers
     * @param quote the post that it quotes
     * @param languages the languages of its text
     * @param acceptedAt when the network took it
     * @param options what else it is
     */
    public MemoryPost {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(permalink, "permalink");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(text, "text");
        images = List.copyOf(images);
        media = List.copyOf(media);
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(replyTo, "replyTo");
        Objects.requireNonNull(quote, "quote");
        languages = List.copyOf(languages);
        Objects.requireNonNull(acceptedAt, "acceptedAt");
        Objects.requireNonNull(options, "options");
    }
}
