package io.smm.campaign;

import io.smm.Money;
import io.smm.Network;
import io.smm.error.Faults;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a campaign may cost. It is a plan: what is spent is in {@link Economics}, what an advertisement may spend is capped at the
 * advertisement. Immutable; exact.
 */
public final class CampaignBudget {

    private final State state;

    private CampaignBudget(State state) {
        this.state = state;
    }

    /**
     * Starts a budget.
     *
     * @param total everything that may be spent; positive
     * @return a builder
     */
    public static Builder builder(Money total) {
        return new Builder(total);
    }

    /** {@return everything that may be spent} */
    public Money total() {
        return state.total;
    }

    /** {@return what of it may be paid for media, by network; what is not allocated is not in it; unmodifiable} */
    public Map<Network, Money> media() {
        return state.media;
    }

    /**
     * What may be paid for media on a network.
     *
     * @param network the network
     * @return the amount; empty when nothing is allocated to it
     */
    public Optional<Money> media(Network network) {
        return Optional.ofNullable(state.media.get(Objects.requireNonNull(network, "network")));
    }

    /** {@return what is not allocated to media: for making content, for tools, or kept back} */
    public Money unallocated() {
        BigDecimal allocated =
                state.media.values().stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Money(state.total.amount().subtract(allocated), state.total.currency());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CampaignBudget budget && state.equals(budget.state);
    }

    @Override
    public int hashCode() {
        return state.hashCode();
    }

    @Override
    public String toString() {
        return "CampaignBudget" + state.toString().substring("State".length());
    }

    private record State(Money total, Map<Network, Money> media) {}

    /** Builds a {@link CampaignBudget}. Not thread-safe. */
    public static final class Builder {
        private final Money total;
        private final Map<Network, Money> media = new LinkedHashMap<>();

        private Builder(Money total) {
            this.total = Objects.requireNonNull(total, "total");
        }

        /**
         * Allocates a part to media on a network.
         *
         * @param network the network; given again, the new amount counts
         * @param amount positive, in the currency of the total
         * @return this
         */
        public Builder media(Network network, Money amount) {
            media.put(Objects.requireNonNull(network, "network"), Objects.requireNonNull(amount, "amount"));
            return this;
        }

        /**
         * Ends the budget.
         *
         * @return the budget
         * @throws io.smm.error.InvalidInputException when an amount is not positive, is in another currency than the total, or
         *     more is allocated than there is
         */
        public CampaignBudget build() {
            Faults faults = Faults.of("CampaignBudget").check(total.signum() > 0, "total", "must be positive");
            BigDecimal allocated = BigDecimal.ZERO;
            for (Map.Entry<Network, Money> part : media.entrySet()) {
                String field = "media[" + part.getKey() + "]";
                Money amount = part.getValue();
                boolean alike = amount.currency().equals(total.currency());
                faults.check(amount.signum() > 0, field, "must be positive")
                        .check(alike, field, "is in " + amount.currency() + ", the total in " + total.currency());
                allocated = alike ? allocated.add(amount.amount()) : allocated;
            }
            faults.check(
                            allocated.compareTo(total.amount()) <= 0,
                            "media",
                            "is " + allocated.toPlainString() + " in sum, more than the total, " + total)
                    .raise();
            return new CampaignBudget(new State(total, Collections.unmodifiableMap(new LinkedHashMap<>(media))));
        }
    }
}
