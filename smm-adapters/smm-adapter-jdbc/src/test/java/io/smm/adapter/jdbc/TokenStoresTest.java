package io.smm.adapter.jdbc;

import io.smm.spi.TokenStore;
import io.smm.testkit.tck.TokenStoreContract;
import org.junit.jupiter.api.Nested;

class TokenStoresTest {

    @Nested
    class OnH2 extends TokenStoreContract {
        @Override
        protected TokenStore emptyStore() {
            return TestDatabase.H2_FILE.emptied().tokenStore().orElseThrow();
        }
    }

    @Nested
    class OnPostgres extends TokenStoreContract {
        @Override
        protected TokenStore emptyStore() {
            return TestDatabase.POSTGRES.emptied().tokenStore().orElseThrow();
        }
    }

    @Nested
    class OnSqlite extends TokenStoreContract {
        @Override
        protected TokenStore emptyStore() {
            return TestDatabase.SQLITE_FILE.emptied().tokenStore().orElseThrow();
        }
    }
}
