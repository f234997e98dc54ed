package io.smm.adapter.memory;

import io.smm.testkit.tck.AdapterContract;
import io.smm.testkit.tck.ContractEnvironment;
import java.util.function.UnaryOperator;

/** The simulated network with everything that it can do. */
class MemoryContractTest extends AdapterContract {

    @Override
    protected ContractEnvironment environment() {
        return new MemoryEnvironment(MemoryProfile.complete(), UnaryOperator.identity());
    }
}
