package io.smm.adapter.jdbc;

import io.smm.spi.MessageStore;
import io.smm.testkit.tck.MessageStoreContract;
import org.junit.jupiter.api.Nested;

class MessageStoresTest {

    @Nested
    class OnH2 extends MessageStoreContract {
        @Override
        protected MessageStore emptyStore() {
            return TestDatabase.H2_FILE.emptied().messageStore().orElseThrow();
        }
    }

    @Nested
    class OnPostgres extends MessageStoreContract {
        @Override
        protected MessageStore emptyStore() {
            return TestDatabase.POSTGRES.emptied().messageStore().orElseThrow();
        }
    }

    @Nested
    class OnSqlite extends MessageStoreContract {
        @Override
        protected MessageStore emptyStore() {
            return TestDatabase.SQLITE_FILE.emptied().messageStore().orElseThrow();
        }
    }
}
