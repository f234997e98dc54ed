package io.smm.metrics.reach;

import io.smm.metrics.MetricResult;
import io.smm.metrics.ids.IdSpace;
import io.smm.metrics.sketch.ThetaSketch;
import java.util.Objects;

/**
 * An audience in a theta sketch: a few tens of kilobytes for any number of people, with unions, intersections and differences.
 * Exact while the sketch is. It cannot forget one person (P-05): keep a sketch of each day and build those of the days again that the
 * person was in, or let them expire.
 *
 * @param sketch the sketch
 * @param space whose ids went into it; the sketch itself does not know
 * @param unit what an id stands for
 */
public record ThetaAudience(ThetaSketch sketch, IdSpace space, ReachUnit unit) implements SetAudience {

    /**
     * Checks that all are there.
     *
     * @param sketch the sketch
     * @param space whose ids went into it
     * @param unit what an id stands for
     */
    public ThetaAudience {
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
    public static ThetaAudience of(ThetaSketch sketch) {
        return new ThetaAudience(sketch, IdSpace.UNKEYED, ReachUnit.PEOPLE);
    }

    @Override
    public MetricResult reach() {
        return UniqueReach.result(UniqueReach.NAME, this);
    }
}
