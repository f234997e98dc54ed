/** Reach: how often a post was displayed, and how often to each person. Kinds of display are never added up. */
@NullMarked
package io.smm.metrics.reach;

import org.jspecify.annotations.NullMarked;
