package io.smm.core.internal.account;

import io.smm.Capabilities;
import io.smm.Capability;
import io.smm.CapabilityStatement;
import io.smm.Support;
import io.smm.account.Connection;
import io.smm.account.ScopeNeed;
import io.smm.error.ErrorDetails;
import io.smm.error.MissingScopeException;
import io.smm.error.RetryAdvice;
import io.smm.post.AccountPreflight;
import io.smm.post.Violation;
import io.smm.spi.NetworkAdapter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /**
     * Refuses a post that preflight blocked because of scopes, and says nothing to one that it blocked for other reasons.
     *
     * @param adapter the network's adapter
     * @param report what preflight found
     * @throws MissingScopeException when a scope is known to be missing; it names the scopes
     */
    public static void require(NetworkAdapter adapter, AccountPreflight report) {
        if (report.violations().isEmpty()) {
            return;
        }
        Set<String> rules = report.violations().stream().map(Violation::rule).collect(Collectors.toSet());
        for (Capability capability : lacking(adapter, report.connection()).keySet()) {
            if (rules.contains(
                    "capability." + capability.name().toLowerCase(Locale.ROOT).replace('_', '-'))) {
                require(adapter, report.connection(), capability);
            }
        }
    }

    /**
     * What a network can do for one connection: what its adapter declares for it, less what the connection was not granted.
     *
     * @param adapter the network's adapter
     * @param connection the connection
     * @return the capabilities; of those that lack scopes the statements say so
     */
    public static Capabilities capabilities(NetworkAdapter adapter, Connection connection) {
        Capabilities declared = adapter.capabilities(connection);
        Map<Capability, ScopeNeed> lacking = lacking(adapter, connection);
        return lacking.isEmpty()
                ? declared
                : Capabilities.of(
                        connection.network(),
                        declared.declared().stream()
                                .map(statement -> lacking.containsKey(statement.capability())
                                        ? notGranted(statement, lacking.get(statement.capability()))
                                        : statement)
                                .toList());
    }

    private static CapabilityStatement notGranted(CapabilityStatement declared, ScopeNeed need) {
        return new CapabilityStatement(
                declared.capability(),
                Support.NO,
                "the account was connected without " + need,
                Optional.of("connect the account again and ask for " + need),
                Optional.of(need.toString()),
                declared.price(),
                declared.source(),
                declared.asOf());
    }

    /** What a connection lacks, of all that the network can do. */
    static Map<Capability, ScopeNeed> lacking(NetworkAdapter adapter, Connection connection) {
        if (connection.scopes().isEmpty()) {
            return Map.of(); // as below, said once for all
        }
        Map<Capability, ScopeNeed> lacking = new EnumMap<>(Capability.class);
        Capabilities declared = adapter.capabilities(connection);
        for (Capability capability : Capability.values()) {
            if (declared.supports(capability)) {
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
