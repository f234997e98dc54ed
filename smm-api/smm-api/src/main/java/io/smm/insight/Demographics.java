package io.smm.insight;

import io.smm.account.AccountRef;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Who an account's audience is, by the network's own word. Networks differ in base, threshold, bands and in what they know, and
 * one person may be in the audience of several: demographics of two networks, or of two bases, are never merged.
 *
 * @param account the account
 * @param base of whom it speaks
 * @param observedAt when it was read
 * @param distributions one a split asked for; unmodifiable
 */
public record Demographics(
        AccountRef account, AudienceBase base, Instant observedAt, Map<DemographicSplit, Distribution> distributions) {

    /**
     * Copies the map.
     *
     * @param account the account
     * @param base of whom it speaks
     * @param observedAt when it was read
     * @param distributions one a split asked for
     */
    public Demographics {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(observedAt, "observedAt");
        distributions = Collections.unmodifiableMap(new LinkedHashMap<>(distributions));
    }

    /**
     * The distribution over one split.
     *
     * @param split the split
     * @return its distribution; {@link Distribution.NotReported} when it was not asked for
     */
    public Distribution of(DemographicSplit split) {
        Distribution known = distributions.get(Objects.requireNonNull(split, "split"));
        return known != null ? known : new Distribution.NotReported("nobody asked for " + split);
    }
}
