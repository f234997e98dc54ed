package io.smm.adapter.jdbc;

import io.smm.spi.OutboxStore;
import io.smm.testkit.tck.OutboxStoreContract;
import org.junit.jupiter.api.Nested;

class OutboxStoresTest {

    @Nested
    class OnH2 extends OutboxStoreContract {
        @Override
        protected OutboxStore emptyStore() {
            return TestDatabase.H2_FILE.emptied().outboxStore().orElseThrow();
        }
    }

    @Nested
    class OnPostgres extends OutboxStoreContract {
        @Override
        protected OutboxStore emptyStore() {
            return TestDatabase.POSTGRES.emptied().outboxStore().orElseThrow();
        }
    }

    @Nested
    class OnSqlite extends OutboxStoreContract {
        @Override
        protected OutboxStore emptyStore() {
            return TestDatabase.SQLITE_FILE.emptied().outboxStore().orElseThrow();
        }
    }
}
