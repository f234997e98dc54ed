package io.smm.metrics.virality;

import io.smm.error.InvalidInputException;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.quality.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A post and its reshares as a rooted tree, and what its shape says: V-04 to V-09. n is the number of nodes, b_k the number at
 * depth k, D the largest depth; the post is the root at depth 0.
 *
 * <p>Nodes without a root, with several, with a node that is its own parent or ancestor, with a repeated id or an unknown
 * parent, and no nodes at all, are no cascade: {@link #isSound()} is false, every metric is undefined
 * ({@link UndefinedReason#INVALID_INPUT}), and {@link #findings()} name the nodes. All values are exact. Immutable; built in
 * O(n) time without recursion; every metric then is O(1), or O(D) where it says so.
 *
 * <pre>{@code
 * Cascade cascade = Cascade.<String>builder()
 *         .reshare("b", "a") // a child may stand before its parent
 *         .root("post")
 *         .reshare("a", "post")
 *         .build();
 * MetricResult virality = cascade.structuralVirality(); // 4/3
 * }</pre>
 */
public final class Cascade {

    private static final Unit NODES = Unit.of("nodes");
    private static final Unit GENERATIONS = Unit.of("generations");
    private static final Unit RESHARES_PER_NODE = Unit.of("reshares per node");

    static final MetricName SECONDARY_SPREAD = MetricName.of("V-06", "secondary-spread");
    static final MetricName BROADCAST_SHARE = MetricName.of("V-07", "broadcast-share");
    static final String NO_RESHARES = "there are no reshares";

    private final @Nullable Tree tree;
    private final long attached;
    private final @Nullable CascadeTimes times;
    private final Evidence evidence;
    private final String refusal;

    private Cascade(
            @Nullable Tree tree, long attached, @Nullable CascadeTimes times, Evidence evidence, String refusal) {
        this.tree = tree;
        this.attached = attached;
        this.times = times;
        this.evidence = evidence;
        this.refusal = refusal;
    }

    /**
     * Starts a cascade of ids of any kind.
     *
     * @param <K> the kind of id, such as {@link String}
     * @return a builder without nodes
     */
    public static <K> CascadeBuilder<K> builder() {
        return new CascadeBuilder<>();
    }

    /**
     * Starts a cascade of columns of 64-bit ids.
     *
     * @param ids the id of each node; every number can be one
     * @param parentIds the id of each node's parent
     * @param noParent what stands for the root's parent; not an id
     * @return a builder over these columns
     */
    public static CascadeColumns columns(long[] ids, long[] parentIds, long noParent) {
        return new CascadeColumns(ids, parentIds, noParent);
    }

    /**
     * A cascade of parents by position.
     *
     * @param parents the position of each node's parent in this array, in any order; −1 for the root
     * @return the cascade; findings name positions
     */
    public static Cascade ofParents(int[] parents) {
        return ofParents(parents, 0, parents.length);
    }

    /**
     * A cascade of parents by position, from a part of an array.
     *
     * @param parents the position of each node's parent in this array, in any order; −1 for the root. A position outside the
     *     part is an unknown parent
     * @param from the first position of the part
     * @param to the position behind its last
     * @return the cascade; findings name positions
     * @throws InvalidInputException when the part does not lie within the array
     */
    public static Cascade ofParents(int[] parents, int from, int to) {
        LongNodes.span("Cascade", parents.length, from, to).raise();
        CascadeFaults faults = new CascadeFaults(node -> Integer.toString(from + node));
        return CascadeAssembly.assemble(CascadeAssembly.positions(parents, from, to), faults, false, null);
    }

    static Cascade sound(Tree tree, CascadeFaults attached, @Nullable CascadeTimes times) {
        Evidence evidence =
                Evidence.counting(tree.nodes()).with(attached.findings(CascadeFault.UNKNOWN_PARENT, Severity.NOTICE));
        return new Cascade(tree, attached.count(CascadeFault.UNKNOWN_PARENT), times, evidence, "");
    }

    static Cascade refused(CascadeFaults faults, long nodes) {
        return new Cascade(null, 0, null, faults.evidence(nodes), faults.explanation());
    }

    /** {@return whether the nodes make one rooted tree} */
    public boolean isSound() {
        return tree != null;
    }

    /**
     * What is wrong with the nodes, or was mended.
     *
     * @return findings whose code is a {@link CascadeFault#code()} and whose subject is the node's id (or {@code "cascade"}
     *     for the whole), at most 20 of a kind; reshares attached to the root as notices; unmodifiable, empty when nothing
     *     was wrong
     */
    public List<Finding> findings() {
        return evidence.findings();
    }

    /** {@return how many reshares of an unknown parent were made children of the root, because the caller asked for it} */
    public long attachedToRoot() {
        return attached;
    }

    /** {@return V-09, size: n, the nodes with the post, exact} */
    public MetricResult size() {
        return whole("cascade-size", NODES, Tree::nodes);
    }

    /** {@return V-09, depth: D, the reshares between the post and the farthest node; 0 for a post alone} */
    public MetricResult depth() {
        return whole("cascade-depth", GENERATIONS, t -> (long) t.depth());
    }

    /** {@return V-09, maximum breadth: the most nodes of one depth} */
    public MetricResult maximumBreadth() {
        return whole("maximum-breadth", NODES, t -> t.breadth(t.broadest()));
    }

    /** {@return V-09, the depth of the maximum breadth; the first of equally broad ones} */
    public MetricResult depthOfMaximumBreadth() {
        return whole("depth-of-maximum-breadth", GENERATIONS, t -> (long) t.broadest());
    }

    /**
     * V-09, breadth: the nodes of a depth, b_k.
     *
     * @param depth the depth; beyond the largest there are 0 nodes
     * @return the number of nodes
     * @throws InvalidInputException when the depth is below zero
     */
    public MetricResult breadth(int depth) {
        checkDepth(depth);
        return whole("breadth(depth=" + depth + ")", NODES, t -> t.breadth(depth));
    }

    /** {@return V-09, breadth by depth: b_0 to b_D as plain counts, unmodifiable; empty when the cascade is refused} */
    public List<Long> breadthByDepth() {
        Tree t = tree;
        return t == null ? List.of() : view(t.depth() + 1, t::breadth);
    }

    /** {@return V-09, leaves: nodes without a child; a post alone is one} */
    public MetricResult leaves() {
        return whole("leaves", NODES, Tree::leaves);
    }

    /** {@return V-09, mean depth of the reshares: the sum of all depths / (n − 1); undefined without a reshare} */
    public MetricResult meanDepthOfReshares() {
        return ratio(
                MetricName.of("V-09", "mean-depth(reshares)"), GENERATIONS, Tree::depths, Tree::reshares, NO_RESHARES);
    }

    /** {@return V-09, mean depth of all nodes: the sum of all depths / n; 0 for a post alone} */
    public MetricResult meanDepthOfAllNodes() {
        return ratio(MetricName.of("V-09", "mean-depth(all-nodes)"), GENERATIONS, Tree::depths, Tree::nodes, "");
    }

    /**
     * V-04, branching number of a generation: R_k = b_(k+1) / b_k. Unit: reshares per node. Of the last generation it is 0.
     * Source: Galton–Watson process.
     *
     * @param depth k
     * @return the number; undefined ({@link UndefinedReason#ZERO_DENOMINATOR}) where there is no node of that depth
     * @throws InvalidInputException when the depth is below zero
     */
    public MetricResult branchingNumber(int depth) {
        checkDepth(depth);
        return ratio(
                MetricName.of("V-04", "branching-number(depth=" + depth + ")"),
                RESHARES_PER_NODE,
                t -> t.breadth(depth + 1),
                t -> t.breadth(depth),
                "there is no node at depth " + depth);
    }

    /**
     * V-04 of all generations that have a node.
     *
     * @return R_0 to R_D, where R_D is 0; computed as they are read; unmodifiable, empty when the cascade is refused
     */
    public List<MetricResult> branchingNumbers() {
        Tree t = tree;
        return t == null ? List.of() : view(t.depth() + 1, this::branchingNumber);
    }

    /**
     * V-05, Harris estimate of the mean offspring: (n − 1)/(n − b_D). The last generation is left out of the denominator,
     * because a young cascade was cut off before it had children. Unit: reshares per node. Source: Harris 1948.
     *
     * @return the estimate, an exact quotient; undefined ({@link UndefinedReason#ZERO_DENOMINATOR}) when D = 0
     */
    public MetricResult meanOffspring() {
        return ratio(
                MetricName.of("V-05", "mean-offspring(harris)"),
                RESHARES_PER_NODE,
                Tree::reshares,
                t -> t.nodes() - t.breadth(t.depth()),
                NO_RESHARES);
    }

    /**
     * V-06, secondary spread: the share of reshares that were not made from the post itself, (n − 1 − b_1)/(n − 1). Unit:
     * fraction. Of many cascades see {@link CascadeForest}.
     *
     * @return the share; undefined ({@link UndefinedReason#ZERO_DENOMINATOR}) without a reshare
     */
    public MetricResult secondarySpread() {
        return ratio(SECONDARY_SPREAD, Unit.FRACTION, t -> t.reshares() - t.breadth(1), Tree::reshares, NO_RESHARES);
    }

    /**
     * V-07, broadcast share: the share of reshares that were made from the post itself, b_1/(n − 1) = 1 − V-06. Unit: fraction.
     * Source: Goel et al. 2016. Of many cascades see {@link CascadeForest}.
     *
     * @return the share; undefined ({@link UndefinedReason#ZERO_DENOMINATOR}) without a reshare
     */
    public MetricResult broadcastShare() {
        return ratio(BROADCAST_SHARE, Unit.FRACTION, t -> t.breadth(1), Tree::reshares, NO_RESHARES);
    }

    /**
     * V-08, structural virality: the mean distance of two different nodes; see {@link StructuralVirality}.
     *
     * @return the mean distance, an exact quotient; undefined ({@link UndefinedReason#ZERO_DENOMINATOR}) for a post alone
     */
    public MetricResult structuralVirality() {
        Tree t = tree;
        return t == null
                ? refused(StructuralVirality.NAME, StructuralVirality.UNIT)
                : StructuralVirality.of(t.distances(), t.nodes(), evidence);
    }

    /** {@return when the post was made; empty when that is not known or the cascade is refused} */
    public Optional<Instant> madeAt() {
        return Optional.ofNullable(times).flatMap(CascadeTimes::madeAt);
    }

    /**
     * When the reshares came: the input of V-10 to V-12.
     *
     * @return the times; empty when the cascade is refused, no times were given, or nobody knows when the post was made.
     *     Reshares without a time, or older than the post, are left out and counted there. O(n log n)
     */
    public Optional<ReshareTimes> reshareTimes() {
        return Optional.ofNullable(times).flatMap(CascadeTimes::reshares);
    }

    /**
     * How the cascade grew: nodes by depth at several ages, for a picture of it. O(n log ages).
     *
     * @param ages since the post, rising; at least one
     * @param bands how many depths are counted apart, at least one; the last band holds its depth and all deeper ones
     * @return the counts; empty as {@link #reshareTimes()} is
     * @throws InvalidInputException when there is no age, one is below zero or not above the one before, or there is no band
     */
    public Optional<CascadeGrowth> growth(List<Duration> ages, int bands) {
        CascadeGrowth.Frame frame = new CascadeGrowth.Frame(ages, bands);
        return Optional.ofNullable(times).flatMap(known -> known.growth(frame));
    }

    @Override
    public String toString() {
        Tree t = tree;
        return t == null
                ? "Cascade[refused: " + refusal + "]"
                : "Cascade[" + t.nodes() + " nodes, depth " + t.depth() + "]";
    }

    /** The parts of a ratio, for sums over trees; null when the cascade is refused. */
    @Nullable
    Tree tree() {
        return tree;
    }

    String refusal() {
        return refusal;
    }

    private static void checkDepth(int depth) {
        if (depth < 0) {
            throw InvalidInputException.of("Cascade", "depth", "must not be below zero, is " + depth);
        }
    }

    private MetricResult whole(String name, Unit unit, Function<Tree, Long> count) {
        return ratio(MetricName.of("V-09", name), unit, count, t -> 1L, "");
    }

    private MetricResult ratio(
            MetricName name, Unit unit, Function<Tree, Long> top, Function<Tree, Long> bottom, String whyNone) {
        Tree t = tree;
        if (t == null) {
            return refused(name, unit);
        }
        long divisor = bottom.apply(t);
        return divisor == 0
                ? MetricResult.undefined(name, unit, UndefinedReason.ZERO_DENOMINATOR, whyNone, evidence)
                : MetricResult.exact(name, unit, Fraction.of(top.apply(t), divisor), evidence);
    }

    private MetricResult refused(MetricName name, Unit unit) {
        return MetricResult.undefined(name, unit, UndefinedReason.INVALID_INPUT, refusal, evidence);
    }

    private static <T> List<T> view(int size, IntFunction<T> at) {
        return new AbstractList<>() {
            @Override
            public T get(int index) {
                Objects.checkIndex(index, size);
                return at.apply(index);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }
}
