package io.smm.metrics.roi;

import io.smm.insight.PostInsights;
import io.smm.metrics.Fraction;
import io.smm.metrics.PostRatio;
import io.smm.metrics.statistics.Statistic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The two counts of each post of which both are known, in an order that does not depend on that of the posts. */
record RatePairs(List<Fraction> tops, List<Fraction> bottoms) {

    static RatePairs of(PostRatio rate, List<PostInsights> posts) {
        List<Pair> pairs = new ArrayList<>();
        for (PostInsights post : posts) {
            Optional<Fraction> top = rate.numerator().of(post).fraction();
            Optional<Fraction> bottom = rate.denominator().of(post).fraction();
            if (top.isPresent() && bottom.isPresent()) {
                pairs.add(new Pair(top.get(), bottom.get()));
            }
        }
        pairs.sort(Comparator.comparing(Pair::bottom).thenComparing(Pair::top));
        return new RatePairs(
                pairs.stream().map(Pair::top).toList(),
                pairs.stream().map(Pair::bottom).toList());
    }

    /** What is drawn from: the places of the pairs, so that both counts of a post are drawn together. */
    double[] places() {
        return IntStream.range(0, tops.size()).asDoubleStream().toArray();
    }

    /** The ratio of the sums over the places drawn. */
    Statistic ratioOfSums() {
        double[] top = doubles(tops);
        double[] bottom = doubles(bottoms);
        return samples -> {
            double above = 0;
            double below = 0;
            for (double place : samples[0]) {
                above += top[(int) place];
                below += bottom[(int) place];
            }
            return above / below;
        };
    }

    boolean hasZero() {
        return bottoms.contains(Fraction.ZERO);
    }

    private static double[] doubles(List<Fraction> fractions) {
        return fractions.stream()
                .mapToDouble(fraction -> fraction.toBigDecimal().doubleValue())
                .toArray();
    }

    private record Pair(Fraction top, Fraction bottom) {}
}
