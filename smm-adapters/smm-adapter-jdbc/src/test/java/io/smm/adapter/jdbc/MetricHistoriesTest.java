package io.smm.adapter.jdbc;

import io.smm.spi.MetricHistory;
import io.smm.testkit.tck.MetricHistoryContract;
import org.junit.jupiter.api.Nested;

class MetricHistoriesTest {

    @Nested
    class OnH2 extends MetricHistoryContract {
        @Override
        protected MetricHistory emptyHistory() {
            return TestDatabase.H2_FILE.emptied().metricHistory().orElseThrow();
        }
    }

    @Nested
    class OnPostgres extends MetricHistoryContract {
        @Override
        protected MetricHistory emptyHistory() {
            return TestDatabase.POSTGRES.emptied().metricHistory().orElseThrow();
        }
    }

    @Nested
    class OnSqlite extends MetricHistoryContract {
        @Override
        protected MetricHistory emptyHistory() {
            return TestDatabase.SQLITE_FILE.emptied().metricHistory().orElseThrow();
        }
    }
}
