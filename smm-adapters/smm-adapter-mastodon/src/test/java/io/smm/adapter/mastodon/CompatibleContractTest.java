package io.smm.adapter.mastodon;

import io.smm.adapter.mastodon.stub.Dialect;
import io.smm.testkit.tck.AdapterContract;
import io.smm.testkit.tck.ContractEnvironment;

/** The same against an instance that departs from Mastodon as compatible servers were seen to. */
class CompatibleContractTest extends AdapterContract {

    @Override
    protected ContractEnvironment environment() {
        return new MastodonEnvironment(Dialect.COMPATIBLE);
    }
}
