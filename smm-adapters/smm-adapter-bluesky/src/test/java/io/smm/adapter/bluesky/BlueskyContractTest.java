package io.smm.adapter.bluesky;

import io.smm.testkit.tck.AdapterContract;
import io.smm.testkit.tck.ContractEnvironment;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every adapter promises, held by this one against the stubs of its network. */
class BlueskyContractTest extends AdapterContract {

    @RegisterExtension
    final TestName test = new TestName();

    @Override
    protected ContractEnvironment environment() {
        return new BlueskyEnvironment(test::get);
    }
}
