package io.smm.metrics.virality;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.insight.InsightSample;
import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import io.smm.insight.Reading;
import io.smm.insight.TimeBasis;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.MetricSource;
import io.smm.metrics.PostQuantity;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.quality.Severity;
import io.smm.post.PostRef;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * V-12 from totals that were collected at ages ({@link InsightSample}), where nobody saw the single reshares: how much a total grew between
 * two ages, by the hours that really passed between the two readings. The same stretch of the account's earlier posts is the history of an
 * {@link EarlyWarning} (V-15). Unit: 1/h, exact.
 *
 * <p>At age zero the total is zero, as nothing has happened yet. A total that fell was corrected by the network: the velocity is
 * negative and flagged ({@link Finding#TOTAL_FELL}). Undefined: {@link UndefinedReason#MISSING_INPUT} where an age has no reading, the
 * reading's own reason where it has no value, {@link UndefinedReason#NOT_MERGEABLE} where a reading is no lifetime total or the two come
 * from different metrics of the network, {@link UndefinedReason#INVALID_INPUT} where no time passed between them. Of several readings for
 * one age the one that was read last counts. Immutable; each call is O(n).
 */
public final class CollectedVelocity {

    private final MetricId metric;
    private final Duration from;
    private final Duration to;

    private CollectedVelocity(MetricId metric, Duration from, Duration to) {
        this.metric = metric;
        this.from = from;
        this.to = to;
    }

    /**
     * The growth of a total from one planned age to another.
     *
     * @param metric a count of events, such as {@link MetricId#SHARES}: differences of people mean nothing
     * @param from the age at which it begins, as planned; zero for the moment of publishing
     * @param to the age at which it ends, as planned; after {@code from}
     * @return the velocity
     * @throws InvalidInputException when the metric counts no events, or the ages are negative or not in order
     */
    public static CollectedVelocity between(MetricId metric, Duration from, Duration to) {
        Faults.of("CollectedVelocity")
                .check(metric.unit() == MetricUnit.EVENTS, "metric", "must count events, is ", metric)
                .check(!from.isNegative(), "from", "must not be negative, is ", from)
                .check(from.compareTo(to) < 0, "to", "must be after " + from + ", is ", to)
                .raise();
        return new CollectedVelocity(metric, from, to);
    }

    /**
     * The velocity of a post.
     *
     * @param post the post
     * @param samples what was collected, of this post and of any others, in any order
     * @return the velocity, or why there is none
     */
    public MetricResult of(PostRef post, List<InsightSample> samples) {
        Objects.requireNonNull(post, "post");
        List<InsightSample> own = samples.stream()
                .filter(sample -> sample.subject().post().equals(Optional.of(post)))
                .toList();
        if (own.isEmpty()) {
            return undefined(UndefinedReason.MISSING_INPUT, "nothing was collected of " + post.id(), Evidence.none());
        }
        Optional<InsightSample> end = at(own, to);
        Optional<InsightSample> start = at(own, from);
        if (end.isEmpty() || (start.isEmpty() && !from.isZero())) {
            String why = "no reading of " + post.id() + " at age " + (end.isEmpty() ? to : from);
            return undefined(UndefinedReason.MISSING_INPUT, why, Evidence.none());
        }
        return from.isZero() ? sincePublished(end.get()) : between(start.orElseThrow(), end.get(), post.id());
    }

    /**
     * The velocity of a post against that of the account's earlier posts, with any history that is there.
     *
     * @param post the post
     * @param samples what was collected of the account's posts, as
     *     {@link io.smm.insight.InsightCollector#history InsightCollector.history} gives it; in any order
     * @return the comparison
     */
    public EarlyWarning warning(PostRef post, List<InsightSample> samples) {
        return warning(post, samples, 1);
    }

    /**
     * The velocity of a post against that of the account's earlier posts: those that were published before it. What was published at the
     * same moment or later was not known then.
     *
     * @param post the post
     * @param samples what was collected of the account's posts; in any order. Of other accounts nothing is compared
     * @param fewest how many earlier posts with a value are needed; at least 1
     * @return the comparison
     * @throws InvalidInputException when none is needed
     */
    public EarlyWarning warning(PostRef post, List<InsightSample> samples, int fewest) {
        MetricResult now = of(post, samples);
        List<InsightSample> ofPosts = samples.stream()
                .filter(sample -> sample.subject().post().isPresent())
                .toList();
        Optional<InsightSample> own = ofPosts.stream()
                .filter(sample -> sample.subject().post().orElseThrow().equals(post))
                .findFirst();
        List<MetricResult> history = own.map(one -> earlier(one, ofPosts)).orElse(List.of());
        return EarlyWarning.of(now, history, fewest);
    }

    @Override
    public String toString() {
        return "CollectedVelocity[" + name() + "]";
    }

    private List<MetricResult> earlier(InsightSample own, List<InsightSample> ofPosts) {
        return ofPosts.stream()
                .filter(sample ->
                        sample.subject().connection().equals(own.subject().connection()))
                .filter(sample -> sample.since().isBefore(own.since()))
                .map(sample -> sample.subject().post().orElseThrow())
                .distinct()
                .map(post -> of(post, ofPosts))
                .toList();
    }

    private static Optional<InsightSample> at(List<InsightSample> own, Duration age) {
        return own.stream()
                .filter(sample -> sample.step().isEmpty() && sample.plannedAge().equals(age))
                .reduce((one, other) -> other.collectedAt().isBefore(one.collectedAt()) ? one : other);
    }

    private MetricResult sincePublished(InsightSample end) {
        MetricResult total = total(end);
        return total.isDefined() ? velocity(end, total, Fraction.ZERO, end.since(), List.of(end)) : total;
    }

    private MetricResult between(InsightSample start, InsightSample end, String post) {
        MetricResult first = total(start);
        MetricResult last = total(end);
        if (!first.isDefined() || !last.isDefined()) {
            return first.isDefined() ? last : first;
        }
        List<MetricSource> one = first.evidence().sources();
        if (!one.equals(last.evidence().sources())) {
            String why = "two metrics of " + post + ": " + one + " and "
                    + last.evidence().sources();
            return undefined(UndefinedReason.NOT_MERGEABLE, why, last.evidence());
        }
        return velocity(end, last, first.fraction().orElseThrow(), start.collectedAt(), List.of(start, end));
    }

    private MetricResult velocity(
            InsightSample end, MetricResult last, Fraction before, Instant since, List<InsightSample> used) {
        Duration passed = Duration.between(since, end.collectedAt());
        String post = end.subject().post().orElseThrow().id();
        if (passed.isNegative() || passed.isZero()) {
            return undefined(
                    UndefinedReason.INVALID_INPUT, "no time passed between two readings of " + post, last.evidence());
        }
        Fraction total = last.fraction().orElseThrow();
        Fraction grown = total.minus(before);
        List<Reading.Value> values = new ArrayList<>();
        used.forEach(sample -> values.add((Reading.Value) sample.reading(metric)));
        Evidence evidence = Evidence.builder().used(values).build();
        if (grown.signum() < 0) {
            String message = metric + " fell from " + before + " to " + total;
            evidence = evidence.with(new Finding(Finding.TOTAL_FELL, Severity.NOTICE, post, message));
        }
        BigInteger nanos = BigInteger.valueOf(passed.getSeconds())
                .multiply(BigInteger.valueOf(Nanos.A_SECOND))
                .add(BigInteger.valueOf(passed.getNano()));
        Fraction hours = Fraction.of(nanos, BigInteger.valueOf(3_600 * Nanos.A_SECOND));
        return MetricResult.exact(name(), VelocitySeries.UNIT, grown.dividedBy(hours), evidence);
    }

    /** The total that a sample holds; otherwise why the velocity has no value. */
    private MetricResult total(InsightSample sample) {
        MetricResult total = PostQuantity.of(metric).of(sample.insights().orElseThrow());
        if (!total.isDefined()) {
            return undefined(total.reason().orElseThrow(), total.explanation(), total.evidence());
        }
        TimeBasis basis = ((Reading.Value) sample.reading(metric)).lineage().timeBasis();
        if (basis != TimeBasis.LIFETIME) {
            String why = metric + " is no lifetime total: " + basis;
            return undefined(UndefinedReason.NOT_MERGEABLE, why, total.evidence());
        }
        return total;
    }

    private MetricResult undefined(UndefinedReason reason, String why, Evidence evidence) {
        return MetricResult.undefined(name(), VelocitySeries.UNIT, reason, why, evidence);
    }

    private MetricName name() {
        return MetricName.of("V-12", "velocity(" + metric + ", " + from + " to " + to + ")");
    }
}
