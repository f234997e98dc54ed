package io.smm.adapter.support.rate;

import io.smm.spi.QuotaObservation;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How full a quota is whose size the network keeps to itself.
 *
 * @param holder whose quota, as the network writes it: the id of a business, page or advertising account; empty for the app's own
 * @param type the network's name for the use case, such as {@code ads_insights}; empty when it names none
 * @param percents each figure under the network's own name, rounded up; the highest decides
 * @param regainIn how long until calls are possible again, when the answer says so
 */
public record UsageGauge(
        Optional<String> holder, Optional<String> type, Map<String, Long> percents, Optional<Duration> regainIn) {

    /**
     * Copies the figures.
     *
     * @param holder whose quota
     * @param type the network's name for the use case
     * @param percents each figure under the network's own name
     * @param regainIn how long until calls are possible again
     */
    public UsageGauge {
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(regainIn, "regainIn");
        percents = Map.copyOf(percents);
    }

    /** {@return the highest figure; zero when there is none} */
    public long percent() {
        return percents.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /**
     * The gauge as an observation of a rule.
     *
     * @param rule the id of a rule whose limit is a percentage
     * @param receivedAt when the answer came
     * @return the observation of the whole quota
     */
    public QuotaObservation of(String rule, Instant receivedAt) {
        return QuotaObservation.percent(rule, percent(), regainIn.map(receivedAt::plus));
    }

    /**
     * The gauge after a refusal: full, whatever its figures say. Networks leave the header empty, or show the figures of before,
     * exactly when the limit is hit.
     *
     * @param rule the id of a rule whose limit is a percentage
     * @param shown what the refusal's headers show of it; empty when they show nothing
     * @param receivedAt when the answer came
     * @return the observation of the whole quota
     */
    public static QuotaObservation full(String rule, Optional<UsageGauge> shown, Instant receivedAt) {
        return QuotaObservation.percent(
                rule, 100, shown.flatMap(UsageGauge::regainIn).map(receivedAt::plus));
    }
}
