package io.smm.metrics.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CouponsTest {

    @Test
    void theValueIsThePlaceOfTheFirstOneBitAndSixtyThreeAtMost() {
        assertThat(Coupons.value(Coupons.of(0, -1))).isEqualTo(1);
        assertThat(Coupons.value(Coupons.of(0, Long.MAX_VALUE))).isEqualTo(2);
        assertThat(Coupons.value(Coupons.of(0, 4))).isEqualTo(62);
        assertThat(Coupons.value(Coupons.of(0, 2))).isEqualTo(63);
        assertThat(Coupons.value(Coupons.of(0, 1))).isEqualTo(63);
        assertThat(Coupons.value(Coupons.of(0, 0))).isEqualTo(63);
    }

    @Test
    void theAddressIsTheLowTwentySixBits() {
        assertThat(Coupons.of(-1, -1) & Coupons.ADDRESS_MASK).isEqualTo((1 << 26) - 1);
        assertThat(Coupons.of(1L << 26, -1) & Coupons.ADDRESS_MASK).isZero();
    }

    @Test
    void theSetGrowsAndHoldsEachCouponOnce() {
        Coupons coupons = new Coupons();
        for (int again = 0; again < 2; again++) {
            // All meet in one place of the table.
            for (int i = 1; i <= 500; i++) {
                coupons.add(i << 16);
            }
        }
        int[] sorted = coupons.sorted();

        assertThat(coupons.count()).isEqualTo(500);
        assertThat(sorted).hasSize(500).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theEstimateAddsThePairsThatShareACoupon() {
        assertThat(CouponEstimate.of(0)).isZero();
        assertThat(CouponEstimate.of(1)).isEqualTo(1);
        // n − n(n−1)/2 · Σ 4⁻ᵛ/2²⁶, and Σ 4⁻ᵛ is a third.
        assertThat(CouponEstimate.of(2) - 2).isCloseTo(1 / 3.0 / (1 << 26), within(1e-11));
        assertThat(CouponEstimate.of(1_000) - 1_000).isCloseTo(999 * 500 / 3.0 / (1 << 26), within(1e-6));
        assertThat(CouponEstimate.standardDeviation(1_000))
                .isCloseTo(Math.sqrt(999 * 500 / 3.0 / (1 << 26)), within(1e-4));
    }
}
