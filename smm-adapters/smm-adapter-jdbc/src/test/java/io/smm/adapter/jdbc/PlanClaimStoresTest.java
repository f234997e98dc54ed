package io.smm.adapter.jdbc;

import io.smm.spi.PlanStore;
import io.smm.testkit.tck.PlanClaimContract;
import org.junit.jupiter.api.Nested;

class PlanClaimStoresTest {

    @Nested
    class OnH2 extends PlanClaimContract {
        @Override
        protected PlanStore emptyStore() {
            return TestDatabase.H2_FILE.emptied().planStore().orElseThrow();
        }
    }

    @Nested
    class OnPostgres extends PlanClaimContract {
        @Override
        protected PlanStore emptyStore() {
            return TestDatabase.POSTGRES.emptied().planStore().orElseThrow();
        }
    }

    @Nested
    class OnSqlite extends PlanClaimContract {
        @Override
        protected PlanStore emptyStore() {
            return TestDatabase.SQLITE_FILE.emptied().planStore().orElseThrow();
        }
    }
}
