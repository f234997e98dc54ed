package io.smm.metrics;

/**
 * How a rate of many posts is made from the posts. The three are different metrics and usually differ: the sums weigh every
 * person alike, mean and median weigh every post alike, small ones like large ones. The list grows with the SDK.
 */
public enum Aggregate {
    /** The sum of the numerators by the sum of the denominators, over the posts where both are known. The default. */
    RATIO_OF_SUMS("ratio of sums"),
    /** The arithmetic mean of the posts' own ratios; a post whose denominator is zero has none and is left out. */
    MEAN_OF_ITEM_RATIOS("mean of item ratios"),
    /** The median (type 7) of the posts' own ratios; a post whose denominator is zero has none and is left out. */
    MEDIAN_OF_ITEM_RATIOS("median of item ratios");

    private final String words;

    Aggregate(String words) {
        this.words = words;
    }

    /** {@return its name in words, such as {@code "ratio of sums"}} */
    public String words() {
        return words;
    }
}
