package io.smm.testkit.tck;

import io.smm.core.InMemoryMessageStore;
import io.smm.spi.MessageStore;

class InMemoryMessageDataTest extends MessageDataContract {

    @Override
    protected MessageStore emptyStore() {
        return new InMemoryMessageStore();
    }
}
