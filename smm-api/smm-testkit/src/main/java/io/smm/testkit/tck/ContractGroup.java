package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Capability;
import io.smm.CapabilityStatement;
import io.smm.error.InvalidInputException;
import io.smm.error.SmmException;
import io.smm.error.UnsupportedCapabilityException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What all groups of the contract share: a run for each test, and the refusal of what is not declared. */
abstract class ContractGroup {

    private final Supplier<ContractEnvironment> environments;
    private ContractRun run;

    ContractGroup(Supplier<ContractEnvironment> environments) {
        this.environments = environments;
    }

    @BeforeEach
    void open() {
        run = newRun();
    }

    @AfterEach
    void close() {
        run.close();
    }

    ContractRun run() {
        return run;
    }

    /** A run beside the test's own; the test closes it. */
    ContractRun newRun() {
        return ContractRun.open(environments.get());
    }

    /**
     * Proves the promise where the network declares the capability. Where it does not, there is nothing to prove but this: the
     * call is refused before anything is sent, with a typed error that names the network, the reason and the alternative.
     */
    void where(Capability capability, Runnable promise, Runnable call) {
        if (run.declares(capability)) {
            promise.run();
            return;
        }
        int requests = run.server().publishRequests();

        SmmException refusal = ContractRun.failureOf(call);

        CapabilityStatement statement = run.smm().capabilities(run.connection()).of(capability);
        assertThat(refusal)
                .isInstanceOfAny(UnsupportedCapabilityException.class, InvalidInputException.class)
                .hasMessageContaining(run.network().id())
                .hasMessageContaining(statement.note());
        statement.instead().ifPresent(way -> assertThat(refusal).hasMessageContaining(way));
        assertThat(run.server().publishRequests()).as("requests sent").isEqualTo(requests);
    }
}
