package io.smm.adapter.jdbc;

import io.smm.spi.CursorStore;
import io.smm.testkit.tck.CursorStoreContract;
import org.junit.jupiter.api.Nested;

class CursorStoresTest {

    @Nested
    class OnH2 extends CursorStoreContract {
        @Override
        protected CursorStore emptyStore() {
            return TestDatabase.H2_FILE.emptied().cursorStore().orElseThrow();
        }
    }

    @Nested
    class OnPostgres extends CursorStoreContract {
        @Override
        protected CursorStore emptyStore() {
            return TestDatabase.POSTGRES.emptied().cursorStore().orElseThrow();
        }
    }

    @Nested
    class OnSqlite extends CursorStoreContract {
        @Override
        protected CursorStore emptyStore() {
            return TestDatabase.SQLITE_FILE.emptied().cursorStore().orElseThrow();
        }
    }
}
