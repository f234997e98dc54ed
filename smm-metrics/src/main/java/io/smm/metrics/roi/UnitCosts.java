package io.smm.metrics.roi;

import io.smm.Money;
import io.smm.campaign.Economics;
import io.smm.metrics.ErrorBound;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.Method;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.quality.Severity;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * What one of something costs (I-03): the total cost by the total count. Unit: money per one, exact and not rounded to the
 * minor unit.
 *
 * <p>Counts of zero give no value, never infinity; a cost of zero gives zero; a cost that is not known, and a count that is
 * undefined, leave the result undefined with that reason; a cost or a count below zero is refused
 * ({@link UndefinedReason#INVALID_INPUT}). Where posts were left out of the count although the cost covers them, the value is
 * an upper bound and says so ({@link Finding#COST_COVERS_LEFT_OUT}). All O(1). Source: Interactive Advertising Bureau.
 */
public final class UnitCosts {

    private static final Fraction THOUSAND = Fraction.of(1_000);

    private final Optional<Money> cost;
    private final String costWords;

    private UnitCosts(Optional<Money> cost, String costWords) {
        this.cost = cost;
        this.costWords = costWords;
    }

    /**
     * From everything that a campaign cost.
     *
     * @param economics what is known of its money
     * @return its unit costs
     */
    public static UnitCosts ofCost(Economics economics) {
        return new UnitCosts(economics.cost(), "cost");
    }

    /**
     * From what was paid for media only.
     *
     * @param economics what is known of the campaign's money
     * @return its unit costs
     */
    public static UnitCosts ofMediaSpend(Economics economics) {
        return new UnitCosts(economics.mediaSpend(), "media-spend");
    }

    /**
     * From an amount of money.
     *
     * @param cost the total cost
     * @param what what it covers, in lower case with hyphens; part of the names
     * @return the unit costs
     */
    public static UnitCosts of(Money cost, String what) {
        return new UnitCosts(Optional.of(cost), Objects.requireNonNull(what, "what"));
    }

    /**
     * CPM, the cost of a thousand displays: 1000 * cost / displays.
     *
     * @param displays a count of displays of one kind, such as
     *     {@link io.smm.metrics.reach.ReachMetrics#displays(io.smm.insight.MetricId)} of posts; its name goes into this name
     * @return the cost
     */
    public MetricResult cpm(MetricResult displays) {
        return per("cost-per-thousand", "1,000 " + displays.metric().name(), THOUSAND, displays);
    }

    /**
     * CPC, the cost of a click: cost / clicks.
     *
     * @param clicks a count of clicks; its name goes into this name
     * @return the cost
     */
    public MetricResult cpc(MetricResult clicks) {
        return per("cost-per-click", "click", Fraction.ONE, clicks);
    }

    /**
     * CPA, the cost of an action that the campaign wanted: cost / actions.
     *
     * @param actions a count of actions; its name goes into this name
     * @return the cost
     */
    public MetricResult cpa(MetricResult actions) {
        return per("cost-per-action", "action", Fraction.ONE, actions);
    }

    /**
     * CPL, the cost of a lead: cost / leads.
     *
     * @param leads a count of leads; its name goes into this name
     * @return the cost
     */
    public MetricResult cpl(MetricResult leads) {
        return per("cost-per-lead", "lead", Fraction.ONE, leads);
    }

    /**
     * The cost of a person who acted: cost / engaged people.
     *
     * @param engagedPeople a number of different people; that of several posts needs a count without doubles
     * @return the cost
     */
    public MetricResult perEngagedPerson(MetricResult engagedPeople) {
        return per("cost-per-engaged-person", "engaged person", Fraction.ONE, engagedPeople);
    }

    /**
     * The cost of a person who was reached: cost / reach.
     *
     * @param reach a number of different people; that of several posts needs a count without doubles
     * @return the cost
     */
    public MetricResult perReachedPerson(MetricResult reach) {
        return per("cost-per-reached-person", "reached person", Fraction.ONE, reach);
    }

    private MetricResult per(String name, String what, Fraction times, MetricResult count) {
        MetricName metric = MetricName.of(
                "I-03", name + "(" + costWords + "/" + count.metric().name() + ")");
        Unit unit = Unit.moneyPer(cost.map(Money::currency), what);
        Evidence evidence = count.evidence();
        if (cost.isEmpty()) {
            return MetricResult.undefined(
                    metric, unit, UndefinedReason.MISSING_INPUT, words() + " is not known", evidence);
        }
        if (cost.get().signum() < 0) {
            String why = words() + " is " + cost.get() + ", below zero";
            return MetricResult.undefined(metric, unit, UndefinedReason.INVALID_INPUT, why, evidence);
        }
        if (count.reason().isPresent()) {
            return MetricResult.undefined(metric, unit, count.reason().get(), count.explanation(), evidence);
        }
        return quotient(metric, unit, Fraction.of(cost.get().amount()).times(times), count);
    }

    private MetricResult quotient(MetricName metric, Unit unit, Fraction total, MetricResult count) {
        Evidence evidence = noted(count.evidence());
        Fraction number = Fraction.of(count.value().orElseThrow());
        Optional<ErrorBound> bound = count.errorBound();
        if (number.signum() < 0) {
            String why = count.metric().name() + " is " + number.toBigDecimal().toPlainString() + ", below zero";
            return MetricResult.undefined(metric, unit, UndefinedReason.INVALID_INPUT, why, evidence);
        }
        if (number.signum() == 0) {
            String why = count.metric().name() + " is 0";
            return MetricResult.undefined(metric, unit, UndefinedReason.ZERO_DENOMINATOR, why, evidence);
        }
        if (bound.isEmpty()) {
            Fraction one = total.dividedBy(count.fraction().orElse(number));
            return count.method() == Method.EXACT
                    ? MetricResult.exact(metric, unit, one, evidence)
                    : MetricResult.modelled(metric, unit, one, evidence);
        }
        if (bound.get().low().signum() <= 0) {
            String why = "the interval of " + count.metric().name() + " holds 0";
            return MetricResult.undefined(metric, unit, UndefinedReason.TOO_FEW, why, evidence);
        }
        ErrorBound turned = new ErrorBound(
                by(total, bound.get().high()),
                by(total, bound.get().low()),
                bound.get().meaning());
        BigDecimal value = total.dividedBy(number).toBigDecimal();
        return MetricResult.estimate(metric, unit, value, count.method(), turned, evidence);
    }

    private String words() {
        return costWords.replace('-', ' ');
    }

    private static BigDecimal by(Fraction total, BigDecimal count) {
        return total.dividedBy(Fraction.of(count)).toBigDecimal();
    }

    private Evidence noted(Evidence evidence) {
        long leftOut = evidence.leftOutTotal();
        if (leftOut == 0) {
            return evidence;
        }
        String message = words() + " covers " + leftOut + " posts that are not in the count: an upper bound";
        return evidence.with(new Finding(Finding.COST_COVERS_LEFT_OUT, Severity.NOTICE, costWords, message));
    }
}
