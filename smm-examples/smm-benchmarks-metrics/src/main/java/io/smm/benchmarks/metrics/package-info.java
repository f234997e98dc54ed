/** How many rows a second metrics take, beside a scan of the same column and beside DuckDB. */
@NullMarked
package io.smm.benchmarks.metrics;

import org.jspecify.annotations.NullMarked;
