package io.smm.core.internal.account;

import io.smm.Capability;
import io.smm.account.Connection;
import io.smm.account.ScopeNeed;
import io.smm.error.ErrorDetails;
import io.smm.error.MissingScopeException;
import io.smm.error.RetryAdvice;
import io.smm.spi.NetworkAdapter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a connection was granted, held against what its scheme says that a capability needs. Where the network does not tell what
 * it granted, or the scheme not what is needed, nothing is refused here: the network's answer decides.
 */
public final class GrantedAccess {

    private GrantedAccess() {}

    /**
     * Demands the scopes of a capability; no call.
     *
     * @param adapter the network's adapter
     * @param connection the connection
     * @param capability what is about to be used
     * @throws MissingScopeException when a scope is known to be missing; it names the scopes
     */
    public static void require(NetworkAdapter adapter, Connection connection, Capability capability) {
        lacking(adapter, connection, capability).ifPresent(need -> {
            throw new MissingScopeException(ErrorDetails.of(
                            connection
                                            .account()
                                            .handle()
                                            .orElse(connection.account().id()) + " was connected without " + need
                                    + ", which " + capability + " needs",
                            RetryAdvice.afterAction("connect the account again and ask for " + need))
                    .network(connection.network())
                    .tenant(connection.tenant())
                    .connection(connection.id())
                    .operation(capability.name())
                    .build());
        });
    }

    /** What a connection lacks, of all that the network can do. */
    static Map<Capability, ScopeNeed> lacking(NetworkAdapter adapter, Connection connection) {
        Map<Capability, ScopeNeed> lacking = new EnumMap<>(Capability.class);
        for (Capability capability : Capability.values()) {
            if (adapter.capabilities().supports(capability)) {
                lacking(adapter, connection, capability).ifPresent(need -> lacking.put(capability, need));
            }
        }
        return lacking;
    }

    private static Optional<ScopeNeed> lacking(NetworkAdapter adapter, Connection connection, Capability capability) {
        if (connection.scopes().isEmpty()) {
            return Optional.empty();
        }
        List<Set<String>> groups = SignInMethods.of(adapter, connection)
                .flatMap(scheme -> scheme.need(capability))
                .map(need -> need.lacking(connection.scopes()))
                .orElse(List.of());
        return groups.isEmpty() ? Optional.empty() : Optional.of(new ScopeNeed(groups));
    }
}
