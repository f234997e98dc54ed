package io.smm.adapter.memory;

import io.smm.testkit.tck.AdapterContract;
import io.smm.testkit.tck.ContractEnvironment;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** A network that fills a bucket anew all the time. */
class BucketedContractTest extends AdapterContract {

    @Override
    protected ContractEnvironment environment() {
        return new MemoryEnvironment(
                MemoryProfile.complete(),
                UnaryOperator.identity(),
                options -> options.quotas(QuotaKinds.bucket(200, Duration.ofHours(5))));
    }
}
