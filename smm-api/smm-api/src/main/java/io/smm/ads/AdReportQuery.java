package io.smm.ads;

import io.smm.TimeWindow;
import io.smm.error.Faults;
import io.smm.insight.AttributionWindow;
import io.smm.insight.MetricId;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a report on ads shall tell. Immutable. */
public final class AdReportQuery {

    private final State state;

    private AdReportQuery(State state) {
        this.state = state;
    }

    /**
     * Starts a query over everything of the ad account, one row for the whole window.
     *
     * @param level one row for each campaign, each ad set, or each ad
     * @param window the time; networks cut it at whole hours or days of the ad account's zone
     * @return a builder
     */
    public static Builder builder(AdLevel level, TimeWindow window) {
        return new Builder(level, window);
    }

    /** {@return what a row is about} */
    public AdLevel level() {
        return state.level;
    }

    /** {@return the time} */
    public TimeWindow window() {
        return state.window;
    }

    /** {@return the metrics, in the order asked} */
    public Set<MetricId> metrics() {
        return state.metrics;
    }

    /** {@return the campaigns that it is about; empty for all} */
    public Set<AdCampaignId> campaigns() {
        return state.campaigns;
    }

    /** {@return whether each day of the ad account's zone has rows of its own} */
    public boolean daily() {
        return state.daily;
    }

    /** {@return by what rows are split; empty for not at all} */
    public Optional<AdBreakdown> breakdown() {
        return Optional.ofNullable(state.breakdown);
    }

    /** {@return how long a conversion counts; empty for the network's own rule} */
    public Optional<AttributionWindow> attribution() {
        return Optional.ofNullable(state.attribution);
    }

    /** {@return how long {@link Ads#report} may wait} */
    public Duration patience() {
        return state.patience;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AdReportQuery query && state.equals(query.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "AdReportQuery" + state.toString().substring("State".length());
    }

    private record State(
            AdLevel level,
            TimeWindow window,
            Set<MetricId> metrics,
            Set<AdCampaignId> campaigns,
            boolean daily,
            @Nullable AdBreakdown breakdown,
            @Nullable AttributionWindow attribution,
            Duration patience) {}

    /** Builds an {@link AdReportQuery}. Not thread-safe. */
    public static final class Builder {
        private final AdLevel level;
        private final TimeWindow window;
        private Set<MetricId> metrics = Set.of();
        private Set<AdCampaignId> campaigns = Set.of();
        private boolean daily;
        private @Nullable AdBreakdown breakdown;
        private @Nullable AttributionWindow attribution;
        private Duration patience = Duration.ofMinutes(10);

        private Builder(AdLevel level, TimeWindow window) {
            this.level = Objects.requireNonNull(level, "level");
            this.window = Objects.requireNonNull(window, "window");
        }

        /**
         * Names the metrics. At least one.
         *
         * @param value the metrics
         * @return this
         */
        public Builder metrics(MetricId... value) {
            metrics = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(value)));
            return this;
        }

        /**
         * Narrows it to campaigns. Default: all of the ad account.
         *
         * @param value the campaigns
         * @return this
         */
        public Builder campaigns(Collection<AdCampaignId> value) {
            campaigns = Collections.unmodifiableSet(new LinkedHashSet<>(value));
            return this;
        }

        /** {@return this, with rows of its own for each day. Default: one row for the whole window} */
        public Builder daily() {
            daily = true;
            return this;
        }

        /**
         * Splits the rows. Default: not at all.
         *
         * @param value by what
         * @return this
         */
        public Builder breakdown(AdBreakdown value) {
            breakdown = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says how long a conversion counts. Default: the network's own rule.
         *
         * @param value the window
         * @return this
         */
        public Builder attribution(AttributionWindow value) {
            attribution = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says how long {@link Ads#report} may wait for a report that the network makes in the background. Default: ten
         * minutes.
         *
         * @param value more than zero, at most a day
         * @return this
         */
        public Builder patience(Duration value) {
            patience = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Ends the query.
         *
         * @return the query
         * @throws io.smm.error.InvalidInputException when no metric is named or the patience is out of range
         */
        public AdReportQuery build() {
            Faults.of("AdReportQuery")
                    .check(!metrics.isEmpty(), "metrics", "must name at least one")
                    .check(
                            patience.compareTo(Duration.ZERO) > 0 && patience.compareTo(Duration.ofDays(1)) <= 0,
                            "patience",
                            "must be more than zero and at most a day")
                    .raise();
            return new AdReportQuery(
                    new State(level, window, metrics, campaigns, daily, breakdown, attribution, patience));
        }
    }
}
