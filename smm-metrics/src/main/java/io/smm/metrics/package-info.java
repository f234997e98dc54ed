/**
 * Metrics as pure functions over the values of the API: no I/O, no clock, no state. This package holds what every metric
 * answers with, {@link io.smm.metrics.MetricResult}, and the two shapes from which metrics over posts are made:
 * {@link io.smm.metrics.PostQuantity} and {@link io.smm.metrics.PostRatio}. Everything in it is immutable and
 * thread-safe; nothing takes or returns null.
 */
@NullMarked
package io.smm.metrics;

import org.jspecify.annotations.NullMarked;
