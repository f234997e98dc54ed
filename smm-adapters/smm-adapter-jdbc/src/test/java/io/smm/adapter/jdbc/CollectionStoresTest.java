package io.smm.adapter.jdbc;

import io.smm.spi.CollectionStore;
import io.smm.testkit.tck.CollectionStoreContract;
import org.junit.jupiter.api.Nested;

class CollectionStoresTest {

    @Nested
    class OnH2 extends CollectionStoreContract {
        @Override
        protected CollectionStore emptyStore() {
            return TestDatabase.H2_FILE.emptied().collectionStore().orElseThrow();
        }
    }

    @Nested
    class OnPostgres extends CollectionStoreContract {
        @Override
        protected CollectionStore emptyStore() {
            return TestDatabase.POSTGRES.emptied().collectionStore().orElseThrow();
        }
    }

    @Nested
    class OnSqlite extends CollectionStoreContract {
        @Override
        protected CollectionStore emptyStore() {
            return TestDatabase.SQLITE_FILE.emptied().collectionStore().orElseThrow();
        }
    }
}
