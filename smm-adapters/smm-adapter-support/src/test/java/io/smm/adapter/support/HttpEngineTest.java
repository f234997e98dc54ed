package io.smm.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.NetworkDownException;
import io.smm.error.UnknownOutcomeException;
import io.smm.spi.HttpOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Authenticator;
import okhttp3.Cache;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine does what the host wishes, shares what it should, and nothing else. */
class HttpEngineTest {

    private final Testnet net = new Testnet();

    HttpEngineTest() throws IOException {}

    @AfterEach
    void close() throws Exception {
        net.close();
    }

    @Test
    void adaptersOfOneSdkShareTheConnections() {
        net.answers("{\"id\":\"1\"}");
        net.answers("{\"id\":\"2\"}");

        net.clientOfOurOwn().call(net.look());
        net.clientOfOurOwn().call(net.look());

        assertThat(connectionIndexes(2)).containsExactly(0, 0);
    }

    @Test
    void anEngineOfOurOwnEndsItsConnectionsWhenItIsClosed() throws Exception {
        HttpEngine engine = HttpEngine.of(net.context);
        OkHttpClient client = engine.client(net.context.options);
        net.answers("{\"id\":\"1\"}");
        net.clientOfOurOwn().call(net.look());
        assertThat(client.connectionPool().connectionCount()).isEqualTo(1);

        net.context.close();

        assertThat(client.connectionPool().connectionCount()).isZero();
        assertThat(client.dispatcher().executorService().isShutdown()).isTrue();
    }

    @Test
    void theHostsClientIsNeverClosed() throws Exception {
        net.answers("{\"id\":\"1\"}");
        OkHttpClient host = new OkHttpClient.Builder().connectionPool(net.pool).build();
        HttpEngine engine = HttpEngine.using(host);
        net.context.share(HttpEngine.class, engine);
        net.clientOfOurOwn().call(net.look());

        engine.close();

        assertThat(net.pool.connectionCount()).isEqualTo(1);
        assertThat(host.dispatcher().executorService().isShutdown()).isFalse();
        host.dispatcher().executorService().shutdown();
    }

    @Test
    void theHostsInterceptorsSeeTheCalls() {
        AtomicInteger seen = new AtomicInteger();
        net.answers("{\"id\":\"1\"}");

        net.client(new OkHttpClient.Builder().addInterceptor(chain -> {
                    seen.incrementAndGet();
                    return chain.proceed(chain.request());
                }))
                .call(net.look());

        assertThat(seen).hasValue(1);
    }

    @Test
    void ourBoundsHoldOnTheHostsClient(@TempDir Path folder) throws IOException {
        try (Cache cache = new Cache(folder.toFile(), 1_000_000)) {
            OkHttpClient host = new OkHttpClient.Builder()
                    .callTimeout(Duration.ZERO)
                    .readTimeout(Duration.ofHours(2))
                    .followRedirects(true)
                    .retryOnConnectionFailure(true)
                    .authenticator((route, response) -> response.request())
                    .cache(cache)
                    .build();

            OkHttpClient client = HttpEngine.using(host).client(HttpOptions.defaults());

            assertThat(client.callTimeoutMillis()).isEqualTo(60_000);
            assertThat(client.readTimeoutMillis()).isEqualTo(30_000);
            assertThat(client.followRedirects()).isFalse();
            assertThat(client.followSslRedirects()).isFalse();
            assertThat(client.retryOnConnectionFailure()).isFalse();
            assertThat(client.authenticator()).isSameAs(Authenticator.NONE);
            assertThat(client.cache()).isNull();
            assertThat(client.connectionPool()).isSameAs(host.connectionPool());
            assertThat(client.dispatcher()).isSameAs(host.dispatcher());
        }
    }

    @Test
    void cookiesOfOneAccountNeverReachAnother() {
        List<Cookie> kept = new ArrayList<>();
        CookieJar jar = new CookieJar() {
            @Override
            public void saveFromResponse(HttpUrl url, List<Cookie> cookies) {
                kept.addAll(cookies);
            }

            @Override
            public List<Cookie> loadForRequest(HttpUrl url) {
                return kept;
            }
        };
        net.server.enqueue(Testnet.json(200, "{\"id\":\"1\"}")
                .setHeader("Set-Cookie", "who=first")
                .build());

        net.client(new OkHttpClient.Builder().cookieJar(jar)).call(net.look());

        assertThat(kept).isEmpty();
    }

    @Test
    void smallRequestsAreSentAtOnce() {
        List<Boolean> noDelay = new ArrayList<>();
        net.answers("{\"id\":\"1\"}");

        net.client(new OkHttpClient.Builder().eventListener(new EventListener() {
                    @Override
                    public void connectionAcquired(Call call, Connection connection) {
                        try {
                            noDelay.add(connection.socket().getTcpNoDelay());
                        } catch (SocketException unexpected) {
                            noDelay.add(false);
                        }
                    }
                }))
                .call(net.look());

        assertThat(noDelay).containsExactly(true);
    }

    @Test
    void theUserAgentIsTheHostsChoice() throws Exception {
        net.context.options = HttpOptions.builder().userAgent("shop/1.0").build();
        net.answers("{\"id\":\"1\"}");

        net.client().call(net.look());

        assertThat(net.server.takeRequest().getHeaders().get("User-Agent")).isEqualTo("shop/1.0");
    }

    @Test
    void aProxyServesWhatTheHostSays() throws Exception {
        try (MockWebServer proxy = new MockWebServer()) {
            proxy.start(InetAddress.getLoopbackAddress(), 0);
            proxy.enqueue(Testnet.json(200, "{\"id\":\"by proxy\"}").build());
            net.context.options = HttpOptions.builder()
                    .proxy(new ProxySelector() {
                        @Override
                        public List<Proxy> select(URI address) {
                            return List.of(proxy.getProxyAddress());
                        }

                        @Override
                        public void connectFailed(URI address, SocketAddress proxyAddress, IOException trouble) {}
                    })
                    .build();

            assertThat(net.client().call(net.look())).isEqualTo("by proxy");
            assertThat(proxy.takeRequest().getRequestLine()).startsWith("GET " + net.url());
        }
    }

    @Test
    void namesAreFoundWhereTheHostSaysAndADeadAddressDoesNotStopALivingOne() throws Exception {
        InetAddress dead = InetAddress.getByName("127.0.0.2");
        InetAddress living = net.server.getSocketAddress().getAddress();
        net.context.options =
                HttpOptions.builder().dns(host -> List.of(dead, living)).build();
        net.answers("{\"id\":\"1\"}");
        ApiCall<String> call = ApiCall.get(
                Testnet.LOOK,
                Caller.of(TestContext.CONNECTION),
                net.url().newBuilder().host("somewhere.example").build(),
                json -> "read");

        assertThat(net.client().call(call)).isEqualTo("read");
    }

    @Test
    void tlsIsTheHostsChoiceAndAStrangersCertificateIsRefused(@TempDir Path folder) throws Exception {
        TestCertificate certificate = TestCertificate.make(folder);
        X509TrustManager trust = certificate.trust();
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, new X509TrustManager[] {trust}, null);
        try (MockWebServer secure = new MockWebServer()) {
            secure.useHttps(certificate.sockets());
            secure.start(InetAddress.getLoopbackAddress(), 0);
            ApiCall<String> call = ApiCall.post(
                    Testnet.SAY,
                    Caller.of(TestContext.CONNECTION),
                    secure.url("/"),
                    RequestContent.none(),
                    json -> "read");

            assertThatThrownBy(() -> net.client().call(call))
                    .isInstanceOf(NetworkDownException.class)
                    .hasMessageContaining("before anything was sent");

            secure.enqueue(Testnet.json(200, "{}").build());
            net.context.options =
                    HttpOptions.builder().tls(tls.getSocketFactory(), trust).build();
            assertThat(net.client().call(call)).isEqualTo("read");

            secure.enqueue(new MockResponse.Builder()
                    .onResponseStart(SocketEffect.Stall.INSTANCE)
                    .build());
            NetworkClient client = net.client();
            int before = secure.getRequestCount();
            Thread caller = new Thread(
                    () -> assertThatThrownBy(() -> client.call(call)).isInstanceOf(UnknownOutcomeException.class));
            caller.start();
            for (int i = 0; i <= before; i++) {
                secure.takeRequest();
            }
            caller.interrupt();
            caller.join(10_000);
            assertThat(caller.isAlive())
                    .as("an interrupt ends a call over TLS too")
                    .isFalse();
        }
    }

    private List<Integer> connectionIndexes(int requests) {
        List<Integer> indexes = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            try {
                RecordedRequest request = net.server.takeRequest();
                indexes.add(request.getConnectionIndex());
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }
        return indexes;
    }

    @Test
    void aHostsOwnSocketsAreKept() throws Exception {
        AtomicInteger made = new AtomicInteger();
        SocketFactory own = new SocketFactory() {
            @Override
            public Socket createSocket() {
                made.incrementAndGet();
                return new Socket();
            }

            @Override
            public Socket createSocket(String host, int port) {
                throw new AssertionError();
            }

            @Override
            public Socket createSocket(String host, int port, InetAddress local, int localPort) {
                throw new AssertionError();
            }

            @Override
            public Socket createSocket(InetAddress host, int port) {
                throw new AssertionError();
            }

            @Override
            public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
                throw new AssertionError();
            }
        };
        net.answers("{\"id\":\"1\"}");

        net.client(new OkHttpClient.Builder().socketFactory(own)).call(net.look());

        assertThat(made.get()).isPositive();
    }

    @Test
    void socketsOfTheEngineConnectInEveryWayThatTheirTypePromises() throws Exception {
        ChannelSockets sockets = new ChannelSockets(SocketFactory.getDefault());
        InetSocketAddress server = net.server.getSocketAddress();
        InetAddress loopback = server.getAddress();
        String name = loopback.getHostAddress();

        try (var a = sockets.createSocket(name, server.getPort());
                var b = sockets.createSocket(name, server.getPort(), loopback, 0);
                var c = sockets.createSocket(loopback, server.getPort());
                var d = sockets.createSocket(loopback, server.getPort(), loopback, 0)) {
            assertThat(List.of(a, b, c, d)).allSatisfy(socket -> {
                assertThat(socket.isConnected()).isTrue();
                assertThat(socket.getTcpNoDelay()).isTrue();
            });
        }
    }
}
