package io.smm.adapter.support;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where calls may go whose address somebody else chose: in a handle, in a document. Asked for each address that a name leads to,
 * before a connection is opened, and for the address that is connected to. Must be thread-safe.
 */
@FunctionalInterface
public interface HostGuard {

    /**
     * Looks at where a name leads.
     *
     * @param host the name or the number, as it stands in the address
     * @param address where it leads
     * @return why nothing is sent there; empty when something may be
     */
    Optional<String> refusal(String host, InetAddress address);

    /**
     * The same guard, which lets the servers pass that the host of the SDK chose itself, wherever they lie: by their names, at any
     * port. Where one of them is this machine itself, as in tests, all its addresses may be called.
     *
     * @param servers their addresses
     * @return the guard
     */
    default HostGuard except(URI... servers) {
        Set<String> chosen = Stream.of(servers)
                .map(URI::getHost)
                .filter(Objects::nonNull)
                .map(HostGuard::bare)
                .collect(Collectors.toUnmodifiableSet());
        boolean here = chosen.stream().anyMatch(HostGuard::isThisMachine);
        return (host, address) -> chosen.contains(bare(host)) || here && address.isLoopbackAddress()
                ? Optional.empty()
                : refusal(host, address);
    }

    private static boolean isThisMachine(String host) {
        return host.matches("(.*\\.)?localhost\\.?|127(\\.\\d{1,3}){3}|::1");
    }

    private static String bare(String host) {
        return host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
    }
}
