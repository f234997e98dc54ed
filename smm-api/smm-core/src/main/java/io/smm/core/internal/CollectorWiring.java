package io.smm.core.internal;

import io.smm.spi.CollectionStore;
import io.smm.spi.MetricHistory;

/**
 * What the host chose for the collecting of numbers.
 *
 * @param tasks where it is kept whose numbers are collected
 * @param history where collected numbers are kept
 */
public record CollectorWiring(CollectionStore tasks, MetricHistory history) {}
