package io.smm.adapter.memory.internal.client;

import io.smm.CurrencyCode;
import io.smm.Network;
import io.smm.adapter.memory.internal.world.AdDesk;
import io.smm.adapter.memory.internal.world.AdForm;
import io.smm.adapter.memory.internal.world.TargetingRequest;
import io.smm.ads.Ad;
import io.smm.ads.AdCampaign;
import io.smm.ads.AdCampaignId;
import io.smm.ads.AdId;
import io.smm.ads.AdObjective;
import io.smm.ads.AdSet;
import io.smm.ads.AdSetId;
import io.smm.ads.AdState;
import io.smm.ads.AdStatus;
import io.smm.ads.Budget;
import io.smm.ads.ClientReference;
import io.smm.ads.MoneyScale;
import io.smm.ads.OptimisationGoal;
import io.smm.ads.Placement;
import io.smm.ads.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Between our words and the simulated ad platform's. */
record AdMap(Network network, CurrencyCode currency, MoneyScale scale) {

    private static final Map<String, AdStatus> STATUS = Map.of(
            "off", AdStatus.PAUSED,
            "review", AdStatus.IN_REVIEW,
            "live", AdStatus.ACTIVE,
            "disapproved", AdStatus.REJECTED,
            "over", AdStatus.ENDED,
            "shelved", AdStatus.ARCHIVED);

    AdForm form(AdCampaign campaign, String name) {
        return new AdForm.CampaignForm(
                name,
                campaign.objective().name(),
                budget(campaign.budget()),
                campaign.spendCap().stream().map(scale::write).toList());
    }

    AdForm form(AdSet adSet, String name, TargetingRequest audience) {
        return new AdForm.SetForm(
                name,
                budget(adSet.budget()),
                adSet.schedule(),
                adSet.bid(),
                adSet.goal().map(OptimisationGoal::name).stream().toList(),
                adSet.placements().stream().map(Placement::name).toList(),
                audience,
                adSet.segment().orElseThrow());
    }

    Standing<AdCampaignId, AdCampaign> campaign(AdDesk.Line line) {
        AdForm.CampaignForm form = (AdForm.CampaignForm) line.form();
        AdCampaign.Builder campaign =
                AdCampaign.builder(ClientReference.without(form.name()), AdObjective.valueOf(form.objective()));
        form.budget().forEach(budget -> campaign.budget(budget(budget)));
        form.cap().forEach(cap -> campaign.spendCap(scale.read(cap, currency)));
        return new Standing<>(
                new AdCampaignId(network, line.id()),
                Optional.empty(),
                campaign.build(),
                state(line),
                ClientReference.in(form.name()));
    }

    Standing<AdSetId, AdSet> adSet(AdDesk.Line line) {
        AdForm.SetForm form = (AdForm.SetForm) line.form();
        AdSet.Builder adSet = AdSet.builder(ClientReference.without(form.name()), form.label())
                .schedule(form.schedule())
                .bid(form.bid())
                .placements(form.placements().stream().map(Placement::new).toArray(Placement[]::new));
        form.budget().forEach(budget -> adSet.budget(budget(budget)));
        form.goal().forEach(goal -> adSet.goal(new OptimisationGoal(goal)));
        return new Standing<>(
                new AdSetId(network, line.id()),
                line.parent().map(id -> new AdCampaignId(network, id)),
                adSet.build(),
                state(line),
                ClientReference.in(form.name()));
    }

    Standing<AdId, Ad> ad(AdDesk.Line line) {
        AdForm.ShownForm form = (AdForm.ShownForm) line.form();
        return new Standing<>(
                new AdId(network, line.id()),
                line.parent().map(id -> new AdSetId(network, id)),
                new Ad(ClientReference.without(form.name()), form.creative()),
                state(line),
                ClientReference.in(form.name()));
    }

    private static AdState state(AdDesk.Line line) {
        return new AdState(STATUS.getOrDefault(line.status(), AdStatus.UNKNOWN), line.status(), line.reason());
    }

    private List<AdForm.BudgetForm> budget(Optional<Budget> budget) {
        return budget.stream()
                .map(one -> new AdForm.BudgetForm(one.period() == Budget.Period.DAILY, scale.write(one.amount())))
                .toList();
    }

    private Budget budget(AdForm.BudgetForm form) {
        return new Budget(
                scale.read(form.units(), currency), form.daily() ? Budget.Period.DAILY : Budget.Period.LIFETIME);
    }
}
