package io.smm.metrics.reach;

import io.smm.metrics.MetricResult;
import io.smm.metrics.ids.IdSpace;
import io.smm.metrics.sketch.HllSketch;
import java.util.Objects;

/**
 * An audience in a HyperLogLog sketch: the smallest of all, for unions alone. It has no overlap and no difference: what
 * inclusion and exclusion would give of it is the difference of two large estimates, for small overlaps an error without a number.
 * It cannot forget one person (P-05): keep a sketch of each day and build those of the days again that the person was in.
 *
 * @param sketch the sketch
 * @param space whose ids went into it; the sketch itself does not know
 * @param unit what an id stands for
 */
public record HllAudience(HllSketch sketch, IdSpace space, ReachUnit unit) implements UniqueAudience {

    /**
     * Checks that all are there.
     *
     * @param sketch the sketch
     * @param space whose ids went into it
     * @param unit what an id stands for
     */
    public HllAudience {
        Objects.requireNonNull(sketch, "sketch");
        Objects.requireNonNull(space, "space");
        Objects.requireNonNull(unit, "unit");
    }

    /**
     * An audience of people with unkeyed ids.
     *
     * @param sketch the sketch
     * @return the audience
     */
    public static HllAudience of(HllSketch sketch) {
        return new HllAudience(sketch, IdSpace.UNKEYED, ReachUnit.PEOPLE);
    }

    @Override
    public MetricResult reach() {
        return UniqueReach.result(UniqueReach.NAME, this);
    }
}
