/**
 * Advertising: campaigns, ad sets and ads on the networks' ad platforms, what may be spent and what was spent, and the
 * numbers of paid reach. Everything is created paused; money moves only after a separate, explicit consent.
 */
@NullMarked
package io.smm.ads;

import org.jspecify.annotations.NullMarked;
