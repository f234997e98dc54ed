package io.smm.adapter.discord;

import io.smm.testkit.tck.AdapterContract;
import io.smm.testkit.tck.ContractEnvironment;

/** What every adapter promises, held by this one against the stubs of its network. */
class DiscordContractTest extends AdapterContract {

    @Override
    protected ContractEnvironment environment() {
        return new DiscordEnvironment();
    }
}
