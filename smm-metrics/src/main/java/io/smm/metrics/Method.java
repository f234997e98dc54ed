package io.smm.metrics;

/** How a value was come by. The list grows with the SDK: a {@code switch} over it needs a default branch. */
public enum Method {
    /** Computed exactly from its inputs. The inputs may still be estimates: see {@link MetricSource#exactness()}. */
    EXACT,
    /** Estimated from a sketch of a known error. */
    SKETCH,
    /** Computed from a model whose assumptions may not hold. */
    MODEL
}
