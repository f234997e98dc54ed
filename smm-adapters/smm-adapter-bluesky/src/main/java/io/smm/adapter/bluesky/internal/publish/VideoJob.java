package io.smm.adapter.bluesky.internal.publish;

import java.time.Instant;

/**
 * Work at the video service.
 *
 * @param id the service's id of it
 * @param since when the service was given the video
 */
record VideoJob(String id, Instant since) {}
