package io.smm.testkit.tck;

import io.smm.core.InMemoryCrisisStore;
import io.smm.spi.CrisisStore;

class InMemoryCrisisStoreTest extends CrisisStoreContract {

    @Override
    protected CrisisStore emptyStore() {
        return new InMemoryCrisisStore();
    }
}
