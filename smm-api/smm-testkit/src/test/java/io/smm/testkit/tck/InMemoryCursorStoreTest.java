package io.smm.testkit.tck;

import io.smm.core.InMemoryCursorStore;
import io.smm.spi.CursorStore;

class InMemoryCursorStoreTest extends CursorStoreContract {

    @Override
    protected CursorStore emptyStore() {
        return new InMemoryCursorStore();
    }
}
