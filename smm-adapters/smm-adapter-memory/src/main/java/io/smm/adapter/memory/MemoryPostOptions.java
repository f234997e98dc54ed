package io.smm.adapter.memory;

import io.smm.account.Destination;
import io.smm.post.ContentFlag;
import io.smm.post.NetworkVariant;
import io.smm.post.Poll;
import io.smm.post.PostRef;
import io.smm.post.PostTargeting;
import io.smm.post.ReplyControl;
import io.smm.post.Surface;
import io.smm.post.Visibility;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a post on the network is besides its text and media, as the network keeps it.
 *
 * @param poll the answers to choose from
 * @param repostOf the post that it passes on
 * @param title its title
 * @param surface where it is shown
 * @param visibility who may see it; empty for everybody
 * @param replies who may answer it; empty for everybody
 * @param flags its labels
 * @param contentWarning the words before it
 * @param targeting to whom it is shown
 * @param destination the place below the account
 * @param variant what was said to this network alone
 */
public record MemoryPostOptions(
        Optional<Poll> poll,
        Optional<PostRef> repostOf,
        Optional<String> title,
        Optional<Surface> surface,
        Optional<Visibility> visibility,
        Optional<ReplyControl> replies,
        Set<ContentFlag> flags,
        Optional<String> contentWarning,
        Optional<PostTargeting> targeting,
        Optional<Destination> destination,
        Optional<NetworkVariant> variant) {

    /** A post that is text and media alone. */
    public static final MemoryPostOptions NONE = new MemoryPostOptions(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /**
     * Copies the labels.
     *
     * @param poll the answers to choose from
     * @param repostOf the post that it passes on
     * @param title its title
     * @param surface where it is shown
     * @param visibility who may see it
     * @param replies who may answer it
     * @param flags its labels
     * @param contentWarning the words before it
     * @param targeting to whom it is shown
     * @param destination the place below the account
     * @param variant what was said to this network alone
     */
    public MemoryPostOptions {
        Objects.requireNonNull(poll, "poll");
        Objects.requireNonNull(repostOf, "repostOf");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(surface, "surface");
        Objects.requireNonNull(visibility, "visibility");
        Objects.requireNonNull(replies, "replies");
        flags = Set.copyOf(flags);
        Objects.requireNonNull(contentWarning, "contentWarning");
        Objects.requireNonNull(targeting, "targeting");
        Objects.requireNonNull(destination, "destination");
        Objects.requireNonNull(variant, "variant");
    }

    /**
     * The same where the network decided otherwise.
     *
     * @param shownOn where it is shown
     * @param shownTo who may see it
     * @return the options as they stand
     */
    public MemoryPostOptions decided(Optional<Surface> shownOn, Optional<Visibility> shownTo) {
        return new MemoryPostOptions(
                poll,
                repostOf,
                title,
                shownOn,
                shownTo,
                replies,
                flags,
                contentWarning,
                targeting,
                destination,
                variant);
    }
}
