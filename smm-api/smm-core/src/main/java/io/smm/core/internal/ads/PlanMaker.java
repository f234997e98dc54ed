package io.smm.core.internal.ads;

import io.smm.account.Connection;
import io.smm.ads.Ad;
import io.smm.ads.AdCampaignId;
import io.smm.ads.AdCreation;
import io.smm.ads.AdLevel;
import io.smm.ads.AdObjectId;
import io.smm.ads.AdPlan;
import io.smm.ads.AdSetId;
import io.smm.ads.ClientReference;
import io.smm.ads.CreationOutcome;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.post.RequestKey;
import io.smm.spi.AdManager;
import io.smm.spi.Settlement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes what a plan holds from the campaign down. What does not stand leaves out what is below it, and nothing else. */
final class PlanMaker {

    private final OnceMaker once;
    private final AdManager manager;
    private final Connection connection;
    private final RequestKey key;
    private final Settlement settlement;
    private final List<AdCreation.Item> items = new ArrayList<>();
    private boolean askedToWait;

    PlanMaker(OnceMaker once, AdManager manager, Connection connection, RequestKey key) {
        this.once = once;
        this.manager = manager;
        this.connection = connection;
        this.key = key;
        settlement = manager.rules(connection).settlement();
    }

    AdCreation make(AdPlan plan) {
        ClientReference mark = mark("campaign");
        CreationOutcome outcome = once.make(
                connection,
                settlement,
                mark,
                () -> manager.findCampaign(connection, mark),
                () -> manager.createCampaign(connection, plan.campaign(), mark));
        items.add(new AdCreation.Item("campaign", AdLevel.CAMPAIGN, outcome));
        for (int i = 0; i < plan.adSets().size(); i++) {
            branch("adSets[" + i + "]", outcome.id(), plan.adSets().get(i));
        }
        return new AdCreation(items);
    }

    private void branch(String path, Optional<AdObjectId> campaign, AdPlan.Branch branch) {
        ClientReference mark = mark(path);
        CreationOutcome outcome = campaign.map(AdCampaignId.class::cast)
                .map(id -> item(
                        mark,
                        () -> manager.findAdSet(connection, id, mark),
                        () -> manager.createAdSet(connection, id, branch.adSet(), mark)))
                .orElseGet(CreationOutcome.NotTried::new);
        items.add(new AdCreation.Item(path, AdLevel.AD_SET, outcome));
        for (int i = 0; i < branch.ads().size(); i++) {
            ad(path + ".ads[" + i + "]", outcome.id(), branch.ads().get(i));
        }
    }

    private void ad(String path, Optional<AdObjectId> adSet, Ad ad) {
        ClientReference mark = mark(path);
        CreationOutcome outcome = adSet.map(AdSetId.class::cast)
                .map(id -> item(
                        mark,
                        () -> manager.findAd(connection, id, mark),
                        () -> manager.createAd(connection, id, ad, mark)))
                .orElseGet(CreationOutcome.NotTried::new);
        items.add(new AdCreation.Item(path, AdLevel.AD, outcome));
    }

    /** Something stands above this already, so a refusal is a state of the whole and no longer an exception. */
    private CreationOutcome item(
            ClientReference mark,
            Supplier<Optional<? extends AdObjectId>> lookUp,
            Supplier<? extends AdObjectId> creation) {
        if (askedToWait) {
            return new CreationOutcome.NotTried();
        }
        try {
            return once.make(connection, settlement, mark, lookUp, creation);
        } catch (SmmException refusal) {
            askedToWait = refusal.retryAdvice().kind() == RetryAdvice.Kind.SAME_CALL_AFTER;
            return new CreationOutcome.Refused(refusal.details().message(), refusal.retryAdvice());
        }
    }

    private ClientReference mark(String path) {
        return References.of(connection.id(), key, path);
    }
}
