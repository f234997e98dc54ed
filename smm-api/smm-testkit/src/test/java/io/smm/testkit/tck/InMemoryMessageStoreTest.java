package io.smm.testkit.tck;

import io.smm.core.InMemoryMessageStore;
import io.smm.spi.MessageStore;

class InMemoryMessageStoreTest extends MessageStoreContract {

    @Override
    protected MessageStore emptyStore() {
        return new InMemoryMessageStore();
    }
}
