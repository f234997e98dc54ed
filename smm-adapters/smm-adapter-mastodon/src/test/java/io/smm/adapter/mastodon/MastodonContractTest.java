package io.smm.adapter.mastodon;

import io.smm.adapter.mastodon.stub.Dialect;
import io.smm.testkit.tck.AdapterContract;
import io.smm.testkit.tck.ContractEnvironment;

/** What every adapter promises, held by this one against an instance as Mastodon is documented. */
class MastodonContractTest extends AdapterContract {

    @Override
    protected ContractEnvironment environment() {
        return new MastodonEnvironment(Dialect.MASTODON);
    }
}
