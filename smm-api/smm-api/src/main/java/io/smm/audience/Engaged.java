package io.smm.audience;

import io.smm.post.PostRef;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Having reacted to, commented on or shared a post of ours.
 *
 * @param post the post
 */
public record Engaged(PostRef post) implements Trait {

    /**
     * Checks that the post is there.
     *
     * @param post the post
     */
    public Engaged {
        Objects.requireNonNull(post, "post");
    }

    @Override
    public Dimension dimension() {
        return Dimension.ENGAGEMENT;
    }

    @Override
    public Membership membershipOf(Contact contact, LocalDate today) {
        return contact.engagedWith()
                .map(posts -> Membership.of(posts.contains(post)))
                .orElse(Membership.UNDECIDED);
    }

    @Override
    public String describe() {
        return "engaged with post " + post.id() + " on " + post.network();
    }
}
