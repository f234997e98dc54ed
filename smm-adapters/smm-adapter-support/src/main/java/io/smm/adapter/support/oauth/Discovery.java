package io.smm.adapter.support.oauth;

import io.smm.adapter.support.AnswerReader;
import io.smm.adapter.support.ApiCall;
import io.smm.adapter.support.Caller;
import io.smm.adapter.support.HostGuard;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.NetworkClient;
import io.smm.adapter.support.Operation;
import io.smm.error.InvalidInputException;
import io.smm.error.NotFoundException;
import io.smm.spi.CallScope;
import io.smm.spi.QuotaCharge;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Finds the authorisation server of an account's server, in two calls: the server names it (RFC 9728), and it describes itself
 * (RFC 8414). What was found is remembered for an hour. A server that names none is asked itself: hosts with a door of their own
 * are such. Thread-safe.
 */
public final class Discovery {

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int MOST_SERVERS = 1_000;

    /** Such documents have one or two thousand bytes. */
    private static final long MOST_BYTES = 64 * 1_024;

    private record Found(AuthorisationServer server, Instant until) {}

    private final Clock clock;
    private final NetworkClient client;
    private final Operation resource;
    private final Operation metadata;
    private final BiFunction<String, URI, URI> trust;
    private final HostGuard hosts;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<URI, Found> found = new LinkedHashMap<>();

    /**
     * What finds them.
     *
     * @param client the calls
     * @param clock the clock
     * @param charge what each call costs
     * @param trust makes an address of a text that a server named, or refuses it ({@code MalformedAnswerException})
     * @param hosts says where servers may lie; the one that a call is made for ({@code CallScope.endpoint}) may lie anywhere
     */
    public Discovery(
            NetworkClient client,
            Clock clock,
            QuotaCharge charge,
            BiFunction<String, URI, URI> trust,
            HostGuard hosts) {
        this.client = client;
        this.clock = clock;
        this.trust = trust;
        this.hosts = hosts;
        resource = Operation.read("oauth-protected-resource", charge);
        metadata = Operation.read("oauth-authorization-server", charge);
    }

    /**
     * The authorisation server that an account's server trusts. Up to two calls.
     *
     * @param endpoint the account's server
     * @param scope what quotas are counted by
     * @return the authorisation server
     */
    public AuthorisationServer of(URI endpoint, CallScope scope) {
        AuthorisationServer known = remembered(endpoint);
        if (known != null) {
            return known;
        }
        AuthorisationServer server = at(issuer(endpoint, scope), scope);
        remember(endpoint, server);
        return server;
    }

    /**
     * An authorisation server by its own name. At most one call.
     *
     * @param issuer its name
     * @param scope what quotas are counted by
     * @return the authorisation server
     */
    public AuthorisationServer at(URI issuer, CallScope scope) {
        AuthorisationServer known = remembered(issuer);
        if (known != null && known.issuer().equals(issuer)) {
            return known;
        }
        AuthorisationServer server = get(metadata, scope, issuer, json -> AuthorisationServer.read(json, issuer));
        remember(issuer, server);
        return server;
    }

    /**
     * Which authorisation server an account's server trusts now; asked each time.
     *
     * @param endpoint the account's server
     * @param scope what quotas are counted by
     * @return the name of the authorisation server
     */
    public URI issuer(URI endpoint, CallScope scope) {
        try {
            return get(resource, scope, endpoint, json -> trust.apply(firstServer(json), endpoint));
        } catch (NotFoundException noResource) {
            return trust.apply(endpoint.toString(), endpoint);
        }
    }

    private <T> T get(Operation operation, CallScope scope, URI server, AnswerReader<T> reader) {
        HttpUrl base = HttpUrl.parse(server.toString());
        if (base == null) {
            throw InvalidInputException.of("Connection", "endpoint", "must be an http or https address");
        }
        HttpUrl url = base.newBuilder()
                .addPathSegment(".well-known")
                .addPathSegment(operation.name())
                .build();
        return client.call(ApiCall.get(operation, Caller.anonymous(scope), url, reader)
                .atMost(MOST_BYTES)
                .guardedBy(hosts.except(scope.endpoint())));
    }

    private static String firstServer(JsonReader json) {
        List<String> servers = List.of();
        if (json.open()) {
            while (json.next()) {
                if (json.name().equals("authorization_servers")) {
                    servers = json.list(item -> item.require("item", item.text()));
                }
            }
        }
        return json.require("authorization_servers", servers.stream().findFirst());
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
