package io.smm.adapter.memory.broken;

import io.smm.adapter.memory.MemoryEnvironment;
import io.smm.adapter.memory.MemoryProfile;
import io.smm.testkit.tck.AdapterContract;
import io.smm.testkit.tck.ContractEnvironment;

/** A network on which an outcome is settled by reading recent posts back: not at once, and nothing is safe to repeat. */
class ReadingBackContractTest extends AdapterContract {

    @Override
    protected ContractEnvironment environment() {
        return new MemoryEnvironment(
                MemoryProfile.complete(),
                good -> BrokenAdapter.factory(good, (sound, context) -> SettlesOtherwise.byReadingBack(sound)));
    }
}
