package io.smm.adapter.memory.internal.world;

import java.time.Instant;

/**
 * Something that somebody did at some time.
 *
 * @param at when
 * @param handle who
 */
record Deed(Instant at, String handle) {}
