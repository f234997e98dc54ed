package io.smm.testkit.tck;

import io.smm.core.InMemoryMetricHistory;
import io.smm.spi.MetricHistory;

class InMemoryMetricHistoryTest extends MetricHistoryContract {

    @Override
    protected MetricHistory emptyHistory() {
        return new InMemoryMetricHistory();
    }
}
