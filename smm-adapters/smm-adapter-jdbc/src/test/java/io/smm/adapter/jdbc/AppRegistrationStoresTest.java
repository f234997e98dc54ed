package io.smm.adapter.jdbc;

import io.smm.spi.AppRegistrationStore;
import io.smm.testkit.tck.AppRegistrationStoreContract;
import org.junit.jupiter.api.Nested;

class AppRegistrationStoresTest {

    @Nested
    class OnH2 extends AppRegistrationStoreContract {
        @Override
        protected AppRegistrationStore emptyStore() {
            return TestDatabase.H2_FILE.emptied().appRegistrationStore().orElseThrow();
        }
    }

    @Nested
    class OnPostgres extends AppRegistrationStoreContract {
        @Override
        protected AppRegistrationStore emptyStore() {
            return TestDatabase.POSTGRES.emptied().appRegistrationStore().orElseThrow();
        }
    }

    @Nested
    class OnSqlite extends AppRegistrationStoreContract {
        @Override
        protected AppRegistrationStore emptyStore() {
            return TestDatabase.SQLITE_FILE.emptied().appRegistrationStore().orElseThrow();
        }
    }
}
