package io.smm.adapter.memory.broken;

import io.smm.adapter.memory.MemoryEnvironment;
import io.smm.adapter.memory.MemoryProfile;
import io.smm.testkit.tck.AdapterContract;
import io.smm.testkit.tck.ContractEnvironment;

/** A network on which nothing settles an unknown outcome: at most once is all that is promised. */
class UnsettledContractTest extends AdapterContract {

    @Override
    protected ContractEnvironment environment() {
        return new MemoryEnvironment(
                MemoryProfile.complete(),
                good -> BrokenAdapter.factory(good, (sound, context) -> SettlesOtherwise.never(sound)));
    }
}
