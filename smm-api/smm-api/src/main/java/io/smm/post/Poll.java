package io.smm.post;

import io.smm.error.Faults;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * Answers to choose from; the question is the text of the part. How many answers, of what length and how long, is for each
 * network's {@link PollRules} to say.
 *
 * @param options the answers in order; two or more, no two the same
 * @param openFor how long people may vote
 * @param multiple whether one person may choose several answers
 */
public record Poll(List<String> options, Duration openFor, boolean multiple) {

    /**
     * Checks the answers and the time.
     *
     * @param options the answers in order
     * @param openFor how long people may vote
     * @param multiple whether one person may choose several answers
     */
    public Poll {
        options = List.copyOf(options);
        Objects.requireNonNull(openFor, "openFor");
        Faults.of("Poll")
                .check(options.size() >= 2, "options", "must be two or more, are ", options.size())
                .check(options.stream().noneMatch(String::isBlank), "options", "must not be blank")
                .check(new HashSet<>(options).size() == options.size(), "options", "must differ from each other")
                .check(openFor.compareTo(Duration.ZERO) > 0, "openFor", "must be more than zero")
                .raise();
    }

    /**
     * A poll in which each person has one vote.
     *
     * @param openFor how long people may vote
     * @param options the answers in order
     * @return the poll
     */
    public static Poll of(Duration openFor, String... options) {
        return new Poll(List.of(options), openFor, false);
    }
}
