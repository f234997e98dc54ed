package io.smm.testkit.tck;

import io.smm.post.ContentFlag;
import io.smm.post.ReplyControl;
import io.smm.post.Surface;
import io.smm.post.Visibility;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a post is on the server besides its text, whatever the adapter says.
 *
 * @param media its media in order
 * @param pollOptions the answers to choose from, in order; empty where it asks nothing
 * @param repostOf the id of the post that it passes on; empty when it is none
 * @param title its title; empty when it has none
 * @param surface where it is shown; empty where the network has one place only
 * @param destination the id of the place below the account; empty when it went to the account itself
 * @param visibility who may see it; empty where the account's setting holds
 * @param replies who may answer it; empty where the account's setting holds
 * @param flags its labels
 * @param countries the countries to which it is limited; empty for all
 */
public record StandingContent(
        List<StandingMedia> media,
        List<String> pollOptions,
        Optional<String> repostOf,
        Optional<String> title,
        Optional<Surface> surface,
        Optional<String> destination,
        Optional<Visibility> visibility,
        Optional<ReplyControl> replies,
        Set<ContentFlag> flags,
        Set<String> countries) {

    /**
     * Copies the lists.
     *
     * @param media its media in order
     * @param pollOptions the answers to choose from, in order
     * @param repostOf the id of the post that it passes on
     * @param title its title
     * @param surface where it is shown
     * @param destination the id of the place below the account
     * @param visibility who may see it
     * @param replies who may answer it
     * @param flags its labels
     * @param countries the countries to which it is limited
     */
    public StandingContent {
        media = List.copyOf(media);
        pollOptions = List.copyOf(pollOptions);
        Objects.requireNonNull(repostOf, "repostOf");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(surface, "surface");
        Objects.requireNonNull(destination, "destination");
        Objects.requireNonNull(visibility, "visibility");
        Objects.requireNonNull(replies, "replies");
        flags = Set.copyOf(flags);
        countries = Set.copyOf(countries);
    }
}
