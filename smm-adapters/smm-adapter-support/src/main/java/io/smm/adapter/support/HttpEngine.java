package io.smm.adapter.support;

import io.smm.spi.AdapterContext;
import io.smm.spi.HttpOptions;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.X509TrustManager;
import okhttp3.Authenticator;
import okhttp3.CookieJar;
import okhttp3.OkHttpClient;

/**
 * The HTTP engine that all adapters of one {@code Smm} share: one pool of connections, closed with the {@code Smm}.
 * Thread-safe. Starts no thread before the first call.
 *
 * <p>A host that has an {@link OkHttpClient} of its own shares it by {@code
 * SmmBuilder.share(HttpEngine.class, HttpEngine.using(client))}: its pool, its interceptors, its proxy and TLS are used
 * then; time-outs, redirects, retries, cookies, cache and authenticators are the SDK's, on a client derived from it, and
 * the host's client is never closed.
 *
 * <p>An interrupt ends a waiting call at once, except behind a SOCKS proxy and over a socket factory of the host's whose sockets
 * have no {@code SocketChannel}: the time-out does there.
 */
public final class HttpEngine implements AutoCloseable {

    private final OkHttpClient base;
    private final boolean owned;
    private final AtomicBoolean closed = new AtomicBoolean();

    private HttpEngine(OkHttpClient base, boolean owned) {
        this.base = base;
        this.owned = owned;
    }

    /**
     * An engine over the host's own client.
     *
     * @param client the host's client; stays the host's to close
     * @return the engine, to be given to the builder of the {@code Smm}
     */
    public static HttpEngine using(OkHttpClient client) {
        return new HttpEngine(Objects.requireNonNull(client, "client"), false);
    }

    /**
     * The engine of an {@code Smm}: the one that the host shared, else one of our own, made at the first request.
     *
     * @param context the adapter's context
     * @return the engine
     */
    public static HttpEngine of(AdapterContext context) {
        return context.shared(HttpEngine.class, () -> new HttpEngine(new OkHttpClient(), true));
    }

    /** Ends running calls and idle connections of an engine of our own; leaves a host's client as it is. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true) && owned) {
            base.dispatcher().cancelAll();
            base.dispatcher().executorService().shutdown();
            base.connectionPool().evictAll();
        }
    }

    /**
     * A client for addresses that strangers chose: the host's wishes, its proxy, TLS and name service, and none of its
     * interceptors, connections, cookies or credentials. Repeats and follows nothing.
     *
     * @param options the host's wishes for HTTP
     * @return a client with a pool of its own, which the caller closes
     */
    public OkHttpClient forStrangers(HttpOptions options) {
        OkHttpClient.Builder client = new OkHttpClient.Builder()
                .proxy(base.proxy())
                .proxySelector(base.proxySelector())
                .dns(base.dns());
        X509TrustManager trusted = base.x509TrustManager();
        if (trusted != null) {
            client.sslSocketFactory(base.sslSocketFactory(), trusted);
        }
        return bounded(client, options).build();
    }

    boolean isClosed() {
        return closed.get();
    }

    /** The client that calls are made with: the base client's pool under our bounds. */
    OkHttpClient client(HttpOptions options) {
        return bounded(base.newBuilder(), options)
                .addNetworkInterceptor(new Sending.Guard())
                .build();
    }

    private OkHttpClient.Builder bounded(OkHttpClient.Builder client, HttpOptions options) {
        client.connectTimeout(options.connectTimeout())
                .readTimeout(options.readTimeout())
                .writeTimeout(options.writeTimeout())
                .callTimeout(options.callTimeout())
                // We repeat what may be repeated ourselves; the client must not.
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .authenticator(Authenticator.NONE)
                // Accounts of many tenants share the engine: nothing of one may reach another.
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .socketFactory(new ChannelSockets(base.socketFactory()));
        options.proxy().ifPresent(client::proxySelector);
        options.tls()
                .ifPresent(sockets ->
                        client.sslSocketFactory(sockets, options.trust().orElseThrow()));
        options.dns()
                .ifPresent(resolver -> client.dns(host -> {
                    List<InetAddress> addresses = resolver.resolve(host);
                    if (addresses.isEmpty()) {
                        throw new UnknownHostException(host);
                    }
                    return addresses;
                }));
        return client;
    }
}
