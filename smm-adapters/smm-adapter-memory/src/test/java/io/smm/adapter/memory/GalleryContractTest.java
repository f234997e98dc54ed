package io.smm.adapter.memory;

import io.smm.testkit.tck.AdapterContract;
import io.smm.testkit.tck.ContractEnvironment;
import java.util.function.UnaryOperator;

/** A network that takes no bytes: all its media are fetched from public addresses. */
class GalleryContractTest extends AdapterContract {

    @Override
    protected ContractEnvironment environment() {
        return new MemoryEnvironment(MemoryProfile.gallery(), UnaryOperator.identity());
    }
}
