package io.smm.adapter.memory;

import static io.smm.audience.Criteria.age;
import static io.smm.audience.Criteria.all;
import static io.smm.audience.Criteria.country;
import static io.smm.audience.Criteria.education;
import static io.smm.audience.Criteria.interest;
import static io.smm.audience.Criteria.jobTitle;

import io.smm.Money;
import io.smm.ads.AdCampaignId;
import io.smm.ads.AdObjectId;
import io.smm.ads.AdSetId;
import io.smm.audience.Segment;
import io.smm.testkit.tck.ContractAds;
import io.smm.testkit.tck.LostAnswer;
import java.time.Duration;
import java.util.List;

/** The simulated network's ad platform for the contract. */
record MemoryAdPlatform(MemoryNetwork network, VirtualClock clock) implements ContractAds {

    @Override
    public int campaigns() {
        return network.ads().campaigns();
    }

    @Override
    public int switchedOn() {
        return network.ads().switchedOn();
    }

    @Override
    public Money spendCap(AdCampaignId campaign) {
        return network.ads().spendCap(campaign).get(0);
    }

    @Override
    public Money spent(AdObjectId object) {
        return network.ads().spent(object);
    }

    @Override
    public int criteria(AdSetId adSet) {
        return network.ads().targeting(adSet).size();
    }

    @Override
    public void loseNextCreation(LostAnswer moment) {
        MemoryFault fault = switch (moment) {
            case BEFORE_ACCEPTANCE -> MemoryFault.TIMEOUT_BEFORE_ACCEPTANCE;
            case AFTER_ACCEPTANCE -> MemoryFault.TIMEOUT_AFTER_ACCEPTANCE;
        };
        network.arm(FaultPlan.of(fault).on("createAdCampaign").times(1));
    }

    @Override
    public void pass(Duration time) {
        clock.advance(time);
    }

    @Override
    public Segment targetable() {
        return Segment.named("young families").where(all(country("FR"), age(25, 45), interest("parenting")));
    }

    @Override
    public List<Segment> notTargetable() {
        return List.of(
                Segment.named("academics").where(all(country("FR"), education("doctorate"))),
                Segment.named("a name that it does not know").where(all(country("FR"), jobTitle("baker"))));
    }
}
