package io.smm.adapter.jdbc;

import io.smm.spi.QuotaStore;
import io.smm.testkit.tck.QuotaStoreContract;
import org.junit.jupiter.api.Nested;

class QuotaStoresTest {

    @Nested
    class OnH2 extends QuotaStoreContract {
        @Override
        protected QuotaStore emptyStore() {
            return TestDatabase.H2_FILE.emptied().quotaStore().orElseThrow();
        }
    }

    @Nested
    class OnPostgres extends QuotaStoreContract {
        @Override
        protected QuotaStore emptyStore() {
            return TestDatabase.POSTGRES.emptied().quotaStore().orElseThrow();
        }
    }

    @Nested
    class OnSqlite extends QuotaStoreContract {
        @Override
        protected QuotaStore emptyStore() {
            return TestDatabase.SQLITE_FILE.emptied().quotaStore().orElseThrow();
        }
    }
}
