package io.smm.metrics.engagement;

import io.smm.Money;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.quality.Severity;
import java.util.Optional;

/**
 * E-05, economic value: what a visit from social media is worth, (goal value + revenue) / visits. Unit: money per session, exact and not
 * rounded.
 */
public final class EconomicValue {

    private EconomicValue() {}

    /**
     * E-05. Undefined: an amount not known ({@link UndefinedReason#MISSING_INPUT}: what nobody knows is not zero), two currencies
     * ({@link UndefinedReason#CURRENCY_MISMATCH}), sessions undefined (with their reason) or zero ({@link
     * UndefinedReason#ZERO_DENOMINATOR}), sessions below zero ({@link UndefinedReason#INVALID_INPUT}). O(1). Source: A. Kaushik, Best
     * Social Media Metrics (2011).
     *
     * @param goalValue what the goals that the visits reached are worth to the owner, other than by revenue; an amount of zero when there
     *     is no such goal
     * @param revenue what the visits brought in
     * @param sessions the visits from social media, such as {@link io.smm.metrics.website.VisitTotals#ofAllPosts}; its name goes into
     *     this name
     * @return the value of one session
     */
    public static MetricResult perSession(Optional<Money> goalValue, Optional<Money> revenue, MetricResult sessions) {
        String visits = sessions.metric().name();
        MetricName name = MetricName.of("E-05", "economic-value(goal-value+revenue/" + visits + ")");
        Unit unit = Unit.moneyPer(goalValue.or(() -> revenue).map(Money::currency), "session");
        Evidence evidence = sessions.evidence();
        if (goalValue.isEmpty() || revenue.isEmpty()) {
            String what = goalValue.isEmpty() ? "the goal value" : "the revenue";
            return MetricResult.undefined(name, unit, UndefinedReason.MISSING_INPUT, what + " is not known", evidence);
        }
        Money goals = goalValue.get();
        Money sales = revenue.get();
        if (!goals.currency().equals(sales.currency())) {
            String why = "goal value in " + goals.currency() + ", revenue in " + sales.currency();
            return MetricResult.undefined(name, unit, UndefinedReason.CURRENCY_MISMATCH, why, evidence);
        }
        Optional<Fraction> count = sessions.fraction();
        if (count.isEmpty()) {
            UndefinedReason reason = sessions.reason().orElse(UndefinedReason.MISSING_INPUT);
            return MetricResult.undefined(name, unit, reason, visits + ": " + sessions.explanation(), evidence);
        }
        if (count.get().signum() < 0) {
            String why = visits + " is " + count.get() + ", below zero";
            Finding finding = new Finding(Finding.NEGATIVE_COUNT, Severity.REFUSED, visits, why);
            return MetricResult.undefined(name, unit, UndefinedReason.INVALID_INPUT, why, evidence.with(finding));
        }
        if (count.get().signum() == 0) {
            return MetricResult.undefined(name, unit, UndefinedReason.ZERO_DENOMINATOR, visits + " is 0", evidence);
        }
        Fraction value = Fraction.of(goals.amount()).plus(Fraction.of(sales.amount()));
        return MetricResult.exact(name, unit, value.dividedBy(count.get()), evidence);
    }
}
