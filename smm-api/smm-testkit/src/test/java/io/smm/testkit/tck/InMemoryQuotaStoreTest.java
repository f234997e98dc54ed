package io.smm.testkit.tck;

import io.smm.core.InMemoryQuotaStore;
import io.smm.spi.QuotaStore;

class InMemoryQuotaStoreTest extends QuotaStoreContract {

    @Override
    protected QuotaStore emptyStore() {
        return new InMemoryQuotaStore();
    }
}
