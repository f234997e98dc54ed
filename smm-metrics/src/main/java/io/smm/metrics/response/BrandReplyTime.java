package io.smm.metrics.response;

import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * E-09, brand reply time: from the first message of a customer run to the brand's next message. Unit: seconds, exact; in business hours
 * only open time counts. {@link #median()}, {@link #p90()}, {@link #mean()} and {@link #maximum()} are over the answered runs alone and
 * so flatter a brand that leaves runs open; {@link #kaplanMeierMedian()} takes the open ones as having waited until the end of
 * observation. None answered: undefined ({@link UndefinedReason#TOO_FEW}). Immutable.
 */
public final class BrandReplyTime {

    private final long[] answered;
    private final long[] open;
    private final boolean observedToAnEnd;
    private final String variant;
    private final Evidence evidence;

    BrandReplyTime(Runs runs, IntPredicate counts, String which, ReplyRules rules, Evidence evidence) {
        long[] times = new long[runs.count];
        long[] waiting = new long[runs.count];
        int ended = 0;
        int censored = 0;
        for (int run = 0; run < runs.count; run++) {
            if (!counts.test(run)) {
                continue;
            }
            if (runs.isAnswered(run)) {
                times[ended++] = rules.between(runs.starts[run], runs.answers[run]);
            } else {
                long start = runs.starts[run];
                waiting[censored++] = rules.end()
                        .map(end -> rules.between(start, Nanos.of(end)))
                        .orElse(0L);
            }
        }
        answered = Arrays.copyOf(times, ended);
        open = Arrays.copyOf(waiting, censored);
        Arrays.sort(answered);
        observedToAnEnd = rules.end().isPresent();
        variant = "(" + which + "," + rules.timeWords() + ")";
        this.evidence = evidence;
    }

    /** {@return how many runs were answered} */
    public long answered() {
        return answered.length;
    }

    /** {@return how many runs were still open when the observation ended} */
    public long open() {
        return open.length;
    }

    /** {@return the median (type 7: the mean of the two middle times when their number is even) of the answered runs} */
    public MetricResult median() {
        int upper = answered.length / 2;
        return naive("median", () -> {
            if (answered.length % 2 == 1) {
                return Nanos.seconds(answered[upper]);
            }
            BigInteger sum = BigInteger.valueOf(answered[upper - 1]).add(BigInteger.valueOf(answered[upper]));
            return Fraction.of(sum, BigInteger.valueOf(2 * Nanos.PER_SECOND));
        });
    }

    /** {@return the 90th percentile (nearest rank: the ⌈0.9·n⌉-th shortest) of the answered runs} */
    public MetricResult p90() {
        return naive("p90", () -> Nanos.seconds(answered[(int) ((9L * answered.length + 9) / 10) - 1]));
    }

    /** {@return the arithmetic mean of the answered runs} */
    public MetricResult mean() {
        return naive("mean", () -> {
            BigInteger sum = BigInteger.ZERO;
            for (long time : answered) {
                sum = sum.add(BigInteger.valueOf(time));
            }
            BigInteger count = BigInteger.valueOf(answered.length);
            return Fraction.of(sum, count.multiply(BigInteger.valueOf(Nanos.PER_SECOND)));
        });
    }

    /** {@return the longest of the answered runs} */
    public MetricResult maximum() {
        return naive("maximum", () -> Nanos.seconds(answered[answered.length - 1]));
    }

    /**
     * The median with open runs taken as censored: the shortest time at which the Kaplan–Meier survival, an exact rational, is at most
     * one half. A run that is censored at a time is still at risk at it. Undefined without an end of observation
     * ({@link UndefinedReason#MISSING_INPUT}), and when none is answered or more than half are still waiting after the longest answer
     * ({@link UndefinedReason#TOO_FEW}). O(n log n). Source: E. L. Kaplan and P. Meier, Nonparametric Estimation from Incomplete
     * Observations (1958).
     *
     * @return the median
     */
    public MetricResult kaplanMeierMedian() {
        MetricName name = name("kaplan-meier-median");
        Evidence all = BrandReplies.using(evidence, (long) answered.length + open.length);
        if (!observedToAnEnd) {
            String why = "the end of observation is not given";
            return MetricResult.undefined(name, Unit.SECONDS, UndefinedReason.MISSING_INPUT, why, all);
        }
        OptionalLong median = KaplanMeier.median(answered, open);
        if (median.isEmpty()) {
            String why = answered.length == 0 ? "no customer run was answered" : "more than half were never answered";
            return MetricResult.undefined(name, Unit.SECONDS, UndefinedReason.TOO_FEW, why, all);
        }
        return MetricResult.exact(name, Unit.SECONDS, Nanos.seconds(median.getAsLong()), all);
    }

    private MetricResult naive(String statistic, Supplier<Fraction> value) {
        Evidence used =
                BrandReplies.using(evidence, answered.length).leavingOut(UndefinedReason.MISSING_INPUT, open.length);
        return answered.length == 0
                ? MetricResult.undefined(
                        name(statistic), Unit.SECONDS, UndefinedReason.TOO_FEW, "no customer run was answered", used)
                : MetricResult.exact(name(statistic), Unit.SECONDS, value.get(), used);
    }

    private MetricName name(String statistic) {
        return MetricName.of("E-09", "brand-reply-time-" + statistic + variant);
    }
}
