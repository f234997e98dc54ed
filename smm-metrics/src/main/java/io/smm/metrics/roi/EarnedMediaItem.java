package io.smm.metrics.roi;

import io.smm.post.PostRef;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What one post would have cost by a rate card. A number by convention and on purpose no {@link io.smm.Money}.
 *
 * @param post the post
 * @param amount the amount in the card's currency, rounded to its minor unit
 */
public record EarnedMediaItem(PostRef post, BigDecimal amount) {

    /**
     * Checks that both are there.
     *
     * @param post the post
     * @param amount the amount in the card's currency
     */
    public EarnedMediaItem {
        Objects.requireNonNull(post, "post");
        Objects.requireNonNull(amount, "amount");
    }
}
