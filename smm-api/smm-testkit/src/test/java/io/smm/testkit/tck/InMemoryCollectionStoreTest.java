package io.smm.testkit.tck;

import io.smm.core.InMemoryCollectionStore;
import io.smm.spi.CollectionStore;

class InMemoryCollectionStoreTest extends CollectionStoreContract {

    @Override
    protected CollectionStore emptyStore() {
        return new InMemoryCollectionStore();
    }
}
