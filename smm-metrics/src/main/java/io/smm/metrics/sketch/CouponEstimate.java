package io.smm.metrics.sketch;

/**
 * How many ids there are when c different coupons are held. Coupons of value v come from 2²⁶ addresses with the probability
 * 2⁻ᵛ each, so n ids are expected to leave Σᵥ 2²⁶·(1 − (1 − 2⁻ᵛ/2²⁶)ⁿ) of them; the estimate is the n for which that is c.
 */
final class CouponEstimate {

    private static final double ADDRESSES = 0x1p26;
    private static final int STEPS = 8;

    private CouponEstimate() {}

    /** The number of ids; above the number of coupons when there are two and more. */
    static double of(int coupons) {
        if (coupons < 2) {
            return coupons;
        }
        double ids = coupons;
        for (int step = 0; step < STEPS; step++) {
            double expected = 0;
            double slope = 0;
            for (int value = 1; value <= Coupons.MOST_VALUE; value++) {
                // 62 stands for itself, 63 for all that is rarer: the two have the same probability.
                double share = Math.scalb(1 / ADDRESSES, -Math.min(value, Coupons.MOST_VALUE - 1));
                double log = Math.log1p(-share);
                double missed = Math.expm1(ids * log);
                expected -= ADDRESSES * missed;
                slope -= ADDRESSES * log * (missed + 1);
            }
            double next = ids + (coupons - expected) / slope;
            if (next == ids) {
                break;
            }
            ids = next;
        }
        return ids;
    }

    /** How far off it may be: the pairs of ids that share a coupon are a Poisson number, and the estimate adds their mean. */
    static double standardDeviation(int coupons) {
        return Math.sqrt(of(coupons) - coupons);
    }
}
