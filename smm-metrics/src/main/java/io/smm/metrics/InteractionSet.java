package io.smm.metrics;

import io.smm.error.Faults;
import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which kinds of action count as an interaction. There is no agreement in the field, so the set is part of the name of every
 * metric that uses it. A post of which one kind is unknown has no number of interactions.
 *
 * @param kinds the kinds, each once, in a fixed order whatever the order given; unmodifiable
 */
public record InteractionSet(List<MetricId> kinds) {

    private static final List<MetricId> ORDER = List.of(
            MetricId.REACTIONS,
            MetricId.COMMENTS,
            MetricId.SHARES,
            MetricId.QUOTES,
            MetricId.SAVES,
            MetricId.CLICKS,
            MetricId.LINK_CLICKS);

    private static final Set<MetricId> DISPLAYS = Set.of(MetricId.IMPRESSIONS, MetricId.VIEWS);

    /**
     * Puts the kinds in order and checks them.
     *
     * @param kinds the kinds; counts of events, none of them of displays, and not link clicks beside all clicks, which hold
     *     them already
     */
    public InteractionSet {
        Faults faults = Faults.of("InteractionSet").check(!kinds.isEmpty(), "kinds", "must not be empty");
        for (MetricId kind : kinds) {
            faults.check(kind.unit() == MetricUnit.EVENTS, "kinds", kind + " does not count events");
            faults.check(!DISPLAYS.contains(kind), "kinds", kind + " counts displays, which are no interactions");
        }
        faults.check(new HashSet<>(kinds).size() == kinds.size(), "kinds", "must not hold a kind twice");
        boolean twice = kinds.contains(MetricId.CLICKS) && kinds.contains(MetricId.LINK_CLICKS);
        faults.check(!twice, "kinds", "clicks hold link-clicks already").raise();
        kinds = kinds.stream()
                .sorted(Comparator.comparingInt(InteractionSet::place).thenComparing(MetricId::id))
                .toList();
    }

    /** {@return reactions, comments and shares: the usual set} */
    public static InteractionSet standard() {
        return new InteractionSet(List.of(MetricId.REACTIONS, MetricId.COMMENTS, MetricId.SHARES));
    }

    /**
     * This set and one more kind.
     *
     * @param kind the kind, such as {@link MetricId#SAVES}
     * @return the larger set
     * @throws io.smm.error.InvalidInputException when the kind cannot be an interaction or is there already
     */
    public InteractionSet plus(MetricId kind) {
        return new InteractionSet(Stream.concat(kinds.stream(), Stream.of(kind)).toList());
    }

    /** {@return the set as it stands in the names of metrics, such as {@code "reactions+comments+shares"}} */
    @Override
    public String toString() {
        return kinds.stream().map(MetricId::id).collect(Collectors.joining("+"));
    }

    private static int place(MetricId kind) {
        int place = ORDER.indexOf(kind);
        return place < 0 ? ORDER.size() : place;
    }
}
