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
import java.util.function.UnaryOperator;

/**
 * Return on investment (I-01) and on ad spend (I-02), from the totals that the host knows, or from a
 * sheet of its costs. An amount that is not known leaves
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
        Amount back = new Amount(gain.words().replace('-', ' '), gain.of(economics));
        Amount spent = new Amount("cost", economics.cost());
        return quotient(name, Unit.FRACTION, back, spent, ratio -> ratio.minus(Fraction.ONE));
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
        Amount back = new Amount("revenue", economics.revenue());
        Amount spent = new Amount("media spend", economics.mediaSpend());
        return quotient(name, Unit.RATIO, back, spent, ratio -> ratio);
    }

    /**
     * I-01, return on investment over all costs of a sheet: (gain - cost) / cost. Unit: fraction. Source: accounting.
     *
     * @param costs every cost: media, labour, tools, other
     * @param back what came back
     * @param gain what that is; part of the name
     * @return the return; undefined with the reason of the sheet's total where that has no value
     */
    public static MetricResult roi(CostSheet costs, Money back, Gain gain) {
        MetricName name = MetricName.of("I-01", "return-on-investment(" + gain.words() + ")");
        Amount brought = new Amount(gain.words().replace('-', ' '), Optional.of(back));
        return quotient(name, Unit.FRACTION, brought, "cost", costs.total(), ratio -> ratio.minus(Fraction.ONE));
    }

    /**
     * I-02, return on ad spend: attributed revenue / the media costs of a sheet, and no others. Unit: ratio. Source: industry
     * practice.
     *
     * @param costs the costs
     * @param revenue the attributed revenue
     * @return the return; undefined when the sheet has no media cost
     */
    public static MetricResult roas(CostSheet costs, Money revenue) {
        MetricName name = MetricName.of("I-02", "return-on-ad-spend(revenue/media-spend)");
        Amount brought = new Amount("revenue", Optional.of(revenue));
        return quotient(name, Unit.RATIO, brought, "media spend", costs.total(CostKind.MEDIA), ratio -> ratio);
    }

    private static MetricResult quotient(
            MetricName name,
            Unit unit,
            Amount back,
            String costWords,
            MetricResult cost,
            UnaryOperator<Fraction> finish) {
        Optional<UndefinedReason> none = cost.reason();
        return none.isPresent()
                ? undefined(name, unit, none.get(), cost.explanation())
                : quotient(name, unit, back, new Amount(costWords, cost.money()), finish);
    }

    private static MetricResult quotient(
            MetricName name, Unit unit, Amount back, Amount spent, UnaryOperator<Fraction> finish) {
        if (back.money.isEmpty() || spent.money.isEmpty()) {
            String why = back.money.isPresent()
                    ? spent.words + " is not known"
                    : back.words + (spent.money.isPresent() ? " is" : " and " + spent.words + " are") + " not known";
            return undefined(name, unit, UndefinedReason.MISSING_INPUT, why);
        }
        Money gain = back.money.get();
        Money cost = spent.money.get();
        if (!gain.currency().equals(cost.currency())) {
            String why = back.words + " is in " + gain.currency() + ", " + spent.words + " in " + cost.currency()
                    + "; they meet only through a given rate";
            return undefined(name, unit, UndefinedReason.CURRENCY_MISMATCH, why);
        }
        if (cost.signum() == 0) {
            return undefined(name, unit, UndefinedReason.ZERO_DENOMINATOR, spent.words + " is 0");
        }
        Fraction ratio = Fraction.of(gain.amount()).dividedBy(Fraction.of(cost.amount()));
        return MetricResult.exact(name, unit, finish.apply(ratio), Evidence.none());
    }

    private static MetricResult undefined(MetricName name, Unit unit, UndefinedReason reason, String why) {
        return MetricResult.undefined(name, unit, reason, why, Evidence.none());
    }

    /** An amount that may not be known, and what it is called. */
    private record Amount(String words, Optional<Money> money) {}
}
