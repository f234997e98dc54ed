/**
 * Counting distinct people in a fixed space: {@link io.smm.metrics.sketch.ThetaSketch} for unions, intersections and
 * differences, {@link io.smm.metrics.sketch.HllSketch} for unions only, at an eighth of the bytes. Both are merged without
 * their ids, and both read and write the serial format of Apache DataSketches (default seed 9001).
 *
 * <p>A sketch is immutable and filled by its builder. The hash is public: whoever holds a sketch can ask it for a known id, so
 * give it keyed ids. A sketch cannot forget one person: rebuild it from the ids that stay, or let it expire.
 */
@NullMarked
package io.smm.metrics.sketch;

import org.jspecify.annotations.NullMarked;
