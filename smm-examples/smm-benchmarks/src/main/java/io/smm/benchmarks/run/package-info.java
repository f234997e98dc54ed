/** Measuring, and holding what was measured against the goals. Never published. */
@NullMarked
package io.smm.benchmarks.run;

import org.jspecify.annotations.NullMarked;
