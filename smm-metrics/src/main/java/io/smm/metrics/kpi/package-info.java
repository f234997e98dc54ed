/** Strategy: how far a campaign is on the way to its key performance indicators. */
@NullMarked
package io.smm.metrics.kpi;

import org.jspecify.annotations.NullMarked;
