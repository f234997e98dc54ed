/**
 * What answers say of quotas, in the spellings that networks have: moments as seconds since 1970, as time to go, as ISO 8601, as a date or
 * in a sentence; counts as limit and rest or as used and rest; policies; gauges in percent as JSON. A value that makes no sense is passed
 * over: what a header says must never cost the answer that it came with.
 */
@NullMarked
package io.smm.adapter.support.rate;

import org.jspecify.annotations.NullMarked;
