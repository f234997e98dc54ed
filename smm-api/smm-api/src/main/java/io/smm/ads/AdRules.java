package io.smm.ads;

import io.smm.error.Faults;
import io.smm.insight.AttributionWindow;
import io.smm.spi.Settlement;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one ad platform takes, as data: known before any call, checked before anything is sent. What it can tell people apart by
 * is not here: {@link io.smm.spi.TargetingCatalogue#rules} says it once, for estimates and for ad sets. Immutable.
 */
public final class AdRules {

    private final State state;

    private AdRules(State state) {
        this.state = state;
    }

    /**
     * Starts the rules of a platform that knows all objectives and bids, takes budgets on both upper levels, and leaves goal
     * and placement to itself.
     *
     * @param levels its words for the levels
     * @param budgetScale how its budgets and caps spell money
     * @param settlement how a lost answer to a creation is settled
     * @return a builder
     */
    public static Builder builder(AdLevels levels, MoneyScale budgetScale, Settlement settlement) {
        return new Builder(levels, budgetScale, settlement);
    }

    /** {@return its words for the levels} */
    public AdLevels levels() {
        return state.levels;
    }

    /** {@return how its budgets and caps spell money} */
    public MoneyScale budgetScale() {
        return state.budgetScale;
    }

    /** {@return how its bids spell money} */
    public MoneyScale bidScale() {
        return state.bidScale;
    }

    /** {@return how a lost answer to a creation is settled} */
    public Settlement settlement() {
        return state.settlement;
    }

    /** {@return the objectives that it knows} */
    public Set<AdObjective> objectives() {
        return state.objectives;
    }

    /** {@return at which levels a budget may stand} */
    public Set<AdLevel> budgetLevels() {
        return state.budgetLevels;
    }

    /** {@return how an ad set may bid} */
    public Set<BidStrategy> bidStrategies() {
        return state.bidStrategies;
    }

    /** {@return what delivery may be told to look for} */
    public Set<OptimisationGoal> goals() {
        return state.goals;
    }

    /** {@return the placements that may be chosen} */
    public Set<Placement> placements() {
        return state.placements;
    }

    /** {@return how many characters a name may have, the SDK's mark not counted} */
    public int longestName() {
        return state.longestName;
    }

    /** {@return how long a report's window may be; empty when nothing is stated} */
    public Optional<Duration> longestReport() {
        return Optional.ofNullable(state.longestReport);
    }

    /** {@return the attribution windows that a report may ask for} */
    public Set<AttributionWindow> attributionWindows() {
        return state.attributionWindows;
    }

    /** {@return by what a report may be broken down} */
    public Set<AdBreakdown> breakdowns() {
        return state.breakdowns;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AdRules rules && state.equals(rules.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "AdRules" + state.toString().substring("State".length());
    }

    private record State(
            AdLevels levels,
            MoneyScale budgetScale,
            MoneyScale bidScale,
            Settlement settlement,
            Set<AdObjective> objectives,
            Set<AdLevel> budgetLevels,
            Set<BidStrategy> bidStrategies,
            Set<OptimisationGoal> goals,
            Set<Placement> placements,
            int longestName,
            @Nullable Duration longestReport,
            Set<AttributionWindow> attributionWindows,
            Set<AdBreakdown> breakdowns) {}

    /** Builds {@link AdRules}. Not thread-safe. */
    public static final class Builder {
        private final AdLevels levels;
        private final MoneyScale budgetScale;
        private final Settlement settlement;
        private MoneyScale bidScale;
        private Set<AdObjective> objectives = Set.of(AdObjective.values());
        private Set<AdLevel> budgetLevels = Set.of(AdLevel.CAMPAIGN, AdLevel.AD_SET);
        private Set<BidStrategy> bidStrategies = Set.of(BidStrategy.values());
        private Set<OptimisationGoal> goals = Set.of();
        private Set<Placement> placements = Set.of();
        private int longestName = 200;
        private @Nullable Duration longestReport;
        private Set<AttributionWindow> attributionWindows = Set.of();
        private Set<AdBreakdown> breakdowns = Set.of();

        private Builder(AdLevels levels, MoneyScale budgetScale, Settlement settlement) {
            this.levels = Objects.requireNonNull(levels, "levels");
            this.budgetScale = Objects.requireNonNull(budgetScale, "budgetScale");
            this.settlement = Objects.requireNonNull(settlement, "settlement");
            bidScale = budgetScale;
        }

        /**
         * Says how bids spell money. Default: as budgets do.
         *
         * @param value the scale
         * @return this
         */
        public Builder bidScale(MoneyScale value) {
            bidScale = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Names the objectives. Default: all.
         *
         * @param value at least one
         * @return this
         */
        public Builder objectives(Set<AdObjective> value) {
            objectives = Set.copyOf(value);
            return this;
        }

        /**
         * Says at which levels a budget may stand. Default: campaign and ad set.
         *
         * @param value at least one, never {@link AdLevel#AD}
         * @return this
         */
        public Builder budgetLevels(Set<AdLevel> value) {
            budgetLevels = Set.copyOf(value);
            return this;
        }

        /**
         * Says how an ad set may bid. Default: in every way.
         *
         * @param value at least one
         * @return this
         */
        public Builder bidStrategies(Set<BidStrategy> value) {
            bidStrategies = Set.copyOf(value);
            return this;
        }

        /**
         * Names the goals. Default: none, the network chooses.
         *
         * @param value the goals
         * @return this
         */
        public Builder goals(Set<OptimisationGoal> value) {
            goals = Set.copyOf(value);
            return this;
        }

        /**
         * Names the placements. Default: none, the network chooses.
         *
         * @param value the placements
         * @return this
         */
        public Builder placements(Set<Placement> value) {
            placements = Set.copyOf(value);
            return this;
        }

        /**
         * Says how long a name may be. Default: 200.
         *
         * @param value characters, the SDK's mark not counted; more than zero
         * @return this
         */
        public Builder longestName(int value) {
            longestName = value;
            return this;
        }

        /**
         * Says how long a report's window may be. Default: not stated.
         *
         * @param value more than zero
         * @return this
         */
        public Builder longestReport(Duration value) {
            longestReport = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Names the attribution windows. Default: none, the network's own applies.
         *
         * @param value the windows
         * @return this
         */
        public Builder attributionWindows(Set<AttributionWindow> value) {
            attributionWindows = Set.copyOf(value);
            return this;
        }

        /**
         * Names the breakdowns of reports. Default: none.
         *
         * @param value the breakdowns
         * @return this
         */
        public Builder breakdowns(Set<AdBreakdown> value) {
            breakdowns = Set.copyOf(value);
            return this;
        }

        /**
         * Ends the rules.
         *
         * @return the rules
         * @throws io.smm.error.InvalidInputException when a set that needs one is empty or a bound is not positive
         */
        public AdRules build() {
            Faults.of("AdRules")
                    .check(!objectives.isEmpty(), "objectives", "must not be empty")
                    .check(
                            !budgetLevels.isEmpty() && !budgetLevels.contains(AdLevel.AD),
                            "budgetLevels",
                            "must be campaign, ad set, or both")
                    .check(!bidStrategies.isEmpty(), "bidStrategies", "must not be empty")
                    .check(longestName > 0, "longestName", "must be positive, is ", longestName)
                    .check(
                            longestReport == null || longestReport.compareTo(Duration.ZERO) > 0,
                            "longestReport",
                            "must be more than zero")
                    .raise();
            return new AdRules(new State(
                    levels,
                    budgetScale,
                    bidScale,
                    settlement,
                    objectives,
                    budgetLevels,
                    bidStrategies,
                    goals,
                    placements,
                    longestName,
                    longestReport,
                    attributionWindows,
                    breakdowns));
        }
    }
}
