package io.smm.ads;

import io.smm.Money;
import io.smm.error.Faults;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A campaign on an ad platform: what is paid for, and what may be spent. Its budget stands here or on its ad sets, never on
 * both. Not the marketer's {@link io.smm.campaign.Campaign}, which may hold posts and ads on many networks. Immutable.
 */
public final class AdCampaign {

    private final State state;

    private AdCampaign(State state) {
        this.state = state;
    }

    /**
     * Starts a campaign without a budget of its own.
     *
     * @param name its name in the ad manager; not blank
     * @param objective what is paid for
     * @return a builder
     */
    public static Builder builder(String name, AdObjective objective) {
        return new Builder(name, objective);
    }

    /** {@return its name in the ad manager} */
    public String name() {
        return state.name;
    }

    /** {@return what is paid for} */
    public AdObjective objective() {
        return state.objective;
    }

    /** {@return the budget that its ad sets share; empty when each has its own} */
    public Optional<Budget> budget() {
        return Optional.ofNullable(state.budget);
    }

    /** {@return the most that the whole campaign may ever spend, whatever its budgets say; empty for no cap} */
    public Optional<Money> spendCap() {
        return Optional.ofNullable(state.spendCap);
    }

    /** {@return a builder that starts from this campaign} */
    public Builder toBuilder() {
        Builder builder = new Builder(state.name, state.objective);
        builder.budget = state.budget;
        builder.spendCap = state.spendCap;
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AdCampaign campaign && state.equals(campaign.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "AdCampaign" + state.toString().substring("State".length());
    }

    private record State(
            String name,
            AdObjective objective,
            @Nullable Budget budget,
            @Nullable Money spendCap) {}

    /** Builds an {@link AdCampaign}. Not thread-safe. */
    public static final class Builder {
        private String name;
        private final AdObjective objective;
        private @Nullable Budget budget;
        private @Nullable Money spendCap;

        private Builder(String name, AdObjective objective) {
            this.name = Objects.requireNonNull(name, "name");
            this.objective = Objects.requireNonNull(objective, "objective");
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
         * Gives it a budget that its ad sets share. Default: none, each ad set has its own.
         *
         * @param value the budget
         * @return this
         */
        public Builder budget(Budget value) {
            budget = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Caps what it may ever spend. Default: no cap.
         *
         * @param value more than zero
         * @return this
         */
        public Builder spendCap(Money value) {
            spendCap = Objects.requireNonNull(value, "value");
            return this;
        }

        /** {@return this, with the cap taken away} */
        public Builder withoutSpendCap() {
            spendCap = null;
            return this;
        }

        /**
         * Ends the campaign.
         *
         * @return the campaign
         * @throws io.smm.error.InvalidInputException when the name is blank, the cap is not positive, or budget and cap are
         *     in two currencies
         */
        public AdCampaign build() {
            Faults.of("AdCampaign")
                    .check(!name.isBlank(), "name", "must not be blank")
                    .check(spendCap == null || spendCap.signum() > 0, "spendCap", "must be more than zero")
                    .check(
                            spendCap == null
                                    || budget == null
                                    || budget.amount().currency().equals(spendCap.currency()),
                            "spendCap",
                            "is in another currency than the budget")
                    .raise();
            return new AdCampaign(new State(name, objective, budget, spendCap));
        }
    }
}
