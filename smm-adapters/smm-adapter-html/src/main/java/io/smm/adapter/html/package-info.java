/**
 * The report as one self-contained HTML page: {@link io.smm.adapter.html.HtmlReport} renders an
 * {@link io.smm.metrics.report.Report} with its charts, tables, styles and scripts in a single file that asks nothing of any
 * network.
 */
@NullMarked
package io.smm.adapter.html;

import org.jspecify.annotations.NullMarked;
