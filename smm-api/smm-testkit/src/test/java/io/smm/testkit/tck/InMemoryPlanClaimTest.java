package io.smm.testkit.tck;

import io.smm.core.InMemoryPlanStore;
import io.smm.spi.PlanStore;

class InMemoryPlanClaimTest extends PlanClaimContract {

    @Override
    protected PlanStore emptyStore() {
        return new InMemoryPlanStore();
    }
}
