package io.smm.adapter.memory;

import io.smm.Capability;
import io.smm.testkit.tck.AdapterContract;
import io.smm.testkit.tck.ContractEnvironment;
import java.util.function.UnaryOperator;

/** A network that takes texts and tells nothing back: everything else is refused as the contract says. */
class ReticentContractTest extends AdapterContract {

    @Override
    protected ContractEnvironment environment() {
        MemoryProfile profile = MemoryProfile.complete().named("reticent");
        for (Capability capability : Capability.values()) {
            if (capability != Capability.PUBLISH_TEXT) {
                profile = profile.without(capability, "it takes texts only", "look at it in a browser");
            }
        }
        return new MemoryEnvironment(profile, UnaryOperator.identity());
    }
}
