/** Cost and return: what a campaign brings for what it costs, and what one impression, click or action costs. */
@NullMarked
package io.smm.metrics.roi;

import org.jspecify.annotations.NullMarked;
