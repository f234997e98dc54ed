package io.smm.adapter.memory;

import io.smm.testkit.tck.AdapterContract;
import io.smm.testkit.tck.ContractEnvironment;
import java.util.function.UnaryOperator;

/** A network that shows how full it is, and not of what. */
class GaugedContractTest extends AdapterContract {

    @Override
    protected ContractEnvironment environment() {
        return new MemoryEnvironment(
                MemoryProfile.complete(), UnaryOperator.identity(), options -> options.quotas(QuotaKinds.gauge(400)));
    }
}
