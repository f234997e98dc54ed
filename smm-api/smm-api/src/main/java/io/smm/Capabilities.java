package io.smm;

import io.smm.error.InvalidInputException;
import io.smm.error.UnsupportedCapabilityException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Everything that a network's adapter declares about what the network can do: data, known before any call. Immutable.
 * A capability that the adapter does not mention counts as not supported.
 */
public final class Capabilities {

    private final Network network;
    private final Map<Capability, CapabilityStatement> statements;

    private Capabilities(Network network, Map<Capability, CapabilityStatement> statements) {
        this.network = network;
        this.statements = statements;
    }

    /**
     * Collects an adapter's statements.
     *
     * @param network the network they are about
     * @param statements one a capability
     * @return the collection
     * @throws InvalidInputException when two statements are about one capability
     */
    public static Capabilities of(Network network, Collection<CapabilityStatement> statements) {
        Objects.requireNonNull(network, "network");
        Map<Capability, CapabilityStatement> byCapability = new EnumMap<>(Capability.class);
        for (CapabilityStatement statement : statements) {
            if (byCapability.put(statement.capability(), statement) != null) {
                throw InvalidInputException.of(
                        "Capabilities of " + network, statement.capability().name(), "is declared twice");
            }
        }
        return new Capabilities(network, byCapability);
    }

    /** {@return the network that the statements are about} */
    public Network network() {
        return network;
    }

    /**
     * Looks a capability up.
     *
     * @param capability what is asked for
     * @return the adapter's statement; one that says "not supported" when the adapter has none
     */
    public CapabilityStatement of(Capability capability) {
        CapabilityStatement declared = statements.get(Objects.requireNonNull(capability, "capability"));
        return declared != null
                ? declared
                : CapabilityStatement.no(capability, "the adapter does not declare it", "", "adapter", LocalDate.EPOCH);
    }

    /**
     * Tells whether a capability exists at least under a condition.
     *
     * @param capability what is asked for
     * @return whether the network supports it at all
     */
    public boolean supports(Capability capability) {
        return of(capability).support() != Support.NO;
    }

    /**
     * Demands a capability.
     *
     * @param capability what is about to be used
     * @throws UnsupportedCapabilityException when the network cannot do it; it says why and what to do instead
     */
    public void require(Capability capability) {
        if (!supports(capability)) {
            throw new UnsupportedCapabilityException(network, of(capability));
        }
    }

    /** {@return the declared statements in the order of {@link Capability}; unmodifiable} */
    public List<CapabilityStatement> declared() {
        return List.copyOf(statements.values());
    }

    @Override
    public String toString() {
        return "Capabilities[" + network + ", " + statements.values() + "]";
    }
}
