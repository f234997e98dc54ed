package io.smm.metrics;

import io.smm.insight.PostInsights;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.quality.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rate: one quantity of posts by another, such as interactions by reach.
 *
 * <p>Posts of which either is unknown are left out and counted as such. A denominator of zero gives no value
 * ({@link UndefinedReason#ZERO_DENOMINATOR}), whatever the numerator; a known zero above a positive denominator is zero.
 * Impossible numbers stay in and are flagged in {@link Evidence#findings()}; refused ones (below zero) take the value away.
 * How a group is put together is an {@link Aggregate}: the ratio of sums unless asked otherwise.
 *
 * <p>Complexity: O(n) additions for the ratio of sums, O(n log n) comparisons for the median; the mean adds n exact fractions
 * and costs more as their denominators differ.
 */
public final class PostRatio implements PostMetric {

    private final State state;

    private PostRatio(State state) {
        this.state = state;
    }

    /**
     * Starts a rate.
     *
     * @param name what it is called, the variant included
     * @param numerator what is divided
     * @param denominator by what
     * @return a builder
     */
    public static Builder builder(MetricName name, PostQuantity numerator, PostQuantity denominator) {
        return new Builder(name, numerator, denominator);
    }

    @Override
    public MetricName name() {
        return state.name;
    }

    @Override
    public Unit unit() {
        return state.unit;
    }

    /** {@return what is divided} */
    public PostQuantity numerator() {
        return state.numerator;
    }

    /** {@return by what it is divided} */
    public PostQuantity denominator() {
        return state.denominator;
    }

    @Override
    public MetricResult of(PostInsights post) {
        return compute(List.of(post), state.name, Aggregate.RATIO_OF_SUMS);
    }

    /** {@inheritDoc} The ratio of sums. */
    @Override
    public MetricResult of(List<PostInsights> posts) {
        return of(posts, Aggregate.RATIO_OF_SUMS);
    }

    /**
     * The rate of a group of posts.
     *
     * @param posts their numbers
     * @param how how they are put together; part of the result's name
     * @return the result
     */
    public MetricResult of(List<PostInsights> posts, Aggregate how) {
        return compute(posts, state.name.with(how), how);
    }

    private MetricResult compute(List<PostInsights> posts, MetricName name, Aggregate how) {
        Gathering gathering = new Gathering();
        List<Fraction> tops = new ArrayList<>();
        List<Fraction> bottoms = new ArrayList<>();
        for (PostInsights post : posts) {
            Term top = state.numerator.term(post);
            Term bottom = state.denominator.term(post);
            if (!(top instanceof Term.Known a) || !(bottom instanceof Term.Known b)) {
                Term.obstacle(List.of(top, bottom)).ifPresent(gathering::take);
                continue;
            }
            check(post, a.value(), b.value()).ifPresent(gathering::flag);
            if (how != Aggregate.RATIO_OF_SUMS && b.value().signum() == 0) {
                gathering.leaveOut(UndefinedReason.ZERO_DENOMINATOR, zeroDenominator());
            } else {
                gathering.use(
                        post,
                        Stream.concat(a.readings().stream(), b.readings().stream())
                                .toList());
                tops.add(a.value());
                bottoms.add(b.value());
            }
        }
        UndefinedReason whenEmpty =
                how == Aggregate.RATIO_OF_SUMS ? UndefinedReason.ZERO_DENOMINATOR : UndefinedReason.TOO_FEW;
        return gathering
                .noValue(name, unit(), whenEmpty, "there are no posts")
                .orElseGet(() -> aggregate(name, how, tops, bottoms, gathering.evidence()));
    }

    private MetricResult aggregate(
            MetricName name, Aggregate how, List<Fraction> tops, List<Fraction> bottoms, Evidence evidence) {
        if (how == Aggregate.RATIO_OF_SUMS) {
            Fraction bottom = Fraction.sum(bottoms);
            return bottom.signum() == 0
                    ? MetricResult.undefined(
                            name, unit(), UndefinedReason.ZERO_DENOMINATOR, zeroDenominator(), evidence)
                    : MetricResult.exact(name, unit(), Fraction.sum(tops).dividedBy(bottom), evidence);
        }
        List<Fraction> ratios = IntStream.range(0, tops.size())
                .mapToObj(i -> tops.get(i).dividedBy(bottoms.get(i)))
                .toList();
        Fraction value = how == Aggregate.MEAN_OF_ITEM_RATIOS ? mean(ratios) : median(ratios);
        return MetricResult.exact(name, unit(), value, evidence);
    }

    private static Fraction mean(List<Fraction> values) {
        return Fraction.sum(values).dividedBy(Fraction.of(values.size()));
    }

    /** Type 7: the middle value, or the mean of the two middle ones. */
    private static Fraction median(List<Fraction> values) {
        List<Fraction> sorted = values.stream().sorted().toList();
        int upper = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(upper) : mean(List.of(sorted.get(upper - 1), sorted.get(upper)));
    }

    private Optional<Finding> check(PostInsights post, Fraction top, Fraction bottom) {
        Expectation expected = state.expected;
        if (expected == null || !expected.isBroken(top, bottom)) {
            return Optional.empty();
        }
        String message = state.numerator.name().name() + " " + top + " is " + expected.brokenWords + " "
                + state.denominator.name().name() + " " + bottom;
        return Optional.of(
                new Finding(expected.code, expected.severity, post.post().id(), message));
    }

    private String zeroDenominator() {
        return state.denominator.name().name() + " is 0";
    }

    private record Expectation(String code, Severity severity, int brokenSign, String brokenWords) {
        boolean isBroken(Fraction top, Fraction bottom) {
            return Integer.signum(top.compareTo(bottom)) == brokenSign;
        }
    }

    private record State(
            MetricName name,
            Unit unit,
            PostQuantity numerator,
            PostQuantity denominator,
            @Nullable Expectation expected) {}

    /** Builds a {@link PostRatio}. Not thread-safe. */
    public static final class Builder {
        private final MetricName name;
        private final PostQuantity numerator;
        private final PostQuantity denominator;
        private Unit unit = Unit.FRACTION;
        private @Nullable Expectation expected;

        private Builder(MetricName name, PostQuantity numerator, PostQuantity denominator) {
            this.name = Objects.requireNonNull(name, "name");
            this.numerator = Objects.requireNonNull(numerator, "numerator");
            this.denominator = Objects.requireNonNull(denominator, "denominator");
        }

        /**
         * Names the unit. Default: {@link Unit#FRACTION}.
         *
         * @param value the unit
         * @return this
         */
        public Builder unit(Unit value) {
            unit = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Flags posts whose numerator is above the denominator. Default: nothing is flagged.
         *
         * @param code the code of the finding
         * @param severity how much it matters
         * @return this
         */
        public Builder flagAbove(String code, Severity severity) {
            expected = new Expectation(code, severity, 1, "above");
            return this;
        }

        /**
         * Flags posts whose numerator is below the denominator. Default: nothing is flagged.
         *
         * @param code the code of the finding
         * @param severity how much it matters
         * @return this
         */
        public Builder flagBelow(String code, Severity severity) {
            expected = new Expectation(code, severity, -1, "below");
            return this;
        }

        /** {@return the rate} */
        public PostRatio build() {
            return new PostRatio(new State(name, unit, numerator, denominator, expected));
        }
    }
}
