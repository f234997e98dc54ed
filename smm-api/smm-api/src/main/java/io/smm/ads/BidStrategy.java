package io.smm.ads;

/** The kinds of {@link Bid}, for what a network declares to take. */
public enum BidStrategy {
    /** As much as the budget buys; the network bids. */
    LOWEST_COST,
    /** An average cost per result that the network tries to keep. */
    COST_CAP,
    /** A highest bid in each auction. */
    BID_CAP,
    /** A wanted return for each unit of money spent. */
    TARGET_ROAS,
    /** A price for a click. */
    MANUAL_CPC,
    /** A price for a thousand impressions. */
    MANUAL_CPM
}
