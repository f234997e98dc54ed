/** Promises taken out, one at a time, to see that somebody notices. */
@NullMarked
package io.smm.chaos.broken;

import org.jspecify.annotations.NullMarked;
