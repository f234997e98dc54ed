package io.smm.metrics.kpi;

import io.smm.TimeWindow;
import io.smm.campaign.Kpi;
import io.smm.insight.PostInsights;
import io.smm.metrics.ErrorBound;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.InteractionSet;
import io.smm.metrics.Method;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.PostMetric;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How far a KPI is: (value - baseline) / (target - baseline), as a fraction. It is not clamped: below 0 is worse than at the
 * start, above 1 more than was asked for. The baseline is 0 unless the KPI has one; a goal that falls needs one. An undefined
 * value gives an undefined progress with the same reason, a target equal to the baseline one with
 * {@link UndefinedReason#ZERO_DENOMINATOR}.
 *
 * @param kpi the KPI
 * @param value the present value of its metric, or why there is none
 * @param progress the progress, or why there is none
 */
public record KpiProgress(Kpi kpi, MetricResult value, MetricResult progress) {

    /**
     * Checks that everything is there.
     *
     * @param kpi the KPI
     * @param value the present value of its metric, or why there is none
     * @param progress the progress, or why there is none
     */
    public KpiProgress {
        Objects.requireNonNull(kpi, "kpi");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(progress, "progress");
    }

    /**
     * The progress from a value that the caller has: any metric, also one of an account or of a website. O(1).
     *
     * @param kpi the KPI
     * @param value the present value of its metric, in the target's unit
     * @return the progress
     */
    public static KpiProgress of(Kpi kpi, MetricResult value) {
        MetricName name = new MetricName("kpi-progress(" + kpi.metric() + ")", Optional.empty(), Optional.empty());
        return new KpiProgress(kpi, value, progress(kpi, value, name));
    }

    /**
     * The progress from the numbers of a campaign's posts. A KPI with a window counts the posts that were published in it;
     * a post whose instant of publishing is not known is left out and counted as such. O(n).
     *
     * @param kpi the KPI; its metric is looked up by {@link KpiMetrics#of(io.smm.insight.MetricId)}, over the usual
     *     interactions
     * @param posts the posts' numbers, one entry a post
     * @return the progress
     * @throws io.smm.error.InvalidInputException when the KPI names the metric in a unit that it does not have
     */
    public static KpiProgress of(Kpi kpi, List<PostInsights> posts) {
        return of(kpi, posts, InteractionSet.standard());
    }

    /**
     * The same over other interactions. O(n).
     *
     * @param kpi the KPI; its metric is looked up by {@link KpiMetrics#of(io.smm.insight.MetricId, InteractionSet)}
     * @param posts the posts' numbers, one entry a post
     * @param interactions what counts as an interaction; part of the name of every metric that uses it
     * @return the progress
     * @throws io.smm.error.InvalidInputException when the KPI names the metric in a unit that it does not have
     */
    public static KpiProgress of(Kpi kpi, List<PostInsights> posts, InteractionSet interactions) {
        PostMetric metric = KpiMetrics.of(kpi.metric(), interactions);
        return of(kpi, kpi.window().map(window -> within(window, metric, posts)).orElseGet(() -> metric.of(posts)));
    }

    private static MetricResult within(TimeWindow window, PostMetric metric, List<PostInsights> posts) {
        List<PostInsights> inside = posts.stream()
                .filter(post -> post.publishedAt().filter(window::contains).isPresent())
                .toList();
        long unknown =
                posts.stream().filter(post -> post.publishedAt().isEmpty()).count();
        MetricResult result = metric.of(inside);
        Evidence evidence = result.evidence().within(window).leavingOut(UndefinedReason.MISSING_INPUT, unknown);
        if (inside.isEmpty() && unknown > 0) {
            String why = "of no post in the window is it known when it was published";
            return MetricResult.undefined(metric.name(), metric.unit(), UndefinedReason.MISSING_INPUT, why, evidence);
        }
        return result.resting(evidence);
    }

    private static MetricResult progress(Kpi kpi, MetricResult value, MetricName name) {
        if (value.reason().isPresent()) {
            return MetricResult.undefined(
                    name, Unit.FRACTION, value.reason().get(), value.explanation(), value.evidence());
        }
        BigDecimal baseline = kpi.baseline().orElse(BigDecimal.ZERO);
        Fraction start = Fraction.of(baseline);
        Fraction span = Fraction.of(kpi.target()).minus(start);
        if (span.signum() == 0) {
            String why = "the target is the baseline, " + baseline.toPlainString();
            return MetricResult.undefined(name, Unit.FRACTION, UndefinedReason.ZERO_DENOMINATOR, why, value.evidence());
        }
        Optional<Fraction> exact = value.fraction();
        if (exact.isPresent()) {
            Fraction done = exact.get().minus(start).dividedBy(span);
            return value.method() == Method.EXACT
                    ? MetricResult.exact(name, Unit.FRACTION, done, value.evidence())
                    : MetricResult.modelled(name, Unit.FRACTION, done, value.evidence());
        }
        UnaryOperator<BigDecimal> scaled =
                number -> Fraction.of(number).minus(start).dividedBy(span).toBigDecimal();
        BigDecimal estimate = scaled.apply(value.value().orElseThrow());
        if (value.errorBound().isEmpty()) {
            return MetricResult.modelled(name, Unit.FRACTION, Fraction.of(estimate), value.evidence());
        }
        ErrorBound bound = value.errorBound().get();
        BigDecimal atLow = scaled.apply(bound.low());
        BigDecimal atHigh = scaled.apply(bound.high());
        ErrorBound turned = new ErrorBound(atLow.min(atHigh), atLow.max(atHigh), bound.meaning());
        return MetricResult.estimate(name, Unit.FRACTION, estimate, value.method(), turned, value.evidence());
    }
}
