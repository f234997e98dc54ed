package io.smm.adapter.bluesky.internal.oauth;

import io.smm.adapter.bluesky.internal.http.OAuthDiscoveryApi;
import io.smm.adapter.bluesky.internal.map.OwnServer;
import io.smm.error.NotFoundException;
import io.smm.spi.CallScope;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Finds the authorisation server of an account's server, in two calls: the server names it, and it describes itself. What was
 * found is remembered for an hour. A server that names none is asked itself: hosts with a door of their own are such.
 */
final class Discovery {

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int MOST_SERVERS = 1_000;

    private record Found(AuthorisationServer server, Instant until) {}

    private final Clock clock;
    private final OAuthDiscoveryApi api;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<URI, Found> found = new LinkedHashMap<>();

    Discovery(Clock clock, OAuthDiscoveryApi api) {
        this.clock = clock;
        this.api = api;
    }

    /** The authorisation server that an account's server trusts. */
    AuthorisationServer of(URI endpoint, CallScope scope) {
        AuthorisationServer known = remembered(endpoint);
        if (known != null) {
            return known;
        }
        AuthorisationServer server = at(issuer(endpoint, scope), scope);
        remember(endpoint, server);
        return server;
    }

    /** An authorisation server by its own name. */
    AuthorisationServer at(URI issuer, CallScope scope) {
        AuthorisationServer known = remembered(issuer);
        if (known != null && known.issuer().equals(issuer)) {
            return known;
        }
        AuthorisationServer server =
                api.authorisationServer(scope, issuer, json -> AuthorisationServer.read(json, issuer));
        remember(issuer, server);
        return server;
    }

    /** Which authorisation server an account's server trusts now; asked each time. */
    URI issuer(URI endpoint, CallScope scope) {
        try {
            return api.protectedResource(scope, endpoint, named -> OwnServer.of(named, endpoint));
        } catch (NotFoundException noResource) {
            return OwnServer.of(endpoint.toString(), endpoint);
        }
    }

    private @Nullable AuthorisationServer remembered(URI endpoint) {
        lock.lock();
        try {
            Found one = found.get(endpoint);
            return one == null || !clock.instant().isBefore(one.until()) ? null : one.server();
        } finally {
            lock.unlock();
        }
    }

    private void remember(URI endpoint, AuthorisationServer server) {
        lock.lock();
        try {
            found.remove(endpoint);
            found.put(endpoint, new Found(server, clock.instant().plus(REMEMBERED)));
            if (found.size() > MOST_SERVERS) {
                found.remove(found.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }
}
