package io.smm.metrics;

/**
 * Why a metric has no value. A metric without a value always says why; it is never zero instead. The list grows with the
 * SDK: a {@code switch} over it needs a default branch.
 */
public enum UndefinedReason {
    /** The denominator is zero, so that there is nothing to divide by. */
    ZERO_DENOMINATOR,
    /** An input is not known. */
    MISSING_INPUT,
    /** There are fewer observations than the method needs. */
    TOO_FEW,
    /** The number was held back: too few people behind it, or no right to see it. */
    SUPPRESSED,
    /** The network does not report the input at all. */
    NOT_REPORTED_BY_NETWORK,
    /** The inputs cannot be put together: numbers of people, rates, or counts of different kinds. */
    NOT_MERGEABLE,
    /** Two currencies meet without an exchange rate. */
    CURRENCY_MISMATCH,
    /** The process that is modelled does not die out, so that it has no finite size. */
    SUPERCRITICAL,
    /** An input cannot be true, such as a negative count. */
    INVALID_INPUT,
    /** The set of values that fit the data has no finite ends. */
    UNBOUNDED
}
