package io.smm.metrics.roi;

import io.smm.Money;
import io.smm.campaign.Economics;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.util.Optional;

/**
 * Return on investment (I-01) and on ad spend (I-02), from the totals that the host knows. An amount that is not known leaves
 * the return undefined ({@link UndefinedReason#MISSING_INPUT}); two currencies without a rate do too
 * ({@link UndefinedReason#CURRENCY_MISMATCH}); so does a cost of zero ({@link UndefinedReason#ZERO_DENOMINATOR}). A cost
 * below zero cannot be built: {@link Economics.Builder#build()} refuses it. All O(1) and exact.
 */
public final class Returns {

    private Returns() {}

    /**
     * I-01, return on investment: (contribution margin - cost) / cost.
     *
     * @param economics what is known of the campaign's money
     * @return the return as a fraction: 0.5 means that each unit spent came back with half a unit more
     */
    public static MetricResult roi(Economics economics) {
        return roi(economics, Gain.CONTRIBUTION_MARGIN);
    }

    /**
     * I-01, return on investment: (gain - cost) / cost. Unit: fraction; -1 when nothing came back. Source: accounting.
     *
     * @param economics what is known of the campaign's money
     * @param gain what counts as the gain; part of the name
     * @return the return
     */
    public static MetricResult roi(Economics economics, Gain gain) {
        MetricName name = MetricName.of("I-01", "return-on-investment(" + gain.words() + ")");
        return quotient(name, Unit.FRACTION, gain.of(economics), gain.words(), economics.cost(), "cost", true);
    }

    /**
     * I-02, return on ad spend: attributed revenue / media spend. Unit: ratio. Only what was paid for media counts, not
     * labour or tools. Source: industry practice.
     *
     * @param economics what is known of the campaign's money
     * @return the return
     */
    public static MetricResult roas(Economics economics) {
        MetricName name = MetricName.of("I-02", "return-on-ad-spend(revenue/media-spend)");
        return quotient(name, Unit.RATIO, economics.revenue(), "revenue", economics.mediaSpend(), "media spend", false);
    }

    private static MetricResult quotient(
            MetricName name,
            Unit unit,
            Optional<Money> gain,
            String gainWords,
            Optional<Money> cost,
            String costWords,
            boolean net) {
        if (gain.isEmpty() || cost.isEmpty()) {
            String missing = gain.isEmpty() && cost.isEmpty()
                    ? gainWords + " and " + costWords + " are not known"
                    : (gain.isEmpty() ? gainWords : costWords) + " is not known";
            return undefined(name, unit, UndefinedReason.MISSING_INPUT, missing);
        }
        Money back = gain.get();
        Money spent = cost.get();
        if (!back.currency().equals(spent.currency())) {
            String why = gainWords + " is in " + back.currency() + ", " + costWords + " in " + spent.currency()
                    + "; they meet only through a given rate";
            return undefined(name, unit, UndefinedReason.CURRENCY_MISMATCH, why);
        }
        if (spent.signum() == 0) {
            return undefined(name, unit, UndefinedReason.ZERO_DENOMINATOR, costWords + " is 0");
        }
        Fraction ratio = Fraction.of(back.amount()).dividedBy(Fraction.of(spent.amount()));
        return MetricResult.exact(name, unit, net ? ratio.minus(Fraction.ONE) : ratio, Evidence.none());
    }

    private static MetricResult undefined(MetricName name, Unit unit, UndefinedReason reason, String why) {
        return MetricResult.undefined(name, unit, reason, why, Evidence.none());
    }
}
