package io.smm.adapter.jdbc;

import io.smm.spi.PlanStore;
import io.smm.testkit.tck.PlanStoreContract;
import org.junit.jupiter.api.Nested;

class PlanStoresTest {

    @Nested
    class OnH2 extends PlanStoreContract {
        @Override
        protected PlanStore emptyStore() {
            return TestDatabase.H2_FILE.emptied().planStore().orElseThrow();
        }
    }

    @Nested
    class OnPostgres extends PlanStoreContract {
        @Override
        protected PlanStore emptyStore() {
            return TestDatabase.POSTGRES.emptied().planStore().orElseThrow();
        }
    }

    @Nested
    class OnSqlite extends PlanStoreContract {
        @Override
        protected PlanStore emptyStore() {
            return TestDatabase.SQLITE_FILE.emptied().planStore().orElseThrow();
        }
    }
}
