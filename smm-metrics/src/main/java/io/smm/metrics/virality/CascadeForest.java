package io.smm.metrics.virality;

import io.smm.metrics.Aggregate;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import io.smm.metrics.quality.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * V-06 and V-07 over many cascades: ratios of the sums over the trees, unless another aggregate is asked for. A post that
 * nobody reshared adds nothing to the sums, and has no ratio of its own: mean and median leave it out. A refused cascade takes
 * the value away ({@link UndefinedReason#INVALID_INPUT}); its place and its nodes are named. Exact; O(number of cascades).
 * Immutable.
 */
public final class CascadeForest {

    private final List<Cascade> cascades;

    private CascadeForest(List<Cascade> cascades) {
        this.cascades = cascades;
    }

    /**
     * Puts cascades together.
     *
     * @param cascades the cascades; their order changes nothing but the places in a refusal
     * @return the forest
     */
    public static CascadeForest of(List<Cascade> cascades) {
        return new CascadeForest(List.copyOf(cascades));
    }

    /**
     * V-06, secondary spread: Σ(n − 1 − b_1) / Σ(n − 1).
     *
     * @return the share; undefined ({@link UndefinedReason#ZERO_DENOMINATOR}) when there is no reshare at all
     */
    public MetricResult secondarySpread() {
        return secondarySpread(Aggregate.RATIO_OF_SUMS);
    }

    /**
     * V-06, secondary spread.
     *
     * @param how how the cascades are put together; part of the name
     * @return the share; undefined when no cascade has a reshare
     */
    public MetricResult secondarySpread(Aggregate how) {
        return ratio(Cascade.SECONDARY_SPREAD.with(how), tree -> tree.reshares() - tree.breadth(1), how);
    }

    /**
     * V-07, broadcast share: Σ b_1 / Σ(n − 1).
     *
     * @return the share; undefined ({@link UndefinedReason#ZERO_DENOMINATOR}) when there is no reshare at all
     */
    public MetricResult broadcastShare() {
        return broadcastShare(Aggregate.RATIO_OF_SUMS);
    }

    /**
     * V-07, broadcast share.
     *
     * @param how how the cascades are put together; part of the name
     * @return the share; undefined when no cascade has a reshare
     */
    public MetricResult broadcastShare(Aggregate how) {
        return ratio(Cascade.BROADCAST_SHARE.with(how), tree -> tree.breadth(1), how);
    }

    @Override
    public String toString() {
        return "CascadeForest[" + cascades.size() + " cascades]";
    }

    private MetricResult ratio(MetricName name, ToLongFunction<Tree> part, Aggregate how) {
        List<Tree> trees = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < cascades.size(); i++) {
            Cascade cascade = cascades.get(i);
            Tree tree = cascade.tree();
            findings.addAll(cascade.findings());
            if (tree == null) {
                refusals.add("cascade " + i + ": " + cascade.refusal());
            } else {
                trees.add(tree);
            }
        }
        if (!refusals.isEmpty()) {
            Evidence evidence = Evidence.none()
                    .leavingOut(UndefinedReason.INVALID_INPUT, cascades.size())
                    .with(findings);
            return MetricResult.undefined(
                    name, Unit.FRACTION, UndefinedReason.INVALID_INPUT, String.join("; ", refusals), evidence);
        }
        return how == Aggregate.RATIO_OF_SUMS
                ? ofSums(name, part, trees, findings)
                : ofItems(name, part, how, trees, findings);
    }

    private static MetricResult ofSums(
            MetricName name, ToLongFunction<Tree> part, List<Tree> trees, List<Finding> findings) {
        Evidence evidence = Evidence.counting(trees.size()).with(findings);
        long reshares = trees.stream().mapToLong(Tree::reshares).sum();
        return reshares == 0
                ? none(name, UndefinedReason.ZERO_DENOMINATOR, evidence)
                : MetricResult.exact(
                        name,
                        Unit.FRACTION,
                        Fraction.of(trees.stream().mapToLong(part).sum(), reshares),
                        evidence);
    }

    private static MetricResult ofItems(
            MetricName name, ToLongFunction<Tree> part, Aggregate how, List<Tree> trees, List<Finding> findings) {
        List<Fraction> ratios = trees.stream()
                .filter(tree -> tree.reshares() > 0)
                .map(tree -> Fraction.of(part.applyAsLong(tree), tree.reshares()))
                .sorted()
                .toList();
        Evidence evidence = Evidence.counting(ratios.size())
                .leavingOut(UndefinedReason.ZERO_DENOMINATOR, trees.size() - ratios.size())
                .with(findings);
        if (ratios.isEmpty()) {
            return none(name, UndefinedReason.TOO_FEW, evidence);
        }
        int upper = ratios.size() / 2;
        List<Fraction> taken = how == Aggregate.MEAN_OF_ITEM_RATIOS
                ? ratios
                : ratios.subList(ratios.size() % 2 == 0 ? upper - 1 : upper, upper + 1);
        return MetricResult.exact(
                name, Unit.FRACTION, Fraction.sum(taken).dividedBy(Fraction.of(taken.size())), evidence);
    }

    private static MetricResult none(MetricName name, UndefinedReason reason, Evidence evidence) {
        return MetricResult.undefined(name, Unit.FRACTION, reason, Cascade.NO_RESHARES, evidence);
    }
}
