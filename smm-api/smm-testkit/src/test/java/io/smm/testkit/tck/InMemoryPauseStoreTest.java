package io.smm.testkit.tck;

import io.smm.core.InMemoryPauseStore;
import io.smm.spi.PauseStore;

class InMemoryPauseStoreTest extends PauseStoreContract {

    @Override
    protected PauseStore emptyStore() {
        return new InMemoryPauseStore();
    }
}
