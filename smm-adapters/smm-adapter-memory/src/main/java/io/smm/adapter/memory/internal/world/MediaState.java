package io.smm.adapter.memory.internal.world;

import java.time.Instant;

/**
 * How far the network is with media that it was given.
 *
 * @param id the id under which a post may hold them
 * @param readyAt when they are ready
 * @param ready whether they are
 * @param percent how much of its work is done
 */
public record MediaState(String id, Instant readyAt, boolean ready, int percent) {}
