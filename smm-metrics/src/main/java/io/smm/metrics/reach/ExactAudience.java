package io.smm.metrics.reach;

import io.smm.metrics.MetricResult;
import io.smm.metrics.ids.IdSet;
import io.smm.metrics.ids.IdSpace;
import java.util.Objects;

/**
 * An audience whose every member is known. Everything computed from it is exact, and it can forget one person
 * ({@link IdSet#without(long)}).
 *
 * @param ids the members
 * @param unit what an id stands for
 */
public record ExactAudience(IdSet ids, ReachUnit unit) implements SetAudience {

    /**
     * Checks that both are there.
     *
     * @param ids the members
     * @param unit what an id stands for
     */
    public ExactAudience {
        Objects.requireNonNull(ids, "ids");
        Objects.requireNonNull(unit, "unit");
    }

    /**
     * An audience of people.
     *
     * @param ids the people
     * @return the audience
     */
    public static ExactAudience of(IdSet ids) {
        return new ExactAudience(ids, ReachUnit.PEOPLE);
    }

    @Override
    public IdSpace space() {
        return ids.space();
    }

    @Override
    public MetricResult reach() {
        return UniqueReach.result(UniqueReach.NAME, this);
    }
}
