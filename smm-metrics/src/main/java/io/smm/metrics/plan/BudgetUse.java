package io.smm.metrics.plan;

import io.smm.Money;
import io.smm.Network;
import io.smm.ads.AdInsights;
import io.smm.ads.AdReport;
import io.smm.campaign.CampaignBudget;
import io.smm.campaign.Economics;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How much of a campaign's media budget was spent, by network, from the spend that ad reports state. Exact; one currency.
 *
 * <p>A sum that would be wrong is undefined and says why: spend of one row that is not known ({@link
 * UndefinedReason#MISSING_INPUT}), another currency ({@link UndefinedReason#CURRENCY_MISMATCH}), or rows that hold the same
 * money twice ({@link UndefinedReason#NOT_MERGEABLE}): of two levels, of one stretch of time, or of the whole and its parts.
 */
public final class BudgetUse {

    private static final MetricName SPENT = name("media-spend");
    private static final MetricName USED = name("budget-used(spend/planned)");

    private final Map<Network, MediaUse> media;
    private final MediaUse all;

    private BudgetUse(Map<Network, MediaUse> media, MediaUse all) {
        this.media = media;
        this.all = all;
    }

    /**
     * Compares spend with a budget. O(n log n) in the rows.
     *
     * @param budget the budget
     * @param reports ad reports about the campaign's advertisements and no others; a row names its network
     * @return the comparison
     */
    public static BudgetUse of(CampaignBudget budget, Collection<AdReport> reports) {
        Map<Network, List<AdInsights>> rows = new LinkedHashMap<>();
        reports.forEach(report -> report.rows()
                .forEach(row -> rows.computeIfAbsent(row.object().network(), first -> new ArrayList<>())
                        .add(row)));
        Set<Network> networks = new LinkedHashSet<>(budget.media().keySet());
        networks.addAll(rows.keySet());
        Unit unit = money(budget);
        Map<Network, MediaUse> media = new LinkedHashMap<>();
        for (Network network : networks) {
            MetricResult spent = spent(network, rows.getOrDefault(network, List.of()), unit);
            media.put(network, use(budget.media(network), spent));
        }
        return new BudgetUse(Collections.unmodifiableMap(media), all(budget, media, unit));
    }

    /**
     * How much of the whole budget the campaign's own cost is, media or not. O(1).
     *
     * @param budget the budget
     * @param economics what is known of the campaign's money
     * @return cost by total, as a fraction that may be above 1; undefined without a cost or in another currency
     */
    public static MetricResult ofCost(CampaignBudget budget, Economics economics) {
        MetricName name = name("budget-used(cost/planned)");
        if (economics.cost().isEmpty()) {
            return undefined(name, Unit.FRACTION, UndefinedReason.MISSING_INPUT, "the cost is not given");
        }
        Money cost = economics.cost().get();
        if (!cost.currency().equals(budget.total().currency())) {
            String why = "the cost is in " + cost.currency() + ", the budget in "
                    + budget.total().currency();
            return undefined(name, Unit.FRACTION, UndefinedReason.CURRENCY_MISMATCH, why);
        }
        Fraction total = Fraction.of(budget.total().amount());
        return MetricResult.exact(
                name, Unit.FRACTION, Fraction.of(cost.amount()).dividedBy(total), Evidence.none());
    }

    /** {@return the use of each network's part: those of the budget in its order, then others; unmodifiable} */
    public Map<Network, MediaUse> media() {
        return media;
    }

    /** {@return the use of all parts together; its spend is undefined as long as that of one network is} */
    public MediaUse all() {
        return all;
    }

    @Override
    public String toString() {
        return "BudgetUse[" + media + ", all " + all + "]";
    }

    private static MediaUse all(CampaignBudget budget, Map<Network, MediaUse> media, Unit unit) {
        Optional<Money> planned = budget.media().values().stream().reduce(Money::plus);
        Optional<MetricResult> unknown = media.values().stream()
                .map(MediaUse::spent)
                .filter(spent -> !spent.isDefined())
                .findFirst();
        if (media.isEmpty()) {
            String why = "nothing is allocated to media and no ad report was given";
            return use(planned, undefined(SPENT, unit, UndefinedReason.MISSING_INPUT, why));
        }
        MetricResult spent = unknown.map(one ->
                        undefined(SPENT, unit, one.reason().orElse(UndefinedReason.MISSING_INPUT), one.explanation()))
                .orElseGet(() -> MetricResult.exact(SPENT, unit, sum(media.values()), Evidence.none()));
        return use(planned, spent);
    }

    private static Fraction sum(Collection<MediaUse> uses) {
        return Fraction.sum(
                uses.stream().map(use -> use.spent().fraction().orElseThrow()).toList());
    }

    private static MediaUse use(Optional<Money> planned, MetricResult spent) {
        if (planned.isEmpty()) {
            return new MediaUse(
                    planned,
                    spent,
                    undefined(USED, Unit.FRACTION, UndefinedReason.MISSING_INPUT, "nothing was allocated"));
        }
        Fraction part = Fraction.of(planned.get().amount());
        MetricResult used = spent.fraction()
                .map(amount -> MetricResult.exact(USED, Unit.FRACTION, amount.dividedBy(part), spent.evidence()))
                .orElseGet(() -> undefined(
                        USED,
                        Unit.FRACTION,
                        spent.reason().orElse(UndefinedReason.MISSING_INPUT),
                        spent.explanation()));
        return new MediaUse(planned, spent, used);
    }

    private static MetricResult spent(Network network, List<AdInsights> rows, Unit unit) {
        if (rows.isEmpty()) {
            String why = "no ad report has a row of " + network.id();
            return undefined(SPENT, unit, UndefinedReason.MISSING_INPUT, why);
        }
        Optional<String> twice = SpendRows.countedTwice(rows);
        if (twice.isPresent()) {
            return undefined(SPENT, unit, UndefinedReason.NOT_MERGEABLE, twice.get());
        }
        return SpendRows.sum(rows, SPENT, unit);
    }

    private static Unit money(CampaignBudget budget) {
        return Unit.money(budget.total().currency());
    }

    private static MetricResult undefined(MetricName name, Unit unit, UndefinedReason reason, String why) {
        return MetricResult.undefined(name, unit, reason, why, Evidence.none());
    }

    private static MetricName name(String name) {
        return new MetricName(name, Optional.empty(), Optional.empty());
    }
}
