package io.smm.core.internal.ads;

import io.smm.account.Connection;
import io.smm.ads.Ad;
import io.smm.ads.AdPlan;
import io.smm.ads.AdSet;
import io.smm.audience.Audiences;
import io.smm.audience.Segment;
import io.smm.audience.Targeting;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Gives ad sets the targeting of their segments, by the one translation that estimates use too. */
final class AdTargets {

    private final Audiences audiences;

    AdTargets(Audiences audiences) {
        this.audiences = audiences;
    }

    /** Refuses what cannot be targeted whole, without a call; after other faults, because it is an error of its own. */
    void check(Connection connection, AdSet adSet) {
        if (adSet.targeting().isEmpty()) {
            adSet.segment()
                    .ifPresent(segment -> audiences.plan(connection, segment).requireComplete());
        }
    }

    /** The targeting that is there already, or that of the segment; empty when there is no segment either. */
    Optional<Targeting> of(Connection connection, AdSet adSet) {
        return adSet.targeting().or(() -> adSet.segment().map(segment -> audiences.target(connection, segment)));
    }

    AdSet with(Connection connection, AdSet adSet) {
        return of(connection, adSet)
                .map(targeting -> adSet.toBuilder().targeting(targeting).build())
                .orElse(adSet);
    }

    /** All before anything is made: a name that the network does not know leaves no half of a campaign behind. */
    AdPlan with(Connection connection, AdPlan plan) {
        Map<Segment, Targeting> found = new HashMap<>();
        AdPlan targeted = AdPlan.of(plan.campaign());
        for (AdPlan.Branch branch : plan.adSets()) {
            AdSet adSet = branch.adSet();
            Targeting targeting = adSet.targeting()
                    .orElseGet(() -> found.computeIfAbsent(
                            adSet.segment().orElseThrow(), segment -> audiences.target(connection, segment)));
            targeted = targeted.with(
                    adSet.toBuilder().targeting(targeting).build(), branch.ads().toArray(new Ad[0]));
        }
        return targeted;
    }
}
