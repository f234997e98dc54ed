package io.smm.testkit.tck;

import io.smm.core.InMemoryAppRegistrationStore;
import io.smm.spi.AppRegistrationStore;

class InMemoryAppRegistrationStoreTest extends AppRegistrationStoreContract {

    @Override
    protected AppRegistrationStore emptyStore() {
        return new InMemoryAppRegistrationStore();
    }
}
