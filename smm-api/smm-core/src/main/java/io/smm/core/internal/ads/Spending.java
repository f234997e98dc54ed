package io.smm.core.internal.ads;

import io.smm.Money;
import io.smm.ads.AdAccount;
import io.smm.ads.AdCampaign;
import io.smm.ads.AdCampaignId;
import io.smm.ads.AdSchedule;
import io.smm.ads.AdSet;
import io.smm.ads.AdSetId;
import io.smm.ads.AdStatus;
import io.smm.ads.Budget;
import io.smm.ads.SpendConsent;
import io.smm.ads.SpendReview;
import io.smm.ads.Standing;
import io.smm.error.InvalidInputException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds up what a campaign can spend, and holds it against what somebody agreed to. */
final class Spending {

    private static final Set<AdStatus> OVER = Set.of(AdStatus.ENDED, AdStatus.ARCHIVED, AdStatus.REJECTED);

    private Spending() {}

    static SpendReview review(
            AdAccount account,
            Standing<AdCampaignId, AdCampaign> campaign,
            List<Standing<AdSetId, AdSet>> adSets,
            Instant now) {
        List<Standing<AdSetId, AdSet>> alive = adSets.stream()
                .filter(adSet -> !OVER.contains(adSet.state().status()))
                .toList();
        Optional<Money> byBudgets = campaign.content()
                .budget()
                .map(shared -> most(shared, window(alive), account.zone(), now))
                .orElseGet(() -> sum(account, alive, now));
        Optional<Money> cap = campaign.content().spendCap();
        Optional<Money> most = byBudgets
                .map(sum -> cap.filter(limit -> limit.minus(sum).signum() < 0).orElse(sum))
                .or(() -> cap);
        return new SpendReview(campaign, alive, most, window(alive).until());
    }

    static void require(SpendReview review, SpendConsent consent) {
        if (!(consent instanceof SpendConsent.UpTo upTo)) {
            return;
        }
        Money most = review.atMost()
                .orElseThrow(() -> InvalidInputException.of(
                        "SpendConsent",
                        "most",
                        "nothing bounds what the campaign spends: set a spend cap, or an end of each ad set, or consent with"
                                + " SpendConsent.untilStopped()"));
        if (!most.currency().equals(upTo.most().currency())) {
            throw InvalidInputException.of(
                    "SpendConsent",
                    "most",
                    "is in " + upTo.most().currency() + ", the ad account spends " + most.currency());
        }
        if (upTo.most().minus(most).signum() < 0) {
            throw InvalidInputException.of(
                    "SpendConsent",
                    "most",
                    "the campaign can spend up to " + most + ", the consent is for " + upTo.most());
        }
    }

    /** The sum over ad sets; empty when one of them has no bound. Ad sets without a budget share a campaign's that is not there. */
    private static Optional<Money> sum(AdAccount account, List<Standing<AdSetId, AdSet>> adSets, Instant now) {
        Optional<Money> sum = Optional.of(Money.zero(account.currency()));
        for (Standing<AdSetId, AdSet> adSet : adSets) {
            Optional<Money> one = adSet.content()
                    .budget()
                    .flatMap(own -> most(own, adSet.content().schedule(), account.zone(), now));
            sum = sum.flatMap(before -> one.map(before::plus));
        }
        return sum;
    }

    private static Optional<Money> most(Budget budget, AdSchedule schedule, ZoneId zone, Instant now) {
        if (budget.period() == Budget.Period.LIFETIME) {
            return Optional.of(budget.amount());
        }
        return schedule.until().map(until -> {
            Instant from = schedule.from().filter(now::isBefore).orElse(now);
            return budget.amount().times(BigDecimal.valueOf(days(from, until, zone)));
        });
    }

    /** Calendar days that are touched: a daily budget counts in full for a day that only begins. */
    private static long days(Instant from, Instant until, ZoneId zone) {
        if (!until.isAfter(from)) {
            return 0;
        }
        LocalDate first = LocalDate.ofInstant(from, zone);
        LocalDate last = LocalDate.ofInstant(until.minusNanos(1), zone);
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** From the first beginning to the last end; without an end when one of them has none. */
    private static AdSchedule window(List<Standing<AdSetId, AdSet>> adSets) {
        boolean open = adSets.isEmpty()
                || adSets.stream()
                        .anyMatch(adSet -> adSet.content().schedule().until().isEmpty());
        boolean atOnce = adSets.stream()
                .anyMatch(adSet -> adSet.content().schedule().from().isEmpty());
        Optional<Instant> from = atOnce
                ? Optional.empty()
                : adSets.stream()
                        .flatMap(adSet -> adSet.content().schedule().from().stream())
                        .min(Instant::compareTo);
        Optional<Instant> until = open
                ? Optional.empty()
                : adSets.stream()
                        .flatMap(adSet -> adSet.content().schedule().until().stream())
                        .max(Instant::compareTo);
        return new AdSchedule(from, until);
    }
}
