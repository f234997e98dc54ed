package io.smm.insight;

import io.smm.error.Faults;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How long after somebody met an advertisement an act of theirs is credited to it. Numbers of two windows are different numbers.
 *
 * @param click how long after a click; empty when clicks are not credited
 * @param view how long after it was merely seen; empty when that is not credited
 * @param engagedView how long after a video was watched for a while; empty when that is not credited
 */
public record AttributionWindow(Optional<Duration> click, Optional<Duration> view, Optional<Duration> engagedView) {

    /**
     * Checks that something is credited.
     *
     * @param click how long after a click
     * @param view how long after it was merely seen
     * @param engagedView how long after a video was watched for a while
     */
    public AttributionWindow {
        Objects.requireNonNull(click, "click");
        Objects.requireNonNull(view, "view");
        Objects.requireNonNull(engagedView, "engagedView");
        Faults.of("AttributionWindow")
                .check(
                        click.isPresent() || view.isPresent() || engagedView.isPresent(),
                        "click",
                        "at least one kind of meeting must be credited")
                .check(click.filter(Duration::isNegative).isEmpty(), "click", "must not be negative")
                .check(view.filter(Duration::isNegative).isEmpty(), "view", "must not be negative")
                .check(engagedView.filter(Duration::isNegative).isEmpty(), "engagedView", "must not be negative")
                .raise();
    }

    /**
     * Credits clicks alone.
     *
     * @param days how many days after the click
     * @return the window
     */
    public static AttributionWindow ofClicks(int days) {
        return new AttributionWindow(Optional.of(Duration.ofDays(days)), Optional.empty(), Optional.empty());
    }

    /**
     * The same window that credits what was merely seen too.
     *
     * @param days how many days after it was seen
     * @return the wider window
     */
    public AttributionWindow orView(int days) {
        return new AttributionWindow(click, Optional.of(Duration.ofDays(days)), engagedView);
    }
}
