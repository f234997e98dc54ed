package io.smm.adapter.jdbc;

import io.smm.spi.PauseStore;
import io.smm.testkit.tck.PauseStoreContract;
import org.junit.jupiter.api.Nested;

class PauseStoresTest {

    @Nested
    class OnH2 extends PauseStoreContract {
        @Override
        protected PauseStore emptyStore() {
            return TestDatabase.H2_FILE.emptied().pauseStore().orElseThrow();
        }
    }

    @Nested
    class OnPostgres extends PauseStoreContract {
        @Override
        protected PauseStore emptyStore() {
            return TestDatabase.POSTGRES.emptied().pauseStore().orElseThrow();
        }
    }

    @Nested
    class OnSqlite extends PauseStoreContract {
        @Override
        protected PauseStore emptyStore() {
            return TestDatabase.SQLITE_FILE.emptied().pauseStore().orElseThrow();
        }
    }
}
