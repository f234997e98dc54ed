/** What a planned post costs beside a task of db-scheduler, on the same database. */
@NullMarked
package io.smm.benchmarks.durable;

import org.jspecify.annotations.NullMarked;
