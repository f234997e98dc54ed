/** Strategy: how far what was published is from what was planned. */
@NullMarked
package io.smm.metrics.plan;

import org.jspecify.annotations.NullMarked;
