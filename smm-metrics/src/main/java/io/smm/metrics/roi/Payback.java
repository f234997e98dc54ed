package io.smm.metrics.roi;

import io.smm.Money;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How long it takes until margins have brought back a cost (I-07): the first day t with the sum of the margins up to and on
 * it at or above the cost. Unit: days since the start, so that a margin on the day of the start pays back at 0; a cost of zero
 * is paid back at 0 unless that day's margins are negative. Margins may be negative (returns), so a later day may be below the
 * cost again; the first day counts. Money is compared exactly.
 *
 * <p>Not reached by the margins given: undefined ({@link UndefinedReason#TOO_FEW}). Two currencies:
 * {@link UndefinedReason#CURRENCY_MISMATCH}. A cost below zero and a margin before the start are refused
 * ({@link UndefinedReason#INVALID_INPUT}), with the items named. Pure; O(n log n). Source: accounting.
 */
public final class Payback {

    private static final MetricName NAME = MetricName.of("I-07", "payback-time(margin/cost)");
    private static final Unit DAYS = Unit.of("days");

    private Payback() {}

    /**
     * I-07, from margins on their days.
     *
     * @param cost what was spent; zero or more
     * @param start the day from which on days are counted: day 0
     * @param margins the margins in any order; those of one day are added before the sum is compared
     * @return the days
     */
    public static MetricResult time(Money cost, LocalDate start, Collection<DatedAmount> margins) {
        Objects.requireNonNull(start, "start");
        List<DatedAmount> all = List.copyOf(margins);
        Optional<MetricResult> refusal = refusal(cost, start, all);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        TreeMap<Long, Money> byDay = new TreeMap<>();
        byDay.put(0L, Money.zero(cost.currency()));
        all.forEach(margin -> byDay.merge(day(start, margin), margin.amount(), Money::plus));
        Evidence evidence = Evidence.counting(all.size());
        Money sum = Money.zero(cost.currency());
        for (var entry : byDay.entrySet()) {
            sum = sum.plus(entry.getValue());
            if (sum.amount().compareTo(cost.amount()) >= 0) {
                return MetricResult.exact(NAME, DAYS, Fraction.of(entry.getKey()), evidence);
            }
        }
        String why = "the margins given add up to " + sum + " by day " + byDay.lastKey()
                + ", and never reached the cost of " + cost;
        return MetricResult.undefined(NAME, DAYS, UndefinedReason.TOO_FEW, why, evidence);
    }

    /**
     * I-07, from the margin of each day in a row.
     *
     * @param cost what was spent; zero or more
     * @param marginsByDay the margin of day 0, of day 1 and so on
     * @return the days
     */
    public static MetricResult time(Money cost, List<Money> marginsByDay) {
        List<DatedAmount> dated = new ArrayList<>();
        for (int day = 0; day < marginsByDay.size(); day++) {
            dated.add(new DatedAmount("day " + day, LocalDate.EPOCH.plusDays(day), marginsByDay.get(day)));
        }
        return time(cost, LocalDate.EPOCH, dated);
    }

    private static Optional<MetricResult> refusal(Money cost, LocalDate start, List<DatedAmount> margins) {
        if (cost.signum() < 0) {
            return Optional.of(none(UndefinedReason.INVALID_INPUT, "the cost is " + cost + ", below zero"));
        }
        List<DatedAmount> early =
                margins.stream().filter(margin -> day(start, margin) < 0).toList();
        if (!early.isEmpty()) {
            return Optional.of(none(UndefinedReason.INVALID_INPUT, "before the start, " + start + ": " + named(early)));
        }
        List<DatedAmount> foreign = margins.stream()
                .filter(margin -> !margin.amount().currency().equals(cost.currency()))
                .toList();
        String why = "not in the cost's currency, " + cost.currency() + ": " + named(foreign);
        return foreign.isEmpty() ? Optional.empty() : Optional.of(none(UndefinedReason.CURRENCY_MISMATCH, why));
    }

    private static long day(LocalDate start, DatedAmount margin) {
        return ChronoUnit.DAYS.between(start, margin.day());
    }

    private static String named(List<DatedAmount> margins) {
        return Amounts.named(margins.stream().map(DatedAmount::item).toList());
    }

    private static MetricResult none(UndefinedReason reason, String why) {
        return MetricResult.undefined(NAME, DAYS, reason, why, Evidence.none());
    }
}
