package io.smm.adapter.x;

import io.smm.testkit.tck.AdapterContract;
import io.smm.testkit.tck.ContractEnvironment;

/** What self-serve may do, asked for and answered in the older names. */
class XContractTest extends AdapterContract {

    @Override
    protected ContractEnvironment environment() {
        return new XEnvironment(XOptions.defaults());
    }
}
