package io.smm.spi;

import io.smm.error.Faults;
import io.smm.insight.Breakdown;
import io.smm.insight.Granularity;
import io.smm.insight.MetricId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * What a network gives over time.
 *
 * @param postMetrics the metrics of posts
 * @param accountMetrics the metrics of accounts
 * @param granularities the steps that it cuts
 * @param breakdowns by what it splits
 * @param zone the one zone in which it cuts days; empty when the caller chooses
 * @param longestCall how long a window one call may have
 * @param reachesBack how far back it tells
 */
public record SeriesRules(
        Set<MetricId> postMetrics,
        Set<MetricId> accountMetrics,
        Set<Granularity> granularities,
        Set<Breakdown> breakdowns,
        Optional<ZoneId> zone,
        Duration longestCall,
        Duration reachesBack) {

    /**
     * Copies the sets.
     *
     * @param postMetrics the metrics of posts
     * @param accountMetrics the metrics of accounts
     * @param granularities the steps that it cuts
     * @param breakdowns by what it splits
     * @param zone the one zone in which it cuts days
     * @param longestCall how long a window one call may have
     * @param reachesBack how far back it tells
     */
    public SeriesRules {
        postMetrics = Set.copyOf(postMetrics);
        accountMetrics = Set.copyOf(accountMetrics);
        granularities = Set.copyOf(granularities);
        breakdowns = Set.copyOf(breakdowns);
        Faults.of("SeriesRules")
                .check(longestCall.compareTo(Duration.ZERO) > 0, "longestCall", "must be positive")
                .check(reachesBack.compareTo(Duration.ZERO) > 0, "reachesBack", "must be positive")
                .raise();
    }
}
