package io.smm.post;

import io.smm.error.Faults;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a network allows for the images of one part.
 *
 * @param least the fewest images; 1 where a post needs one
 * @param most the most images; 0 where none are allowed
 * @param mostBytes the largest size of one image in bytes
 * @param mediaTypes the allowed media types, lower case
 * @param altTextMost the longest alternative text in code points; empty when no limit is known
 */
public record ImageRules(int least, int most, long mostBytes, Set<String> mediaTypes, OptionalInt altTextMost) {

    /**
     * Checks that the numbers fit together.
     *
     * @param least the fewest images
     * @param most the most images
     * @param mostBytes the largest size of one image in bytes
     * @param mediaTypes the allowed media types, lower case
     * @param altTextMost the longest alternative text in code points
     */
    public ImageRules {
        mediaTypes = Set.copyOf(mediaTypes);
        Faults.of("ImageRules")
                .check(least >= 0 && least <= most, "least", "must be 0 to most, is " + least)
                .check(most == 0 || mostBytes > 0, "mostBytes", "must be positive where images are allowed")
                .check(most == 0 || !mediaTypes.isEmpty(), "mediaTypes", "must not be empty where images are allowed")
                .raise();
    }

    /** {@return the rules of a network that takes no images} */
    public static ImageRules none() {
        return new ImageRules(0, 0, 0, Set.of(), OptionalInt.empty());
    }
}
