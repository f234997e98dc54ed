package io.smm.error;

import io.smm.Capability;
import io.smm.CapabilityStatement;
import io.smm.Network;

/** The network (or this connection to it) cannot do what was asked. Raised before any call; says why and what to do instead. */
public final class UnsupportedCapabilityException extends SmmException {

    private static final long serialVersionUID = 1L;

    private final transient CapabilityStatement statement;

    /**
     * Makes the error.
     *
     * @param network the network that cannot do it
     * @param statement what the network's adapter declares about the capability
     */
    public UnsupportedCapabilityException(Network network, CapabilityStatement statement) {
        super(ErrorDetails.of(describe(network, statement), RetryAdvice.never())
                .network(network)
                .build());
        this.statement = statement;
    }

    /** {@return the capability that was asked for} */
    public Capability capability() {
        return statement.capability();
    }

    /** {@return what the adapter declares about it, with the reason and the alternative} */
    public CapabilityStatement statement() {
        return statement;
    }

    private static String describe(Network network, CapabilityStatement statement) {
        return network.id() + " does not support " + statement.capability() + ": " + statement.note()
                + statement.instead().map(way -> "; instead: " + way).orElse("");
    }
}
