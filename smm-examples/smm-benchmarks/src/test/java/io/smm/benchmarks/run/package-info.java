@NullMarked
package io.smm.benchmarks.run;

import org.jspecify.annotations.NullMarked;
