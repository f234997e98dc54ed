/**
 * Engagement: how often people act on what they see. Each rate names what counts as an interaction and what it is divided
 * by, because the field uses one name for many rates.
 */
@NullMarked
package io.smm.metrics.engagement;

import org.jspecify.annotations.NullMarked;
