/**
 * Reach that was not measured: bounds from what is known of single posts, and models of how people are reached again. Neither is ever
 * of the type of a measured reach. Everything in it is immutable, thread-safe and pure.
 */
@NullMarked
package io.smm.metrics.reach.model;

import org.jspecify.annotations.NullMarked;
