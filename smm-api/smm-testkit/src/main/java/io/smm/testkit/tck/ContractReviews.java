package io.smm.testkit.tck;

import io.smm.listening.Rating;
import io.smm.post.PostRef;
import java.util.List;
import java.util.Optional;

/** The network's side of reviews. */
public interface ContractReviews {

    /** {@return a judgement on each scale that the network knows; at least one} */
    List<Rating> ratings();

    /**
     * Lets somebody review the connected account.
     *
     * @param rating how they judge
     * @param text what they say
     * @return the review
     */
    PostRef review(Rating rating, String text);

    /**
     * Tells the account's answer that stands.
     *
     * @param review the review
     * @return the answer; empty when there is none
     */
    Optional<String> answerTo(PostRef review);

    /** {@return how many requests to answer a review the network was sent} */
    int answerRequests();
}
