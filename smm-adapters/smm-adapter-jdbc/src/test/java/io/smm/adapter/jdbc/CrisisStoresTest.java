package io.smm.adapter.jdbc;

import io.smm.spi.CrisisStore;
import io.smm.testkit.tck.CrisisStoreContract;
import org.junit.jupiter.api.Nested;

class CrisisStoresTest {

    @Nested
    class OnH2 extends CrisisStoreContract {
        @Override
        protected CrisisStore emptyStore() {
            return TestDatabase.H2_FILE.emptied().crisisStore().orElseThrow();
        }
    }

    @Nested
    class OnPostgres extends CrisisStoreContract {
        @Override
        protected CrisisStore emptyStore() {
            return TestDatabase.POSTGRES.emptied().crisisStore().orElseThrow();
        }
    }

    @Nested
    class OnSqlite extends CrisisStoreContract {
        @Override
        protected CrisisStore emptyStore() {
            return TestDatabase.SQLITE_FILE.emptied().crisisStore().orElseThrow();
        }
    }
}
