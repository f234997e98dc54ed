package io.smm.adapter.memory;

import io.smm.testkit.tck.AdapterContract;
import io.smm.testkit.tck.ContractEnvironment;
import java.util.function.UnaryOperator;

/** A network that counts by the calendar, and tells of it when it refuses. */
class DailyContractTest extends AdapterContract {

    @Override
    protected ContractEnvironment environment() {
        return new MemoryEnvironment(
                MemoryProfile.complete(),
                UnaryOperator.identity(),
                options -> options.quotas(QuotaKinds.quiet(QuotaKinds.day(200))));
    }
}
