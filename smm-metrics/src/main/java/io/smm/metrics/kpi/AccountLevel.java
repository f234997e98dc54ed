package io.smm.metrics.kpi;

import io.smm.account.AccountRef;
import io.smm.error.InvalidInputException;
import io.smm.insight.AccountInsights;
import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import io.smm.insight.Reading;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What stands at one moment at several accounts, such as their followers. The followers of several accounts are added up as what
 * they are, follows: somebody who follows two accounts counts twice, and the result's name says that accounts were added up.
 */
public final class AccountLevel {

    private AccountLevel() {}

    /**
     * The level of one or more accounts. Of an account that was read several times the newest reading that has a value counts;
     * accounts without a value are left out and counted as such. O(n).
     *
     * @param metric a metric that stands at one moment, such as {@link MetricId#FOLLOWERS}
     * @param accounts the accounts' numbers, each account as often as it was read
     * @return the level; undefined when it is known of no account
     * @throws InvalidInputException when the metric is of another unit than {@link MetricUnit#LEVEL}
     */
    public static MetricResult of(MetricId metric, Collection<AccountInsights> accounts) {
        if (metric.unit() != MetricUnit.LEVEL) {
            throw InvalidInputException.of("AccountLevel", "metric", metric + " does not stand at one moment");
        }
        Map<Place, Reading> newest = new LinkedHashMap<>();
        accounts.forEach(
                account -> newest.merge(Place.of(account.account()), account.reading(metric), AccountLevel::newer));
        String variant = newest.size() > 1 ? "(sum-of-accounts)" : "";
        MetricName name = new MetricName(metric.id() + variant, Optional.empty(), Optional.empty());
        Evidence.Builder evidence = Evidence.builder();
        List<Fraction> levels = new ArrayList<>();
        List<Absence> absent = new ArrayList<>();
        newest.forEach((place, reading) -> {
            if (reading instanceof Reading.Value value && value.number().signum() >= 0) {
                evidence.used(List.of(value));
                levels.add(Fraction.of(value.number()));
            } else {
                Absence absence = Absence.of(place, reading);
                evidence.leftOut(absence.reason);
                absent.add(absence);
            }
        });
        if (!levels.isEmpty()) {
            return MetricResult.exact(name, Unit.of(metric), Fraction.sum(levels), evidence.build());
        }
        if (absent.isEmpty()) {
            String why = "no account was read";
            return MetricResult.undefined(name, Unit.of(metric), UndefinedReason.TOO_FEW, why, evidence.build());
        }
        boolean common = absent.stream().map(Absence::reason).distinct().count() == 1;
        UndefinedReason reason = common ? absent.get(0).reason : UndefinedReason.MISSING_INPUT;
        String why = absent.stream().map(Absence::why).collect(Collectors.joining("; "));
        return MetricResult.undefined(name, Unit.of(metric), reason, why, evidence.build());
    }

    /** The reading that was observed later; where that is not recorded, the one given later. One without a value replaces none. */
    private static Reading newer(Reading before, Reading after) {
        if (!(before instanceof Reading.Value older)) {
            return after instanceof Reading.NotRequested ? before : after;
        }
        if (!(after instanceof Reading.Value newer)) {
            return before;
        }
        Instant then = older.lineage().observedAt().orElse(Instant.MIN);
        Instant now = newer.lineage().observedAt().orElse(Instant.MAX);
        return then.isAfter(now) ? before : after;
    }

    /** What makes two references mean one account: a handle may change. */
    private record Place(String network, String id) {
        static Place of(AccountRef account) {
            return new Place(account.network().id(), account.id());
        }
    }

    /** Why an account has no level. */
    private record Absence(UndefinedReason reason, String why) {
        static Absence of(Place place, Reading reading) {
            String of = place.network() + " " + place.id() + ": ";
            if (reading instanceof Reading.Value) {
                return new Absence(UndefinedReason.INVALID_INPUT, of + "is below zero");
            }
            if (reading instanceof Reading.NotReported notReported) {
                return new Absence(UndefinedReason.NOT_REPORTED_BY_NETWORK, of + notReported.why());
            }
            if (reading instanceof Reading.Withheld withheld) {
                return new Absence(UndefinedReason.SUPPRESSED, of + withheld.why());
            }
            if (reading instanceof Reading.Unknown unknown) {
                return new Absence(UndefinedReason.MISSING_INPUT, of + unknown.why());
            }
            return new Absence(UndefinedReason.MISSING_INPUT, of + "not among the numbers that were read");
        }
    }
}
