package io.smm.adapter.memory;

import io.smm.testkit.tck.AdapterContract;
import io.smm.testkit.tck.ContractEnvironment;
import java.util.function.UnaryOperator;

/** A network that cannot do everything: what it lacks is refused as the contract says. */
class ChannelContractTest extends AdapterContract {

    @Override
    protected ContractEnvironment environment() {
        return new MemoryEnvironment(MemoryProfile.channel(), UnaryOperator.identity());
    }
}
