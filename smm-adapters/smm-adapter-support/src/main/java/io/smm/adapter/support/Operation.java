package io.smm.adapter.support;

import io.smm.spi.QuotaCharge;
import java.util.List;
import java.util.Objects;

/**
 * One operation of a network, as its adapter declares it.
 *
 * @param name the network's own name for it, such as {@code com.atproto.repo.createRecord}
 * @param kind what it does, and so whether it may be repeated
 * @param charges what one call uses of the network's quotas
 */
public record Operation(String name, OperationKind kind, List<QuotaCharge> charges) {

    /**
     * Copies the charges.
     *
     * @param name the network's own name for it, such as {@code com.atproto.repo.createRecord}
     * @param kind what it does, and so whether it may be repeated
     * @param charges what one call uses of the network's quotas
     */
    public Operation {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        charges = List.copyOf(charges);
    }

    /**
     * An operation that changes nothing.
     *
     * @param name the network's own name for it
     * @param charges what one call uses of the network's quotas
     * @return the operation
     */
    public static Operation read(String name, QuotaCharge... charges) {
        return new Operation(name, OperationKind.READ, List.of(charges));
    }

    /**
     * An operation that changes something, and the same thing when it is done twice.
     *
     * @param name the network's own name for it
     * @param charges what one call uses of the network's quotas
     * @return the operation
     */
    public static Operation repeatable(String name, QuotaCharge... charges) {
        return new Operation(name, OperationKind.REPEATABLE, List.of(charges));
    }

    /**
     * An operation that makes something that readers see.
     *
     * @param name the network's own name for it
     * @param charges what one call uses of the network's quotas
     * @return the operation
     */
    public static Operation effect(String name, QuotaCharge... charges) {
        return new Operation(name, OperationKind.EFFECT, List.of(charges));
    }

    /** {@return whether it makes something that readers see} */
    public boolean hasEffect() {
        return kind == OperationKind.EFFECT;
    }
}
