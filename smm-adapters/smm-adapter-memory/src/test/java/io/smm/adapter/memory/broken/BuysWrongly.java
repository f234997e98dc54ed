package io.smm.adapter.memory.broken;

import io.smm.account.Connection;
import io.smm.ads.AdCampaign;
import io.smm.ads.AdCampaignId;
import io.smm.ads.AdSet;
import io.smm.ads.AdSetId;
import io.smm.ads.ClientReference;
import io.smm.audience.AllOf;
import io.smm.audience.Segment;
import io.smm.audience.Targeting;
import io.smm.audience.TargetingPlan;
import io.smm.error.UnknownOutcomeException;
import io.smm.spi.AdManager;
import io.smm.spi.AdSwitch;
import io.smm.spi.NetworkAdapter;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Spends money as nobody meant it to. */
final class BuysWrongly extends BrokenAdapter {

    private final UnaryOperator<AdManager> breaking;

    private BuysWrongly(NetworkAdapter good, UnaryOperator<AdManager> breaking) {
        super(good);
        this.breaking = breaking;
    }

    @Override
    public Optional<AdManager> adManager() {
        return super.adManager().map(breaking);
    }

    /** Leaves what it creates switched on, as some platforms do by default. */
    static BuysWrongly switchedOn(NetworkAdapter good) {
        return new BuysWrongly(good, manager -> new BrokenAdManager(manager) {
            @Override
            public AdCampaignId createCampaign(Connection connection, AdCampaign campaign, ClientReference reference) {
                AdCampaignId id = super.createCampaign(connection, campaign, reference);
                turn(connection, id, AdSwitch.ON);
                return id;
            }
        });
    }

    /** Sends a creation again when no answer comes. */
    static BuysWrongly twice(NetworkAdapter good) {
        return new BuysWrongly(good, manager -> new BrokenAdManager(manager) {
            @Override
            public AdCampaignId createCampaign(Connection connection, AdCampaign campaign, ClientReference reference) {
                try {
                    return super.createCampaign(connection, campaign, reference);
                } catch (UnknownOutcomeException lost) {
                    return super.createCampaign(connection, campaign, reference);
                }
            }
        });
    }

    /** Takes a number of millionths for one of hundredths, on both ways. */
    static BuysWrongly microsForCents(NetworkAdapter good) {
        return new BuysWrongly(good, manager -> new BrokenAdManager(manager) {
            @Override
            public AdCampaignId createCampaign(Connection connection, AdCampaign campaign, ClientReference reference) {
                AdCampaign wrong = campaign.spendCap()
                        .map(cap -> campaign.toBuilder()
                                .spendCap(cap.times(BigDecimal.valueOf(10_000)))
                                .build())
                        .orElse(campaign);
                return super.createCampaign(connection, wrong, reference);
            }
        });
    }

    /** Leaves a criterion out that it finds hard. */
    static BuysWrongly tooManyPeople(NetworkAdapter sound) {
        return new BuysWrongly(sound, manager -> new BrokenAdManager(manager) {
            @Override
            public AdSetId createAdSet(
                    Connection connection, AdCampaignId campaign, AdSet adSet, ClientReference reference) {
                Segment whole = adSet.segment().orElseThrow();
                Segment wider = whole.criterion() instanceof AllOf all
                        ? new Segment(whole.name(), all.parts().get(0))
                        : whole;
                TargetingPlan plan = TargetingPlan.of(
                        wider, sound.targetingCatalogue().orElseThrow().rules());
                AdSet wrong = adSet.toBuilder()
                        .targeting(new Targeting(plan, Map.of()))
                        .build();
                return super.createAdSet(connection, campaign, wrong, reference);
            }
        });
    }
}
