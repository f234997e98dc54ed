package io.smm.adapter.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Connection;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** Holds one call to a {@link HostGuard}: at each answer of the name service, and at the connection before the request is written. */
final class GuardedHosts {

    /** What the HTTP client takes for an address and does not look up (its own rule). */
    private static final Pattern LITERAL = Pattern.compile("([0-9a-fA-F]*:[0-9a-fA-F:.]*)|([\\d.]+)");

    /** Nothing was sent, because of where it would have gone. */
    static final class RefusedException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        RefusedException(String host, InetAddress address, String why) {
            super("host " + host + " is at " + address.getHostAddress() + ": " + why);
        }
    }

    private final HostGuard guard;

    private GuardedHosts(HostGuard guard) {
        this.guard = guard;
    }

    /** The client to make a call with. */
    static OkHttpClient client(OkHttpClient client, ApiCall<?> call) throws RefusedException {
        Optional<HostGuard> guard = call.guard();
        return guard.isEmpty() ? client : new GuardedHosts(guard.get()).guarding(client, call.url());
    }

    /** Why a guard does not let a server be called; empty too when nobody here knows its name. Looks the name up, sends nothing. */
    static Optional<String> refusal(OkHttpClient client, HostGuard guard, HttpUrl server) {
        try {
            new GuardedHosts(guard).look(client, server.host());
            return Optional.empty();
        } catch (RefusedException refused) {
            return Optional.ofNullable(refused.getMessage());
        }
    }

    private OkHttpClient guarding(OkHttpClient client, HttpUrl url) throws RefusedException {
        if (LITERAL.matcher(url.host()).matches()) {
            look(client, url.host());
        }
        if (leadsThroughProxy(client, url)) {
            // The proxy looks the name up itself; what is known of it here must hold all the same.
            look(client, url.host());
            return client;
        }
        OkHttpClient.Builder guarded = client.newBuilder().proxy(Proxy.NO_PROXY).dns(host -> {
            List<InetAddress> addresses = client.dns().lookup(host);
            require(host, addresses);
            return addresses;
        });
        // Before the one that notes that something was sent.
        guarded.networkInterceptors().add(0, this::proceed);
        return guarded.build();
    }

    private void look(OkHttpClient client, String host) throws RefusedException {
        List<InetAddress> addresses;
        try {
            addresses = LITERAL.matcher(host).matches()
                    ? List.of(InetAddress.getByName(host))
                    : client.dns().lookup(host);
        } catch (UnknownHostException notKnownHere) {
            return;
        }
        require(host, addresses);
    }

    private Response proceed(Interceptor.Chain chain) throws IOException {
        Connection connection = chain.connection();
        if (connection == null) {
            throw new IOException("it cannot be seen where the connection leads");
        }
        require(chain.request().url().host(), List.of(connection.socket().getInetAddress()));
        return chain.proceed(chain.request());
    }

    /** One bad address among good ones refuses the host. */
    private void require(String host, List<InetAddress> addresses) throws RefusedException {
        for (InetAddress address : addresses) {
            Optional<String> why = guard.refusal(host, address);
            if (why.isPresent()) {
                throw new RefusedException(host, address, why.get());
            }
        }
    }

    private static boolean leadsThroughProxy(OkHttpClient client, HttpUrl url) {
        Proxy fixed = client.proxy();
        List<Proxy> ways =
                fixed != null ? List.of(fixed) : client.proxySelector().select(url.uri());
        return ways != null && ways.stream().anyMatch(way -> way.type() != Proxy.Type.DIRECT);
    }
}
