package io.smm.campaign;

import io.smm.Money;
import io.smm.error.Faults;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign costs and brings, as the host knows it from outside the networks. What is not given is unknown, never
 * zero. Immutable.
 */
public final class Economics {

    private static final Economics UNKNOWN = new Economics(new State(null, null, null, null));

    private final State state;

    private Economics(State state) {
        this.state = state;
    }

    /** {@return economics of which nothing is known} */
    public static Economics unknown() {
        return UNKNOWN;
    }

    /** {@return a builder with nothing known} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return everything that was spent: media, labour, tools; empty when not known} */
    public Optional<Money> cost() {
        return Optional.ofNullable(state.cost);
    }

    /** {@return what of the cost was paid for media (ads, boosts); empty when not known} */
    public Optional<Money> mediaSpend() {
        return Optional.ofNullable(state.mediaSpend);
    }

    /** {@return the revenue that is attributed to the campaign; empty when not known} */
    public Optional<Money> revenue() {
        return Optional.ofNullable(state.revenue);
    }

    /** {@return the contribution margin of that revenue; empty when not known} */
    public Optional<Money> contributionMargin() {
        return Optional.ofNullable(state.contributionMargin);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Economics economics && state.equals(economics.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "Economics" + state.toString().substring("State".length());
    }

    private record State(
            @Nullable Money cost,
            @Nullable Money mediaSpend,
            @Nullable Money revenue,
            @Nullable Money contributionMargin) {}

    /** Builds {@link Economics}. Not thread-safe. */
    public static final class Builder {
        private @Nullable Money cost;
        private @Nullable Money mediaSpend;
        private @Nullable Money revenue;
        private @Nullable Money contributionMargin;

        private Builder() {}

        /**
         * Gives everything that was spent.
         *
         * @param value zero or more
         * @return this
         */
        public Builder cost(Money value) {
            cost = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Gives what was paid for media.
         *
         * @param value zero or more
         * @return this
         */
        public Builder mediaSpend(Money value) {
            mediaSpend = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Gives the attributed revenue.
         *
         * @param value may be negative (returns)
         * @return this
         */
        public Builder revenue(Money value) {
            revenue = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Gives the contribution margin of the revenue.
         *
         * @param value may be negative
         * @return this
         */
        public Builder contributionMargin(Money value) {
            contributionMargin = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Ends the economics.
         *
         * @return the economics
         * @throws io.smm.error.InvalidInputException when a cost is negative
         */
        public Economics build() {
            Faults.of("Economics")
                    .check(cost == null || cost.signum() >= 0, "cost", "must not be negative")
                    .check(mediaSpend == null || mediaSpend.signum() >= 0, "mediaSpend", "must not be negative")
                    .raise();
            return new Economics(new State(cost, mediaSpend, revenue, contributionMargin));
        }
    }
}
