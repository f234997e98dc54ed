package io.smm.metrics.virality;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Evidence;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.math.BigInteger;
import java.util.Optional;

/**
 * V-08, structural virality: the mean distance of two different nodes of a cascade, ν = 2W/(n(n − 1)), where W is the sum of
 * s·(n − s) over all nodes but the root, s being the size of the subtree below and with the node. About 2 for a broadcast (a
 * star: 2 − 2/n), (n + 1)/3 for a chain. Exact at every size. Fewer than two nodes have no value
 * ({@link UndefinedReason#ZERO_DENOMINATOR}); a malformed tree is refused ({@link UndefinedReason#INVALID_INPUT}) and its
 * offending nodes are named.
 *
 * <p>This is the door for columns, equal in its results to {@link Cascade#structuralVirality()}. Iterative; O(n) time. Nothing
 * is kept; a node that is added changes all distances, so that there is no way to update a result.
 *
 * <p>Source: Goel, Anderson, Hofman, Watts, Management Science 62(1), 2016; Wiener 1947.
 */
public final class StructuralVirality {

    static final MetricName NAME = MetricName.of("V-08", "structural-virality");
    static final Unit UNIT = Unit.of("mean distance");

    private StructuralVirality() {}

    /**
     * Of parents by position. Where every parent stands before its children it takes one pass and 4 bytes a node
     * beside the array, else 12.
     *
     * @param parents the position of each node's parent in this array; −1 for the root
     * @return the metric; a refusal names positions
     */
    public static MetricResult ofParents(int[] parents) {
        return ofParents(parents, 0, parents.length);
    }

    /**
     * Of parents by position, from a part of an array.
     *
     * @param parents the position of each node's parent in this array; −1 for the root. A position outside the part is an
     *     unknown parent
     * @param from the first position of the part
     * @param to the position behind its last
     * @return the metric; a refusal names positions
     * @throws InvalidInputException when the part does not lie within the array
     */
    public static MetricResult ofParents(int[] parents, int from, int to) {
        LongNodes.span("StructuralVirality", parents.length, from, to).raise();
        Optional<BigInteger> ordered = Wiener.ofOrdered(parents, from, to);
        if (ordered.isPresent()) {
            return of(ordered.get(), to - from, Evidence.counting(to - from));
        }
        return ofPositions(CascadeAssembly.positions(parents, from, to))
                .orElseGet(() -> Cascade.ofParents(parents, from, to).structuralVirality());
    }

    /**
     * Of ids in any order; 20 to 28 bytes a node beside the columns.
     *
     * @param ids the id of each node; every number can be one
     * @param parentIds the id of each node's parent
     * @param noParent what stands for the root's parent; not an id
     * @return the metric; a refusal names ids
     * @throws InvalidInputException when the columns differ in length, or {@code noParent} is an id
     */
    public static MetricResult ofIds(long[] ids, long[] parentIds, long noParent) {
        return ofIds(ids, parentIds, noParent, 0, ids.length);
    }

    /**
     * Of ids in any order, from a part of the columns.
     *
     * @param ids the id of each node; every number can be one
     * @param parentIds the id of each node's parent
     * @param noParent what stands for the root's parent; not an id of the part
     * @param from the first position of the part
     * @param to the position behind its last
     * @return the metric; a refusal names ids
     * @throws InvalidInputException when the columns differ in length, the part does not lie within them, or {@code noParent}
     *     is an id
     */
    public static MetricResult ofIds(long[] ids, long[] parentIds, long noParent, int from, int to) {
        LongNodes nodes = LongNodes.of("StructuralVirality", ids, parentIds, noParent, from, to);
        CascadeFaults faults = nodes.faults();
        int[] parents = nodes.parents(faults);
        Optional<MetricResult> sound = faults.isEmpty() ? ofPositions(parents) : Optional.empty();
        return sound.orElseGet(
                () -> CascadeAssembly.assemble(parents, faults, false, null).structuralVirality());
    }

    /** Empty when it is no sound tree. */
    private static Optional<MetricResult> ofPositions(int[] parents) {
        int nodes = parents.length;
        int roots = 0;
        for (int parent : parents) {
            if (parent == Tree.UNKNOWN) {
                return Optional.empty();
            }
            roots += parent == Tree.NONE ? 1 : 0;
        }
        if (roots != 1) {
            return Optional.empty();
        }
        Optional<BigInteger> ordered = Wiener.ofOrdered(parents, 0, nodes);
        if (ordered.isPresent()) {
            return Optional.of(of(ordered.get(), nodes, Evidence.counting(nodes)));
        }
        Peeling peeling = Peeling.of(parents, false);
        return peeling.isComplete()
                ? Optional.of(of(peeling.distances(), nodes, Evidence.counting(nodes)))
                : Optional.empty();
    }

    static MetricResult of(BigInteger distances, long nodes, Evidence evidence) {
        return nodes < 2
                ? MetricResult.undefined(
                        NAME, UNIT, UndefinedReason.ZERO_DENOMINATOR, "a single node has no distances", evidence)
                : MetricResult.exact(NAME, UNIT, Wiener.mean(distances, nodes), evidence);
    }
}
