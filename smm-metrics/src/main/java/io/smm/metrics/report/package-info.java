/**
 * A report as data: sections of tables, charts, key figures, notes and findings, with typed cells and without any markup.
 * Renderers turn it into a page, a file or a screen; none of them computes anything.
 */
@NullMarked
package io.smm.metrics.report;

import org.jspecify.annotations.NullMarked;
