package io.smm.metrics.roi;

import io.smm.CurrencyCode;
import io.smm.Money;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.PostQuantity;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Prices each post by rates: its amount is computed exactly and rounded once, the total adds the rounded amounts. A post of
 * which one priced count is not known is left out whole; a count below zero takes the value away from the total.
 */
final class PricedPosts {

    private final List<PostAmount> items = new ArrayList<>();
    private final Evidence.Builder evidence = Evidence.builder();
    private final List<String> refused = new ArrayList<>();
    private final Set<UndefinedReason> reasons = new TreeSet<>();
    private final Set<String> why = new TreeSet<>();

    private PricedPosts() {}

    static PricedPosts of(List<PostInsights> posts, List<UnitRate> rates, CurrencyCode currency, RoundingMode mode) {
        PricedPosts priced = new PricedPosts();
        posts.forEach(post -> priced.take(post, rates, currency, mode));
        return priced;
    }

    List<PostAmount> items() {
        return List.copyOf(items);
    }

    MetricResult total(MetricName name, Unit unit) {
        if (!refused.isEmpty()) {
            return undefined(name, unit, UndefinedReason.INVALID_INPUT, Amounts.named(refused));
        }
        if (!items.isEmpty()) {
            List<Money> amounts = items.stream().map(PostAmount::amount).toList();
            return MetricResult.exact(name, unit, Amounts.sum(amounts), evidence.build());
        }
        if (reasons.isEmpty()) {
            return undefined(name, unit, UndefinedReason.TOO_FEW, "there are no posts");
        }
        UndefinedReason reason = reasons.size() == 1 ? reasons.iterator().next() : UndefinedReason.MISSING_INPUT;
        return undefined(name, unit, reason, Amounts.named(List.copyOf(why)));
    }

    private void take(PostInsights post, List<UnitRate> rates, CurrencyCode currency, RoundingMode mode) {
        List<Fraction> parts = new ArrayList<>();
        List<Reading.Value> readings = new ArrayList<>();
        Set<UndefinedReason> missing = new TreeSet<>();
        boolean bad = false;
        for (UnitRate rate : rates) {
            MetricId metric = rate.metric();
            MetricResult count = PostQuantity.of(metric).of(post);
            if (count.reason().isPresent()) {
                missing.add(count.reason().get());
                bad |= count.reason().get() == UndefinedReason.INVALID_INPUT;
                note(post, count);
            } else {
                parts.add(rate.ofOne().times(count.fraction().orElseThrow()));
                readings.add((Reading.Value) post.reading(metric));
            }
        }
        if (bad) {
            evidence.leftOut(UndefinedReason.INVALID_INPUT);
        } else if (!missing.isEmpty()) {
            UndefinedReason reason = missing.size() == 1 ? missing.iterator().next() : UndefinedReason.MISSING_INPUT;
            reasons.add(reason);
            evidence.leftOut(reason);
        } else {
            evidence.used(readings);
            items.add(new PostAmount(post.post(), Amounts.rounded(Fraction.sum(parts), currency, mode)));
        }
    }

    private void note(PostInsights post, MetricResult count) {
        if (count.reason().filter(UndefinedReason.INVALID_INPUT::equals).isPresent()) {
            refused.add(count.explanation());
            count.evidence().findings().forEach(evidence::finding);
        } else {
            why.add(post.post().id() + ": " + count.explanation());
        }
    }

    private MetricResult undefined(MetricName name, Unit unit, UndefinedReason reason, String words) {
        return MetricResult.undefined(name, unit, reason, words, evidence.build());
    }
}
