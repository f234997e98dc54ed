package io.smm.post;

import io.smm.error.Faults;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What a network allows for a poll.
 *
 * @param least the fewest answers
 * @param most the most answers; 0 where there are no polls
 * @param optionLimits all limits that hold for each answer at once
 * @param shortest the shortest time to vote
 * @param longest the longest time to vote
 * @param multiple whether people may be allowed several answers
 * @param withMedia whether a part may have both a poll and media
 */
public record PollRules(
        int least,
        int most,
        List<TextLimit> optionLimits,
        Duration shortest,
        Duration longest,
        boolean multiple,
        boolean withMedia) {

    /**
     * Checks that the numbers fit together.
     *
     * @param least the fewest answers
     * @param most the most answers
     * @param optionLimits all limits that hold for each answer at once
     * @param shortest the shortest time to vote
     * @param longest the longest time to vote
     * @param multiple whether people may be allowed several answers
     * @param withMedia whether a part may have both a poll and media
     */
    public PollRules {
        optionLimits = List.copyOf(optionLimits);
        Objects.requireNonNull(shortest, "shortest");
        Objects.requireNonNull(longest, "longest");
        Faults.of("PollRules")
                .check(least >= 0 && least <= most, "least", "must be 0 to most, is ", least)
                .check(
                        !shortest.isNegative() && shortest.compareTo(longest) <= 0,
                        "shortest",
                        "must be zero to longest, is ",
                        shortest)
                .raise();
    }

    /** {@return the rules of a network without polls} */
    public static PollRules none() {
        return new PollRules(0, 0, List.of(), Duration.ZERO, Duration.ZERO, false, false);
    }
}
