package io.smm.ads;

import java.util.List;
import java.util.Objects;

/**
 * What was switched on.
 *
 * @param review what it can spend, as read just before
 * @param switchedOn what was paused and is on now, ads first, the campaign last; empty when all was on already
 */
public record Activation(SpendReview review, List<AdObjectId> switchedOn) {

    /**
     * Copies the ids.
     *
     * @param review what it can spend, as read just before
     * @param switchedOn what was paused and is on now, ads first, the campaign last
     */
    public Activation {
        Objects.requireNonNull(review, "review");
        switchedOn = List.copyOf(switchedOn);
    }
}
