package io.smm.adapter.memory;

import io.smm.testkit.tck.AdapterContract;
import io.smm.testkit.tck.ContractEnvironment;
import java.util.function.UnaryOperator;

/** A network that does not publish how much it takes. */
class UnpublishedContractTest extends AdapterContract {

    @Override
    protected ContractEnvironment environment() {
        return new MemoryEnvironment(
                MemoryProfile.complete(),
                UnaryOperator.identity(),
                options -> options.quotas(QuotaKinds.unpublished(200, MemoryQuota.Telling.REFUSALS)));
    }
}
