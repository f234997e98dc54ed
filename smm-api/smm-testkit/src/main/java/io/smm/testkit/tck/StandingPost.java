package io.smm.testkit.tck;

import java.util.Objects;
import java.util.Optional;

/**
 * A post as the server holds it, whatever the adapter says.
 *
 * @param images how many images it shows
 * @param link the address of its link card; where the network has no cards, the address that stands in its text
 * @param quoted the id of the post that it quotes, as {@link io.smm.post.PostRef#id()} gives it; empty when it quotes none
 * @param repliesTo the id of the post that it answers directly, likewise; empty when it answers none
 */
public record StandingPost(int images, Optional<String> link, Optional<String> quoted, Optional<String> repliesTo) {

    /**
     * Checks nothing but that all is there.
     *
     * @param images how many images it shows
     * @param link the address of its link card
     * @param quoted the id of the post that it quotes
     * @param repliesTo the id of the post that it answers directly
     */
    public StandingPost {
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(quoted, "quoted");
        Objects.requireNonNull(repliesTo, "repliesTo");
    }
}
