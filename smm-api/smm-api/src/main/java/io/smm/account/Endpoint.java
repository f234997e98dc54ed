package io.smm.account;

import io.smm.error.Faults;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The base address of a server or instance, in the one spelling that ids and quotas are made of. */
final class Endpoint {

    private static final Set<String> SCHEMES = Set.of("https", "http", "memory");

    private Endpoint() {}

    /** Whether a scheme is one that servers are reached by. */
    static boolean serves(@Nullable String scheme) {
        return SCHEMES.contains(String.valueOf(scheme).toLowerCase(Locale.ROOT));
    }

    /** The same address with scheme and host in lower case, without the default port and without a slash at its end. */
    static URI normalised(String subject, URI address) {
        Objects.requireNonNull(address, "endpoint");
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        Faults.of(subject)
                .check(
                        serves(scheme) && address.getHost() != null,
                        "endpoint",
                        "must be an absolute https, http or memory address with a host")
                .check(
                        address.getRawUserInfo() == null
                                && address.getRawQuery() == null
                                && address.getRawFragment() == null,
                        "endpoint",
                        "must have no user part, no query and no fragment")
                .raise();
        boolean defaultPort = address.getPort() == -1
                || address.getPort() == 443 && scheme.equals("https")
                || address.getPort() == 80 && scheme.equals("http");
        String path = address.getRawPath() == null ? "" : address.getRawPath().replaceFirst("/+$", "");
        return URI.create(scheme + "://" + address.getHost().toLowerCase(Locale.ROOT)
                + (defaultPort ? "" : ":" + address.getPort()) + path);
    }
}
