package io.smm.ads;

import io.smm.Money;
import io.smm.error.InvalidInputException;
import java.math.BigDecimal;
import java.util.Optional;

/** How an ad set bids in the auction. */
public sealed interface Bid {

    /** {@return the kind} */
    BidStrategy strategy();

    /** {@return the money in it; empty where there is none} */
    default Optional<Money> money() {
        return Optional.empty();
    }

    /** {@return as much as the budget buys: the default} */
    static Bid lowestCost() {
        return new LowestCost();
    }

    /** The network bids, and gets as much as the budget buys. */
    record LowestCost() implements Bid {
        @Override
        public BidStrategy strategy() {
            return BidStrategy.LOWEST_COST;
        }
    }

    /**
     * An average cost per result.
     *
     * @param cost the average that the network tries to keep; more than zero
     */
    record CostCap(Money cost) implements Bid {
        /**
         * Checks the cost.
         *
         * @param cost the average that the network tries to keep
         */
        public CostCap {
            positive("cost", cost);
        }

        @Override
        public BidStrategy strategy() {
            return BidStrategy.COST_CAP;
        }

        @Override
        public Optional<Money> money() {
            return Optional.of(cost);
        }
    }

    /**
     * A highest bid.
     *
     * @param bid the most in one auction; more than zero
     */
    record BidCap(Money bid) implements Bid {
        /**
         * Checks the bid.
         *
         * @param bid the most in one auction
         */
        public BidCap {
            positive("bid", bid);
        }

        @Override
        public BidStrategy strategy() {
            return BidStrategy.BID_CAP;
        }

        @Override
        public Optional<Money> money() {
            return Optional.of(bid);
        }
    }

    /**
     * A wanted return on ad spend.
     *
     * @param ratio revenue for each unit of money spent, such as 2.5; more than zero
     */
    record TargetRoas(BigDecimal ratio) implements Bid {
        /**
         * Checks the ratio.
         *
         * @param ratio revenue for each unit of money spent, such as 2.5
         */
        public TargetRoas {
            if (ratio.signum() <= 0) {
                throw InvalidInputException.of("Bid", "ratio", "must be more than zero, is " + ratio);
            }
        }

        @Override
        public BidStrategy strategy() {
            return BidStrategy.TARGET_ROAS;
        }
    }

    /**
     * A price for a click.
     *
     * @param price more than zero
     */
    record ManualCpc(Money price) implements Bid {
        /**
         * Checks the price.
         *
         * @param price more than zero
         */
        public ManualCpc {
            positive("price", price);
        }

        @Override
        public BidStrategy strategy() {
            return BidStrategy.MANUAL_CPC;
        }

        @Override
        public Optional<Money> money() {
            return Optional.of(price);
        }
    }

    /**
     * A price for a thousand impressions.
     *
     * @param price more than zero
     */
    record ManualCpm(Money price) implements Bid {
        /**
         * Checks the price.
         *
         * @param price more than zero
         */
        public ManualCpm {
            positive("price", price);
        }

        @Override
        public BidStrategy strategy() {
            return BidStrategy.MANUAL_CPM;
        }

        @Override
        public Optional<Money> money() {
            return Optional.of(price);
        }
    }

    private static void positive(String field, Money money) {
        if (money.signum() <= 0) {
            throw InvalidInputException.of("Bid", field, "must be more than zero, is " + money);
        }
    }
}
