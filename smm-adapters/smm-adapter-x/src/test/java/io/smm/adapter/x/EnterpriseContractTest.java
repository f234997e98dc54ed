package io.smm.adapter.x;

import io.smm.adapter.x.model.XNames;
import io.smm.adapter.x.model.XTier;
import io.smm.testkit.tck.AdapterContract;
import io.smm.testkit.tck.ContractEnvironment;

/** What Enterprise may do besides, asked for and answered in the newer names. */
class EnterpriseContractTest extends AdapterContract {

    @Override
    protected ContractEnvironment environment() {
        return new XEnvironment(XOptions.defaults().on(XTier.ENTERPRISE).asking(XNames.POST));
    }
}
