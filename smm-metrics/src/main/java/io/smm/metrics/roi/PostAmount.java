package io.smm.metrics.roi;

import io.smm.Money;
import io.smm.post.PostRef;
import java.util.Objects;

/**
 * The amount of one post.
 *
 * @param post the post
 * @param amount its amount, rounded to the minor unit
 */
public record PostAmount(PostRef post, Money amount) {

    /**
     * Checks that both are there.
     *
     * @param post the post
     * @param amount its amount
     */
    public PostAmount {
        Objects.requireNonNull(post, "post");
        Objects.requireNonNull(amount, "amount");
    }
}
