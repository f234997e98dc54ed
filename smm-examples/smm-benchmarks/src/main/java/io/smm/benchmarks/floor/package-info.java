/** The same calls written by hand. Never published. */
@NullMarked
package io.smm.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
