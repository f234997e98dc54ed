package io.smm.testkit.tck;

import io.smm.core.InMemoryQuotaStore;
import io.smm.spi.QuotaStore;
import io.smm.testkit.Samples;
import java.time.Clock;
import java.time.ZoneOffset;

class InMemoryQuotaStoreTest extends QuotaStoreContract {

    @Override
    protected QuotaStore emptyStore() {
        return new InMemoryQuotaStore(Clock.fixed(Samples.NOON, ZoneOffset.UTC));
    }
}
