package io.smm.adapter.jdbc;

import io.smm.spi.MessageStore;
import io.smm.testkit.tck.MessageDataContract;
import org.junit.jupiter.api.Nested;

class MessageDataTest {

    @Nested
    class OnH2 extends MessageDataContract {
        @Override
        protected MessageStore emptyStore() {
            return TestDatabase.H2_FILE.emptied().messageStore().orElseThrow();
        }
    }

    @Nested
    class OnPostgres extends MessageDataContract {
        @Override
        protected MessageStore emptyStore() {
            return TestDatabase.POSTGRES.emptied().messageStore().orElseThrow();
        }
    }

    @Nested
    class OnSqlite extends MessageDataContract {
        @Override
        protected MessageStore emptyStore() {
            return TestDatabase.SQLITE_FILE.emptied().messageStore().orElseThrow();
        }
    }
}
