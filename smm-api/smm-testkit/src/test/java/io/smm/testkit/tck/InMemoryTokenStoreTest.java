package io.smm.testkit.tck;

import io.smm.core.InMemoryTokenStore;
import io.smm.spi.TokenStore;

class InMemoryTokenStoreTest extends TokenStoreContract {

    @Override
    protected TokenStore emptyStore() {
        return new InMemoryTokenStore();
    }
}
