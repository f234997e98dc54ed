package io.smm.audience;

import io.smm.Network;
import io.smm.error.InexpressibleTargetingException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a network's targeting can express of a segment, and what not. Made offline. A plan that lost something reaches other
 * people than were meant, so {@link #requireComplete()} stands before anything is sent; nothing is ever widened or narrowed in
 * silence.
 *
 * <p>A network decides with what it knows: an exclusion leaves out whom it knows to be so, and nobody else.
 *
 * @param segment the segment
 * @param network the network
 * @param demands the filled fields; all must be met
 * @param exclusions the filled fields of which none may be met
 * @param ages the ages, youngest first, in ranges that the network can name; empty for all ages
 * @param inexpressible what it cannot express; empty when the plan is complete
 */
public record TargetingPlan(
        Segment segment,
        Network network,
        List<TargetingList> demands,
        List<TargetingList> exclusions,
        List<AgeRange> ages,
        List<Inexpressible> inexpressible) {

    /**
     * Copies the lists.
     *
     * @param segment the segment
     * @param network the network
     * @param demands the filled fields
     * @param exclusions the filled fields of which none may be met
     * @param ages the ages, youngest first, in ranges that the network can name
     * @param inexpressible what it cannot express
     */
    public TargetingPlan {
        Objects.requireNonNull(segment, "segment");
        Objects.requireNonNull(network, "network");
        demands = List.copyOf(demands);
        exclusions = List.copyOf(exclusions);
        ages = List.copyOf(ages);
        inexpressible = List.copyOf(inexpressible);
    }

    /**
     * Translates a segment. Makes no call.
     *
     * @param segment the segment
     * @param rules what the network can tell people apart by
     * @return the plan; look at {@link #inexpressible()} or call {@link #requireComplete()}
     */
    public static TargetingPlan of(Segment segment, TargetingRules rules) {
        return new Translation(segment, rules).plan();
    }

    /** {@return whether nothing is lost} */
    public boolean complete() {
        return inexpressible.isEmpty();
    }

    /**
     * Demands that nothing is lost.
     *
     * @return this
     * @throws InexpressibleTargetingException when something is; it lists all of it with what to do instead
     */
    public TargetingPlan requireComplete() {
        if (!complete()) {
            throw new InexpressibleTargetingException(network, segment.name(), inexpressible);
        }
        return this;
    }

    /** {@return all entries, of the demands and then of the exclusions} */
    public List<TargetingTerm> terms() {
        return Stream.concat(demands.stream(), exclusions.stream())
                .flatMap(list -> list.terms().stream())
                .toList();
    }
}
