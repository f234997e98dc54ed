/**
 * Data quality: what in the input cannot be true or deserves a second look. Findings tell, they do not mend: what is
 * flagged stays in the sums, nothing is clamped.
 */
@NullMarked
package io.smm.metrics.quality;

import org.jspecify.annotations.NullMarked;
