/**
 * Helpers for embedders who test their own code: a clock that a test moves, a sleeper that only notes, small values to begin
 * with, assertions on deliveries. A simulated network to publish to is in the memory adapter; the contracts for authors of
 * adapters and stores are in {@link io.smm.testkit.tck}.
 */
@NullMarked
package io.smm.testkit;

import org.jspecify.annotations.NullMarked;
