package io.smm.metrics.virality;

import io.smm.metrics.MetricResult;
import java.time.Duration;
import java.util.Objects;

/**
 * V-11, the fullest stretch of a post's life.
 *
 * @param width how long the stretches are, h
 * @param start the age at which the fullest one begins, k·h, in seconds, exact; undefined without a reshare
 * @param count how many reshares it holds; undefined without a reshare
 */
public record ResharePeak(Duration width, MetricResult start, MetricResult count) {

    /**
     * Checks that everything is there.
     *
     * @param width how long the stretches are
     * @param start the age at which the fullest one begins
     * @param count how many reshares it holds
     */
    public ResharePeak {
        Objects.requireNonNull(width, "width");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(count, "count");
    }
}
