package io.smm.ads;

import io.smm.error.Faults;
import java.time.Duration;

/**
 * How long after somebody clicked or saw an ad a conversion still counts as the ad's. Two reports with two windows tell two
 * truths: their conversions are never added or compared.
 *
 * @param afterClick how long after a click; zero for not at all
 * @param afterView how long after a display without a click; zero for not at all
 */
public record AttributionWindow(Duration afterClick, Duration afterView) {

    /**
     * Checks both.
     *
     * @param afterClick how long after a click
     * @param afterView how long after a display without a click
     */
    public AttributionWindow {
        Faults.of("AttributionWindow")
                .check(!afterClick.isNegative(), "afterClick", "must not be negative")
                .check(!afterView.isNegative(), "afterView", "must not be negative")
                .raise();
    }

    /**
     * A window in days.
     *
     * @param click days after a click, zero or more
     * @param view days after a display, zero or more
     * @return the window
     */
    public static AttributionWindow days(int click, int view) {
        return new AttributionWindow(Duration.ofDays(click), Duration.ofDays(view));
    }
}
