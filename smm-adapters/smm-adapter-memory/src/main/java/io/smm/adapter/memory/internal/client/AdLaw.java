package io.smm.adapter.memory.internal.client;

import io.smm.ads.AdLevels;
import io.smm.ads.AdRules;
import io.smm.ads.MoneyScale;
import io.smm.ads.OptimisationGoal;
import io.smm.ads.Placement;
import io.smm.insight.AttributionWindow;
import io.smm.spi.Settlement;
import java.time.Duration;
import java.util.Set;

/** What the simulated ad platform takes. */
final class AdLaw {

    /** What counts where a report asks for nothing else. */
    static final AttributionWindow CLICKS = AttributionWindow.ofClicks(7);

    private AdLaw() {}

    static AdRules rules(MoneyScale scale) {
        Settlement lookUp = new Settlement(Settlement.Kind.READ_BACK, Duration.ZERO, false);
        return AdRules.builder(new AdLevels("campaign", "ad set", "ad"), scale, lookUp)
                .goals(Set.of(OptimisationGoal.REACH, OptimisationGoal.LINK_CLICKS, OptimisationGoal.CONVERSIONS))
                .placements(Set.of(Placement.FEED, Placement.STORIES))
                .attributionWindows(Set.of(CLICKS, CLICKS.orView(1)))
                .longestReport(Duration.ofDays(90))
                .build();
    }
}
