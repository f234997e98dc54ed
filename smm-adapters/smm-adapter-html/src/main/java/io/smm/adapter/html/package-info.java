/** The report as one self-contained HTML page. */
@NullMarked
package io.smm.adapter.html;

import org.jspecify.annotations.NullMarked;
