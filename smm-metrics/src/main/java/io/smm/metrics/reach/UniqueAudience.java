package io.smm.metrics.reach;

import io.smm.metrics.MetricResult;
import io.smm.metrics.ids.IdSpace;

/**
 * Who was reached, each once: what reach is computed from. Immutable.
 *
 * <p>Reach itself is a number and has no sum; audiences have a union. What can be done further is a matter of type: a
 * {@link SetAudience} (an exact set, a theta sketch) also has overlaps and differences, an {@link HllAudience} has not.
 */
public sealed interface UniqueAudience permits SetAudience, HllAudience {

    /** {@return what is counted} */
    ReachUnit unit();

    /** {@return whose ids they are; audiences of different spaces never merge} */
    IdSpace space();

    /** {@return R-02, the reach: how many it holds; exact, or an estimate with its interval; O(1)} */
    MetricResult reach();
}
