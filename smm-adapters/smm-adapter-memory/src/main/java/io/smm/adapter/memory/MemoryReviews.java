package io.smm.adapter.memory;

import io.smm.adapter.memory.internal.world.World;
import io.smm.listening.Rating;
import io.smm.post.PostRef;
import java.util.List;
import java.util.Objects;

/** The reviews on a simulated network. Thread-safe. */
public final class MemoryReviews {

    private final World world;

    MemoryReviews(World world) {
        this.world = world;
    }

    /**
     * Somebody reviews an account.
     *
     * @param as the handle of who reviews
     * @param account the handle of the account
     * @param rating how they judge, on whichever scale
     * @param text what they say; may be empty
     * @return the review
     */
    public PostRef review(String as, String account, Rating rating, String text) {
        return world.inbox().review(as, account, Objects.requireNonNull(rating, "rating"), text);
    }

    /** {@return the ground truth: all reviews in the order of acceptance} */
    public List<MemoryReview> all() {
        return world.inbox().reviews();
    }

    /** {@return how many requests to answer a review came in} */
    public long answerRequests() {
        return world.inbox().reviewAnswers();
    }
}
