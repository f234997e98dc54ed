package io.smm.core.internal.ads;

import io.smm.CurrencyCode;
import io.smm.Money;
import io.smm.Network;
import io.smm.ads.Ad;
import io.smm.ads.AdAccount;
import io.smm.ads.AdCampaign;
import io.smm.ads.AdLevel;
import io.smm.ads.AdPlan;
import io.smm.ads.AdReportQuery;
import io.smm.ads.AdRules;
import io.smm.ads.AdSet;
import io.smm.ads.Budget;
import io.smm.ads.Creative;
import io.smm.ads.MoneyScale;
import io.smm.error.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds what is wanted against an ad platform's rules, before anything is sent; finds all faults. */
final class AdCheck {

    private final Network network;
    private final AdRules rules;
    private final Faults faults;

    AdCheck(Network network, AdRules rules, String subject) {
        this.network = network;
        this.rules = rules;
        faults = Faults.of(subject);
    }

    void raise() {
        faults.raise();
    }

    AdCheck plan(AdPlan plan) {
        campaign("campaign", plan.campaign());
        List<AdSet> adSets = new ArrayList<>();
        for (int i = 0; i < plan.adSets().size(); i++) {
            AdPlan.Branch branch = plan.adSets().get(i);
            String path = "adSets[" + i + "]";
            adSets.add(branch.adSet());
            adSet(path, branch.adSet());
            faults.check(branch.adSet().segment().isPresent(), path + ".segment", "must say whom to reach");
            for (int j = 0; j < branch.ads().size(); j++) {
                ad(path + ".ads[" + j + "]", branch.ads().get(j));
            }
        }
        return together(plan.campaign(), adSets);
    }

    AdCheck campaign(String path, AdCampaign campaign) {
        name(path, campaign.name());
        faults.check(
                rules.objectives().contains(campaign.objective()),
                path + ".objective",
                network + " does not know " + campaign.objective() + "; it knows " + rules.objectives());
        campaign.budget().ifPresent(budget -> {
            level(path + ".budget", AdLevel.CAMPAIGN);
            money(path + ".budget", budget.amount(), rules.budgetScale());
        });
        campaign.spendCap().ifPresent(cap -> money(path + ".spendCap", cap, rules.budgetScale()));
        return this;
    }

    AdCheck adSet(String path, AdSet adSet) {
        name(path, adSet.name());
        adSet.budget().ifPresent(budget -> {
            level(path + ".budget", AdLevel.AD_SET);
            money(path + ".budget", budget.amount(), rules.budgetScale());
        });
        faults.check(
                rules.bidStrategies().contains(adSet.bid().strategy()),
                path + ".bid",
                network + " does not bid " + adSet.bid().strategy() + "; it takes " + rules.bidStrategies());
        adSet.bid().money().ifPresent(bid -> money(path + ".bid", bid, rules.bidScale()));
        adSet.targeting()
                .ifPresent(targeting -> faults.check(
                        targeting.plan().network().equals(network),
                        path + ".targeting",
                        "was made for " + targeting.plan().network() + ", the ad set is on " + network));
        adSet.goal()
                .ifPresent(goal -> faults.check(
                        rules.goals().contains(goal),
                        path + ".goal",
                        network + " does not look for " + goal + "; it looks for " + rules.goals()));
        faults.check(
                rules.placements().containsAll(adSet.placements()),
                path + ".placements",
                network + " lets only these be chosen: " + rules.placements());
        return this;
    }

    /** Budgets stand on the campaign or on all of its ad sets, and a shared one for the whole time needs their ends. */
    AdCheck together(AdCampaign campaign, List<AdSet> adSets) {
        for (int i = 0; i < adSets.size(); i++) {
            String path = "adSets[" + i + "].budget";
            boolean own = adSets.get(i).budget().isPresent();
            if (campaign.budget().isPresent()) {
                faults.check(!own, path, "the campaign has a budget that its ad sets share: keep one of the two");
            } else {
                faults.check(own, path, "is missing, and the campaign has none to share");
            }
            faults.check(
                    campaign.budget().isEmpty()
                            || campaign.budget().get().period() == Budget.Period.DAILY
                            || adSets.get(i).schedule().until().isPresent(),
                    "adSets[" + i + "].schedule",
                    "must have an end: the campaign's budget for the whole time is spread over it");
        }
        return this;
    }

    /** All money is in the ad account's currency. */
    AdCheck currency(AdAccount account, AdPlan plan) {
        currency("campaign", account, plan.campaign());
        for (int i = 0; i < plan.adSets().size(); i++) {
            currency("adSets[" + i + "]", account, plan.adSets().get(i).adSet());
        }
        return this;
    }

    AdCheck currency(String path, AdAccount account, AdCampaign campaign) {
        campaign.budget().ifPresent(budget -> currency(path + ".budget", account, budget.amount()));
        campaign.spendCap().ifPresent(cap -> currency(path + ".spendCap", account, cap));
        return this;
    }

    AdCheck currency(String path, AdAccount account, AdSet adSet) {
        adSet.budget().ifPresent(budget -> currency(path + ".budget", account, budget.amount()));
        adSet.bid().money().ifPresent(bid -> currency(path + ".bid", account, bid));
        return this;
    }

    AdCheck query(AdReportQuery query) {
        Duration asked = Duration.between(query.window().from(), query.window().to());
        Optional<Duration> longest = rules.longestReport();
        faults.check(
                        longest.isEmpty() || asked.compareTo(longest.get()) <= 0,
                        "window",
                        "is longer than " + network + " reports at once, "
                                + longest.map(Duration::toDays).orElse(0L) + " days: ask for parts of it")
                .check(
                        query.breakdown().isEmpty()
                                || rules.breakdowns().contains(query.breakdown().get()),
                        "breakdown",
                        network + " splits by these only: " + rules.breakdowns())
                .check(
                        query.attribution().isEmpty()
                                || rules.attributionWindows()
                                        .contains(query.attribution().get()),
                        "attribution",
                        network + " knows these windows only: " + rules.attributionWindows())
                .check(
                        query.campaigns().stream().allMatch(id -> id.network().equals(network)),
                        "campaigns",
                        "are not all of " + network);
        return this;
    }

    private void ad(String path, Ad ad) {
        name(path, ad.name());
        if (ad.creative() instanceof Creative.OfPost shown) {
            faults.check(
                    shown.post().network().equals(network),
                    path + ".creative",
                    "is a post on " + shown.post().network() + ", the ad is on " + network);
        }
    }

    private void name(String path, String name) {
        faults.check(
                name.codePointCount(0, name.length()) <= rules.longestName(),
                path + ".name",
                "is longer than " + rules.longestName() + " characters");
    }

    private void level(String path, AdLevel level) {
        faults.check(
                rules.budgetLevels().contains(level),
                path,
                network + " takes budgets at these levels only: " + rules.budgetLevels());
    }

    private void money(String path, Money money, MoneyScale scale) {
        faults.check(
                scale.holds(money), path, money + " is finer than " + network + " counts; nothing is rounded for you");
    }

    private void currency(String path, AdAccount account, Money money) {
        CurrencyCode currency = account.currency();
        faults.check(
                money.currency().equals(currency),
                path,
                "is in " + money.currency() + ", the ad account is in " + currency);
    }
}
