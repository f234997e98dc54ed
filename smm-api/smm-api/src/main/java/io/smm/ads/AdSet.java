package io.smm.ads;

import io.smm.audience.Segment;
import io.smm.audience.Targeting;
import io.smm.error.Faults;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is to be reached, when, where and for how much. Immutable. */
public final class AdSet {

    private final State state;

    private AdSet(State state) {
        this.state = state;
    }

    /**
     * Starts an ad set that bids for the lowest cost, without a budget of its own and without an end.
     *
     * @param name its name in the ad manager; not blank
     * @param segment whom to reach; what the network cannot target is refused, never left out
     * @return a builder
     */
    public static Builder builder(String name, Segment segment) {
        return new Builder(name, Objects.requireNonNull(segment, "segment"));
    }

    /**
     * Starts an ad set for a targeting that was made before, so that the network's ids are looked up once: the same targeting can
     * be estimated first. The way, too, where a name means several things and the host chose one.
     *
     * @param name its name in the ad manager; not blank
     * @param targeting whom to reach, made for the network
     * @return a builder
     */
    public static Builder builder(String name, Targeting targeting) {
        return new Builder(name, null).targeting(targeting);
    }

    /**
     * Starts an ad set that was read from a network whose targeting cannot be told in our words. For adapters.
     *
     * @param name its name in the ad manager; not blank
     * @return a builder
     */
    public static Builder readBack(String name) {
        return new Builder(name, null);
    }

    /** {@return its name in the ad manager} */
    public String name() {
        return state.name;
    }

    /** {@return whom to reach; empty only in what was read back and cannot be told in our words} */
    public Optional<Segment> segment() {
        return Optional.ofNullable(state.segment);
    }

    /** {@return the segment in the network's own ids; empty while they are still to be looked up, and in what was read back} */
    public Optional<Targeting> targeting() {
        return Optional.ofNullable(state.targeting);
    }

    /** {@return its own budget; empty when it shares the campaign's} */
    public Optional<Budget> budget() {
        return Optional.ofNullable(state.budget);
    }

    /** {@return when it may be delivered} */
    public AdSchedule schedule() {
        return state.schedule;
    }

    /** {@return how it bids} */
    public Bid bid() {
        return state.bid;
    }

    /** {@return what delivery looks for; empty for the network's choice by objective} */
    public Optional<OptimisationGoal> goal() {
        return Optional.ofNullable(state.goal);
    }

    /** {@return where it is shown; empty for wherever the network likes; unmodifiable} */
    public Set<Placement> placements() {
        return state.placements;
    }

    /** {@return a builder that starts from this ad set} */
    public Builder toBuilder() {
        Builder builder = new Builder(state.name, state.segment);
        builder.targeting = state.targeting;
        builder.budget = state.budget;
        builder.schedule = state.schedule;
        builder.bid = state.bid;
        builder.goal = state.goal;
        builder.placements = state.placements;
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AdSet adSet && state.equals(adSet.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "AdSet" + state.toString().substring("State".length());
    }

    private record State(
            String name,
            @Nullable Segment segment,
            @Nullable Targeting targeting,
            @Nullable Budget budget,
            AdSchedule schedule,
            Bid bid,
            @Nullable OptimisationGoal goal,
            Set<Placement> placements) {}

    /** Builds an {@link AdSet}. Not thread-safe. */
    public static final class Builder {
        private String name;
        private @Nullable Segment segment;
        private @Nullable Targeting targeting;
        private @Nullable Budget budget;
        private AdSchedule schedule = AdSchedule.openEnded();
        private Bid bid = Bid.lowestCost();
        private @Nullable OptimisationGoal goal;
        private Set<Placement> placements = Set.of();

        private Builder(String name, @Nullable Segment segment) {
            this.name = Objects.requireNonNull(name, "name");
            this.segment = segment;
        }

        /**
         * Renames it.
         *
         * @param value its name in the ad manager; not blank
         * @return this
         */
        public Builder name(String value) {
            name = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says whom to reach; a targeting that was given before goes.
         *
         * @param value the segment
         * @return this
         */
        public Builder segment(Segment value) {
            segment = Objects.requireNonNull(value, "value");
            targeting = null;
            return this;
        }

        /**
         * Says whom to reach, in the network's own ids.
         *
         * @param value the targeting, made for the network
         * @return this
         */
        public Builder targeting(Targeting value) {
            segment = value.plan().segment();
            targeting = value;
            return this;
        }

        /**
         * Gives it a budget of its own. Default: none, it shares the campaign's.
         *
         * @param value the budget; one for the whole time needs a schedule with an end
         * @return this
         */
        public Builder budget(Budget value) {
            budget = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says when it may be delivered. Default: from when it is switched on, without an end.
         *
         * @param value the schedule
         * @return this
         */
        public Builder schedule(AdSchedule value) {
            schedule = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says how it bids. Default: {@link Bid#lowestCost()}.
         *
         * @param value the bid
         * @return this
         */
        public Builder bid(Bid value) {
            bid = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says what delivery looks for. Default: the network's choice by the campaign's objective.
         *
         * @param value the goal
         * @return this
         */
        public Builder goal(OptimisationGoal value) {
            goal = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says where it is shown. Default: wherever the network likes.
         *
         * @param value one or more
         * @return this
         */
        public Builder placements(Placement... value) {
            placements = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(value)));
            return this;
        }

        /**
         * Ends the ad set.
         *
         * @return the ad set
         * @throws io.smm.error.InvalidInputException when the name is blank, a budget for the whole time has no end, or
         *     budget and bid are in two currencies
         */
        public AdSet build() {
            Faults faults = Faults.of("AdSet").check(!name.isBlank(), "name", "must not be blank");
            if (budget != null) {
                Budget own = budget;
                faults.check(
                                own.period() == Budget.Period.DAILY
                                        || schedule.until().isPresent(),
                                "schedule",
                                "must have an end: a budget for the whole time is spread over it")
                        .check(
                                bid.money()
                                        .map(money -> money.currency()
                                                .equals(own.amount().currency()))
                                        .orElse(true),
                                "bid",
                                "is in another currency than the budget");
            }
            faults.raise();
            return new AdSet(new State(name, segment, targeting, budget, schedule, bid, goal, placements));
        }
    }
}
