package io.smm.post.plan;

import io.smm.error.Faults;
import java.time.Duration;
import java.util.Objects;

/**
 * How long the rest of a post is tried, once its first part stands on the network: the further parts of a thread, then its first comments.
 * It is counted from the moment at which the last part that stands was published, whatever the post's {@link LatePolicy} says, which is
 * about the beginning. What is left then is given up, and the post is {@link PlanState#PARTLY_PUBLISHED}.
 *
 * <p>Between tries it rests as long as it is tried already, from a minute to an hour, or as long as the network says; when that is later
 * than the end, it is given up at once. A rest that waits for a quota costs no call. Where the answer to a try was lost, reading back
 * goes on for as long as it takes: only a reading can tell what stands.
 *
 * @param patience how long, zero to 30 days; zero tries once
 */
public record CompletionPolicy(Duration patience) {

    private static final Duration MOST = Duration.ofDays(30);

    /**
     * Checks the patience.
     *
     * @param patience how long
     */
    public CompletionPolicy {
        Objects.requireNonNull(patience, "patience");
        Faults.of("CompletionPolicy")
                .check(
                        !patience.isNegative() && patience.compareTo(MOST) <= 0,
                        "patience",
                        "must be zero to 30 days, is ",
                        patience)
                .raise();
    }

    /** {@return the default: an hour} */
    public static CompletionPolicy standard() {
        return new CompletionPolicy(Duration.ofHours(1));
    }
}
