package io.smm.adapter.memory.internal.world;

import io.smm.ads.AdSchedule;
import io.smm.ads.Bid;
import io.smm.ads.Creative;
import io.smm.audience.Segment;
import java.util.List;

/** What the ad desk is handed and hands back: money as whole numbers or decimals in the ad account's own scale. */
public sealed interface AdForm {

    /** {@return the name, with whatever mark the client put into it} */
    String name();

    /**
     * A budget.
     *
     * @param daily whether for each day
     * @param units the amount in the ad account's scale
     */
    record BudgetForm(boolean daily, String units) {}

    /**
     * A campaign.
     *
     * @param name the name
     * @param objective what is paid for
     * @param budget the shared budget; one at most
     * @param cap the spend cap in the ad account's scale; one at most
     */
    record CampaignForm(String name, String objective, List<BudgetForm> budget, List<String> cap) implements AdForm {}

    /**
     * An ad set.
     *
     * @param name the name
     * @param budget its own budget; one at most
     * @param schedule when
     * @param bid how it bids; simulated auctions are won by all
     * @param goal what delivery looks for; one at most
     * @param placements where
     * @param audience whom, in the network's own ids
     * @param label the segment that the client says it is, given back as it was
     */
    record SetForm(
            String name,
            List<BudgetForm> budget,
            AdSchedule schedule,
            Bid bid,
            List<String> goal,
            List<String> placements,
            TargetingRequest audience,
            Segment label)
            implements AdForm {}

    /**
     * An ad.
     *
     * @param name the name
     * @param creative what is shown
     */
    record ShownForm(String name, Creative creative) implements AdForm {}
}
