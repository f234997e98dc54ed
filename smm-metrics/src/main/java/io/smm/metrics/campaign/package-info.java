/** The report of a campaign: metrics, comments and findings put together as {@link io.smm.metrics.report.Report} data. */
@NullMarked
package io.smm.metrics.campaign;

import org.jspecify.annotations.NullMarked;
