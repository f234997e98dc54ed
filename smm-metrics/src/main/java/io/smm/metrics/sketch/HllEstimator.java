package io.smm.metrics.sketch;

/** How the estimate of an HLL sketch was come by. The list may grow: a {@code switch} over it needs a default branch. */
public enum HllEstimator {
    /**
     * Few ids: 32 bits of each id's hash are held themselves, and the estimate is their number, corrected for ids that share
     * them: one pair of ids in 200 million does.
     */
    COUPONS,
    /**
     * Historic inverse probability (Cohen 2014, Ting 2014), for a sketch that was filled by one stream: relative standard error
     * √(ln 2)/√m = 0.83255/√m.
     */
    HIP,
    /**
     * Ertl's improved raw estimator (2017), of the registers alone, for a sketch that was merged: relative standard error
     * √(3 ln 2 − 1)/√m = 1.03896/√m.
     */
    ERTL
}
