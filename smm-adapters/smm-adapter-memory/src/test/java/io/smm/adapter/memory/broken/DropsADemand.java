package io.smm.adapter.memory.broken;

import io.smm.audience.Targeting;
import io.smm.audience.TargetingList;
import io.smm.audience.TargetingOption;
import io.smm.audience.TargetingPlan;
import io.smm.audience.TargetingTerm;
import io.smm.spi.AudienceEstimator;
import io.smm.spi.NetworkAdapter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends the targeting without its exclusions: more people are reached than were meant, and nobody is told. */
final class DropsADemand extends BrokenAdapter {

    DropsADemand(NetworkAdapter good) {
        super(good);
    }

    @Override
    public Optional<AudienceEstimator> audienceEstimator() {
        return super.audienceEstimator()
                .map(good -> (connection, targeting) -> good.estimate(connection, withoutExclusions(targeting)));
    }

    private static Targeting withoutExclusions(Targeting whole) {
        TargetingPlan plan = whole.plan();
        Map<TargetingTerm, TargetingOption> left = new LinkedHashMap<>(whole.options());
        plan.exclusions().stream().map(TargetingList::terms).forEach(left.keySet()::removeAll);
        return new Targeting(
                new TargetingPlan(
                        plan.segment(), plan.network(), plan.demands(), List.of(), plan.ages(), plan.inexpressible()),
                left);
    }
}
