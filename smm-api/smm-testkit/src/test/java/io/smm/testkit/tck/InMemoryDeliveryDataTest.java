package io.smm.testkit.tck;

import io.smm.core.InMemoryOutboxStore;
import io.smm.spi.OutboxStore;

class InMemoryDeliveryDataTest extends DeliveryDataContract {

    @Override
    protected OutboxStore emptyStore() {
        return new InMemoryOutboxStore();
    }
}
