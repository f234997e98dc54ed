package io.smm.adapter.jdbc;

import io.smm.spi.MediaStore;
import io.smm.testkit.tck.MediaStoreContract;
import org.junit.jupiter.api.Nested;

class MediaStoresTest {

    @Nested
    class OnH2 extends MediaStoreContract {
        @Override
        protected MediaStore emptyStore(long mostBytes) {
            return TestDatabase.H2_FILE.emptiedMedia(mostBytes);
        }
    }

    @Nested
    class OnPostgres extends MediaStoreContract {
        @Override
        protected MediaStore emptyStore(long mostBytes) {
            return TestDatabase.POSTGRES.emptiedMedia(mostBytes);
        }
    }

    @Nested
    class OnSqlite extends MediaStoreContract {
        @Override
        protected MediaStore emptyStore(long mostBytes) {
            return TestDatabase.SQLITE_FILE.emptiedMedia(mostBytes);
        }
    }
}
