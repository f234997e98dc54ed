/**
 * Who it was, as 64-bit ids: exact sets of them with their algebra, numbers for them, and the keying that makes pseudonyms of a
 * network's ids. Any 64-bit value is an id, 0, −1 and the extremes too.
 */
@NullMarked
package io.smm.metrics.ids;

import org.jspecify.annotations.NullMarked;
