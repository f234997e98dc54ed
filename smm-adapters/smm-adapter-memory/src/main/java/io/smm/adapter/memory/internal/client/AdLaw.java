package io.smm.adapter.memory.internal.client;

import io.smm.Network;
import io.smm.ads.AdLevels;
import io.smm.ads.AdRules;
import io.smm.ads.MoneyScale;
import io.smm.ads.OptimisationGoal;
import io.smm.ads.Placement;
import io.smm.audience.AgeRule;
import io.smm.audience.Dimension;
import io.smm.audience.TargetingField;
import io.smm.audience.TargetingRules;
import io.smm.spi.Settlement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the simulated ad platform takes. */
final class AdLaw {

    private AdLaw() {}

    static AdRules rules(Network network, MoneyScale scale) {
        Settlement lookUp = new Settlement(Settlement.Kind.READ_BACK, Duration.ZERO, false);
        return AdRules.builder(new AdLevels("campaign", "ad set", "ad"), scale, targeting(network), lookUp)
                .goals(Set.of(OptimisationGoal.REACH, OptimisationGoal.LINK_CLICKS, OptimisationGoal.CONVERSIONS))
                .placements(Set.of(Placement.FEED, Placement.STORIES))
                .longestReport(Duration.ofDays(90))
                .build();
    }

    private static TargetingRules targeting(Network network) {
        return new TargetingRules(
                network,
                List.of(
                        TargetingField.of("places", Dimension.COUNTRY, Dimension.REGION, Dimension.CITY)
                                .excluding(),
                        TargetingField.of("genders", Dimension.GENDER),
                        TargetingField.of("languages", Dimension.LANGUAGE),
                        TargetingField.of("interests", Dimension.INTEREST).repeated()),
                Optional.of(AgeRule.years(18, 65)),
                Optional.empty(),
                "simulated",
                LocalDate.EPOCH);
    }
}
