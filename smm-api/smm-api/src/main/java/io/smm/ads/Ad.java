package io.smm.ads;

import io.smm.error.InvalidInputException;
import io.smm.post.PostRef;
import java.util.Objects;

/**
 * One ad: a name for ourselves and what people see.
 *
 * @param name its name in the ad manager; not blank
 * @param creative what people see
 */
public record Ad(String name, Creative creative) {

    /**
     * Checks the name.
     *
     * @param name its name in the ad manager
     * @param creative what people see
     */
    public Ad {
        Objects.requireNonNull(creative, "creative");
        if (name.isBlank()) {
            throw InvalidInputException.of("Ad", "name", "must not be blank");
        }
    }

    /**
     * An ad that shows a post as it stands.
     *
     * @param name its name in the ad manager
     * @param post the post
     * @return the ad
     */
    public static Ad showing(String name, PostRef post) {
        return new Ad(name, new Creative.OfPost(post));
    }
}
