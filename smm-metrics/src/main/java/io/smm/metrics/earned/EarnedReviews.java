package io.smm.metrics.earned;

import io.smm.error.Faults;
import io.smm.error.InvalidInputException;
import io.smm.listening.Rating;
import io.smm.listening.Signal;
import io.smm.listening.SignalKind;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.quality.Severity;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * E-13, reviews that a brand earned: how many, their mean, and their Bayesian mean, which does not let two kind reviews beat two hundred
 * good ones. Only stars have a mean; recommendations and reviews without a judgement are counted and left out of it. Stars of different
 * scales are not turned into one another: then there is no mean ({@link UndefinedReason#NOT_MERGEABLE}). Immutable. Source: industry
 * practice; the Bayesian mean is the posterior mean under a conjugate prior.
 */
public final class EarnedReviews {

    private static final Unit STARS = Unit.of("stars");

    /** How many reviews gave how many stars, by scale. */
    private final NavigableMap<Integer, Totals> scales;

    private final long others;

    private EarnedReviews(NavigableMap<Integer, Totals> scales, long others) {
        this.scales = scales;
        this.others = others;
    }

    /**
     * Takes judgements. O(n).
     *
     * @param ratings one a review
     * @return the reviews
     */
    public static EarnedReviews ofRatings(List<? extends Rating> ratings) {
        NavigableMap<Integer, Totals> scales = new TreeMap<>();
        long others = 0;
        for (Rating rating : ratings) {
            if (rating instanceof Rating.Stars stars) {
                Totals one = new Totals(1, BigInteger.valueOf(stars.given()));
                scales.merge(stars.most(), one, Totals::plus);
            } else {
                others++;
            }
        }
        return new EarnedReviews(scales, others);
    }

    /**
     * Takes the reviews among signals; one that was read several times counts once, as it was read last. O(n).
     *
     * @param signals what was read; other kinds are passed over
     * @return the reviews
     */
    public static EarnedReviews ofSignals(List<Signal> signals) {
        Map<List<String>, Signal> newest = new LinkedHashMap<>();
        signals.stream()
                .filter(signal -> signal.kind() == SignalKind.REVIEW)
                .forEach(signal -> newest.put(
                        List.of(signal.ref().network().id(), signal.ref().id()), signal));
        List<Rating> ratings = new ArrayList<>();
        newest.values().forEach(signal -> signal.rating().ifPresent(ratings::add));
        EarnedReviews rated = ofRatings(ratings);
        return new EarnedReviews(rated.scales, rated.others + newest.size() - ratings.size());
    }

    /**
     * Takes the numbers of reviews by stars.
     *
     * @param byStars how many gave one star, how many two, and so on; as many numbers as the scale has stars
     * @return the reviews
     * @throws InvalidInputException when the scale has fewer than two stars, or a number is negative
     */
    public static EarnedReviews ofCounts(long... byStars) {
        Faults faults = Faults.of("EarnedReviews").check(byStars.length >= 2, "byStars", "must have two stars or more");
        Totals totals = new Totals(0, BigInteger.ZERO);
        for (int i = 0; i < byStars.length; i++) {
            faults.check(byStars[i] >= 0, "byStars[" + i + "]", "must not be negative, is ", byStars[i]);
            BigInteger stars = BigInteger.valueOf(byStars[i]).multiply(BigInteger.valueOf(i + 1L));
            totals = totals.plus(new Totals(byStars[i], stars));
        }
        faults.raise();
        return new EarnedReviews(new TreeMap<>(Map.of(byStars.length, totals)), 0);
    }

    /** {@return how many reviews there are, with stars or without} */
    public MetricResult count() {
        long all = Math.addExact(rated(), others);
        return MetricResult.exact(
                MetricName.of("E-13", "earned-reviews"), Unit.EVENTS, Fraction.of(all), Evidence.counting(all));
    }

    /** {@return the arithmetic mean of the stars; undefined without any ({@link UndefinedReason#ZERO_DENOMINATOR})} */
    public MetricResult meanRating() {
        return mean(MetricName.of("E-13", "mean-rating"), Fraction.ZERO, Fraction.ZERO, evidence());
    }

    /**
     * The Bayesian mean: (C·m + Σ stars) / (C + n). Without reviews it is the prior's mean and flagged ({@link Finding#PRIOR_ONLY}).
     *
     * @param prior C and m, on the reviews' scale
     * @return the mean, exact; undefined when the weight is zero and there are no stars
     * @throws InvalidInputException when the prior's mean is above the scale of the reviews
     */
    public MetricResult bayesianMean(RatingPrior prior) {
        Fraction weight = Fraction.of(prior.weight());
        Fraction mean = Fraction.of(prior.mean());
        if (scales.size() == 1 && mean.compareTo(Fraction.of(scales.firstKey())) > 0) {
            throw InvalidInputException.of("EarnedReviews", "prior.mean", "must not be above the reviews' scale");
        }
        Evidence evidence = evidence();
        if (rated() == 0 && weight.signum() > 0) {
            String message = "there is no review with stars: the mean is that of the prior alone";
            evidence = evidence.with(new Finding(Finding.PRIOR_ONLY, Severity.NOTICE, "bayesian-mean-rating", message));
        }
        return mean(MetricName.of("E-13", "bayesian-mean-rating"), weight, weight.times(mean), evidence);
    }

    private MetricResult mean(MetricName name, Fraction weight, Fraction stars, Evidence evidence) {
        if (scales.size() > 1) {
            String why = "stars of different scales have no mean: of " + scales.keySet();
            return MetricResult.undefined(name, STARS, UndefinedReason.NOT_MERGEABLE, why, evidence);
        }
        Fraction count = Fraction.of(rated()).plus(weight);
        if (count.signum() == 0) {
            String why = "there is no review with stars";
            return MetricResult.undefined(name, STARS, UndefinedReason.ZERO_DENOMINATOR, why, evidence);
        }
        Fraction sum = scales.isEmpty()
                ? Fraction.ZERO
                : Fraction.of(scales.firstEntry().getValue().stars(), BigInteger.ONE);
        return MetricResult.exact(name, STARS, sum.plus(stars).dividedBy(count), evidence);
    }

    private long rated() {
        return scales.values().stream().mapToLong(Totals::count).reduce(0, Math::addExact);
    }

    private Evidence evidence() {
        return Evidence.counting(rated()).leavingOut(UndefinedReason.MISSING_INPUT, others);
    }

    private record Totals(long count, BigInteger stars) {

        Totals plus(Totals other) {
            return new Totals(Math.addExact(count, other.count), stars.add(other.stars));
        }
    }
}
