/** Metrics as pure functions over the values of the API: no I/O, no clock, no state. */
@NullMarked
package io.smm.metrics;

import org.jspecify.annotations.NullMarked;
