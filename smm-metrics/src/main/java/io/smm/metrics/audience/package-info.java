/**
 * Who is in which segment: sizes with the undecided apart, overlaps and samples, counted in one pass over contacts.
 */
@NullMarked
package io.smm.metrics.audience;

import org.jspecify.annotations.NullMarked;
