package io.smm.core.internal;

import io.smm.Capability;
import io.smm.CapabilityStatement;
import io.smm.Network;
import io.smm.Support;
import io.smm.account.Connection;
import io.smm.core.internal.account.GrantedAccess;
import io.smm.error.InvalidInputException;
import io.smm.error.UnsupportedCapabilityException;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.VariantCodec;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The adapters of one {@code Smm}, by network. */
public final class Registry {

    private final Map<Network, NetworkAdapter> adapters = new LinkedHashMap<>();
    private final Map<Network, Set<Class<?>>> variantTypes = new LinkedHashMap<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    Registry() {}

    void add(NetworkAdapter adapter, List<VariantCodec<?>> variants) {
        adapters.put(adapter.network(), adapter);
        Set<Class<?>> types = new HashSet<>();
        for (VariantCodec<?> variant : variants) {
            types.add(variant.type());
        }
        variantTypes.put(adapter.network(), Set.copyOf(types));
    }

    void close() {
        closed.set(true);
    }

    /** {@return the networks that have an adapter} */
    public Set<Network> networks() {
        return Set.copyOf(adapters.keySet());
    }

    /** {@return the networks on which something can be published} */
    public Set<Network> publishing() {
        return adapters.values().stream()
                .filter(adapter -> adapter.publisher().isPresent())
                .map(NetworkAdapter::network)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Tells which variants a network's adapter understands.
     *
     * @param network the network
     * @return their types; often empty
     */
    public Set<Class<?>> variantTypes(Network network) {
        return variantTypes.getOrDefault(network, Set.of());
    }

    /**
     * Finds a network's adapter.
     *
     * @param network the network
     * @return its adapter
     * @throws InvalidInputException when none is registered
     */
    public NetworkAdapter require(Network network) {
        if (closed.get()) {
            throw new IllegalStateException("this Smm is closed");
        }
        NetworkAdapter adapter = adapters.get(network);
        if (adapter == null) {
            throw InvalidInputException.of(
                    "Connection",
                    "network",
                    "no adapter is registered for " + network + "; registered: " + adapters.keySet());
        }
        return adapter;
    }

    /**
     * Finds a port of a network's adapter.
     *
     * @param network the network
     * @param capability what the port is wanted for
     * @param port picks the port
     * @param <P> the port's type
     * @return the port
     * @throws UnsupportedCapabilityException when the network cannot do it
     */
    public <P> P port(Network network, Capability capability, Function<NetworkAdapter, Optional<P>> port) {
        NetworkAdapter adapter = require(network);
        adapter.capabilities().require(capability);
        return port.apply(adapter).orElseThrow(() -> withoutPort(adapter, capability));
    }

    /**
     * Finds a port of the adapter of a connection's network, when the connection was granted what it needs.
     *
     * @param connection the connection
     * @param capability what the port is wanted for
     * @param port picks the port
     * @param <P> the port's type
     * @return the port
     * @throws UnsupportedCapabilityException when the network cannot do it
     * @throws io.smm.error.MissingScopeException when the connection is known to lack a scope for it
     */
    public <P> P port(Connection connection, Capability capability, Function<NetworkAdapter, Optional<P>> port) {
        P found = port(connection.network(), capability, port);
        NetworkAdapter adapter = require(connection.network());
        adapter.capabilities(connection).require(capability);
        GrantedAccess.require(adapter, connection, capability);
        return found;
    }

    /**
     * Tells why what needs a missing port cannot be done.
     *
     * @param adapter the adapter without the port
     * @param capability what the port is wanted for
     * @return what the adapter declares; where that contradicts its ports, that it does
     */
    public static UnsupportedCapabilityException withoutPort(NetworkAdapter adapter, Capability capability) {
        CapabilityStatement declared = adapter.capabilities().of(capability);
        String contradiction = "its adapter declares it and has no port for it";
        return new UnsupportedCapabilityException(
                adapter.network(),
                declared.support() == Support.NO
                        ? declared
                        : CapabilityStatement.no(capability, contradiction, "", declared.source(), declared.asOf()));
    }
}
