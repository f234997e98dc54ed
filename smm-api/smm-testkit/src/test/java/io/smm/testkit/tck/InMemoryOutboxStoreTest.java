package io.smm.testkit.tck;

import io.smm.core.InMemoryOutboxStore;
import io.smm.spi.OutboxStore;

class InMemoryOutboxStoreTest extends OutboxStoreContract {

    @Override
    protected OutboxStore emptyStore() {
        return new InMemoryOutboxStore();
    }
}
