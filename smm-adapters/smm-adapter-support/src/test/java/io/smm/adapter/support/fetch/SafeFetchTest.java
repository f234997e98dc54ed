package io.smm.adapter.support.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.adapter.support.TestCertificate;
import io.smm.error.InvalidInputException;
import io.smm.error.MediaRejectedException;
import io.smm.error.NetworkDownException;
import io.smm.error.NotFoundException;
import io.smm.error.SmmException;
import io.smm.post.MediaSource;
import io.smm.spi.HttpOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where fetching goes and where it does not. 127.0.0.2 plays the public internet, 127.0.0.1 the host's own machines, which must
 * never see a request.
 */
class SafeFetchTest {

    private static final AddressGuard IANA = AddressGuard.publicOnly();

    private final MockWebServer outside = new MockWebServer();
    private final MockWebServer inside = new MockWebServer();
    private final Map<String, Deque<List<String>>> names = new HashMap<>();
    private final List<SafeFetch> made = new ArrayList<>();
    private InetAddress internet = InetAddress.getLoopbackAddress();

    @BeforeEach
    void start() throws IOException {
        internet = InetAddress.getByName("127.0.0.2");
        outside.start(internet, 0);
        inside.start(InetAddress.getByName("127.0.0.1"), 0);
        inside.setDispatcher(always(whole(file(1), "image/png").build()));
        name("public.example", "127.0.0.2");
        name("private.example", "127.0.0.1");
    }

    @AfterEach
    void nobodyReachedTheInside() throws IOException {
        made.forEach(SafeFetch::close);
        assertThat(inside.getRequestCount())
                .as("requests to the host's own machines")
                .isZero();
        inside.close();
        outside.close();
    }

    @Test
    void whatIsPublicIsFetchedAsOftenAsItIsOpenedAndWithoutAnyCredentials() throws Exception {
        outside.setDispatcher(serving(file(100_000), "image/png"));
        Fetched fetched = fetcher().look(at("public.example", "/picture.png?signature=secret"));

        assertThat(fetched.mediaType()).isEqualTo("image/png");
        assertThat(fetched.source().size()).hasValue(100_000);
        assertThat(fetched.source().toString()).contains("public.example").doesNotContain("secret");
        for (int i = 0; i < 2; i++) {
            try (InputStream bytes = fetched.source().open()) {
                assertThat(bytes.readAllBytes()).isEqualTo(file(100_000));
            }
        }
        RecordedRequest request = outside.takeRequest();
        assertThat(request.getHeaders().names())
                .containsExactlyInAnyOrder("Host", "Connection", "User-Agent", "Accept", "Accept-Encoding");
        assertThat(request.getHeaders().get("Accept-Encoding")).isEqualTo("identity");
    }

    @Test
    void reachesFromABytesOnAndMakesUpForLostConnections() throws Exception {
        byte[] file = file(600_000);
        outside.setDispatcher(serving(file, "video/mp4"));
        MediaSource source = fetcher().fetch(at("public.example", "/film.mp4"));

        try (InputStream bytes = source.open()) {
            bytes.skipNBytes(400_000);
            assertThat(bytes.readNBytes(1_000)).isEqualTo(slice(file, 400_000, 401_000));
            outside.setDispatcher(cuttingOnce(file, "video/mp4"));
            bytes.skipNBytes(199_000 - 500);
            assertThat(bytes.readAllBytes()).isEqualTo(slice(file, 599_500, 600_000));
        }
        outside.takeRequest();
        assertThat(outside.takeRequest().getHeaders().get("Range")).isEqualTo("bytes=400000-");
    }

    @Test
    void aServerThatAnswersARangeWithTheWholeIsRefused() throws Exception {
        byte[] file = file(400_000);
        outside.setDispatcher(always(whole(file, "video/mp4").build()));
        MediaSource source = fetcher().fetch(at("public.example", "/film.mp4"));

        try (InputStream bytes = source.open()) {
            bytes.skipNBytes(300_000);
            assertThatThrownBy(bytes::read).isInstanceOf(IOException.class).hasMessageContaining("gives no parts");
        }
    }

    @Test
    void aShortWayInIsReadSoThatSmallPicturesNeedNoServerThatGivesParts() throws Exception {
        byte[] file = file(1_000);
        outside.setDispatcher(always(whole(file, "image/png").build()));
        MediaSource source = fetcher().fetch(at("public.example", "/a.png"));

        try (InputStream bytes = source.open()) {
            bytes.skipNBytes(10);
            assertThat(bytes.read()).isEqualTo(file[10] & 0xff);
        }
    }

    @Test
    void whatChangesBetweenTwoAnswersIsNotMixed() throws Exception {
        byte[] file = file(1_000);
        outside.enqueue(whole(file, "video/mp4").setHeader("ETag", "\"1\"").build());
        outside.enqueue(whole(file, "video/mp4").setHeader("ETag", "\"2\"").build());
        MediaSource source = fetcher().fetch(at("public.example", "/film.mp4"));

        try (InputStream bytes = source.open()) {
            assertThatThrownBy(bytes::read).isInstanceOf(IOException.class).hasMessageContaining("changed");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://127.1:%d/",
                "http://2130706433:%d/",
                "http://0x7f000001:%d/",
                "http://[::1]:%d/",
                "http://[::ffff:127.0.0.1]:%d/",
                "http://[64:ff9b::127.0.0.1]:%d/",
                "http://0.0.0.0:%d/",
                "http://169.254.169.254:%d/latest/meta-data/",
                "http://private.example:%d/",
                "http://private.example.:%d/"
            })
    void anAddressOfOurOwnMachinesIsRefusedHoweverItIsWritten(String address) {
        name("2130706433", "127.0.0.1");
        name("0x7f000001", "127.0.0.1");
        name("private.example.", "127.0.0.1");

        assertThatThrownBy(() -> fetcher().look(URI.create(String.format(address, inside.getPort()))))
                .isInstanceOf(MediaRejectedException.class)
                .hasMessageContaining("is at ");
    }

    @Test
    void oneBadAnswerOfTheNameServiceIsEnough() {
        name("mixed.example", "127.0.0.2", "127.0.0.1");

        assertRefused("mixed.example", "loopback");
        assertThat(outside.getRequestCount()).isZero();
    }

    @Test
    void aNameThatIsBoundAnewBetweenTwoLooksReachesNobody() throws Exception {
        names.put("rebinding.example", new ArrayDeque<>(List.of(List.of("127.0.0.2"), List.of("127.0.0.1"))));
        outside.setDispatcher(always(
                whole(file(10), "image/png").setHeader("Connection", "close").build()));
        MediaSource source = fetcher().fetch(at("rebinding.example", "/"));

        try (InputStream bytes = source.open()) {
            assertThatThrownBy(bytes::read).isInstanceOf(IOException.class).hasMessageContaining("loopback");
        }
    }

    @Test
    void theConnectionItselfIsLookedAtBeforeAnythingIsSent() {
        AtomicInteger asked = new AtomicInteger();
        AddressGuard second = address -> asked.incrementAndGet() > 1 ? Optional.of("bad after all") : Optional.empty();
        SafeFetch fetch = SafeFetch.create(options().build(), rules().build(), second);
        made.add(fetch);

        assertThatThrownBy(() -> fetch.look(URI.create("http://private.example:" + inside.getPort() + "/")))
                .isInstanceOf(MediaRejectedException.class)
                .hasMessageContaining("bad after all");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsFollowedByTheSameRules(int status) {
        outside.enqueue(redirect(status, "http://private.example:" + inside.getPort() + "/secret-path"));

        assertThatThrownBy(() -> fetcher().look(at("public.example", "/")))
                .isInstanceOf(MediaRejectedException.class)
                .hasMessageContaining("private.example")
                .hasMessageNotContaining("secret-path");
    }

    @Test
    void eachOfManyRedirectsIsLookedAt() {
        outside.enqueue(redirect(302, "/two"));
        outside.enqueue(redirect(302, "http://public.example:" + outside.getPort() + "/three"));
        outside.enqueue(redirect(302, "http://127.0.0.1:" + inside.getPort() + "/"));

        assertRefused("public.example", "loopback");
        assertThat(outside.getRequestCount()).isEqualTo(3);
    }

    @Test
    void aGoodRedirectArrives() {
        outside.enqueue(redirect(307, "/there"));
        outside.enqueue(whole(file(10), "image/png").build());

        assertThat(fetcher().look(at("public.example", "/here")).source().size())
                .hasValue(10);
    }

    @Test
    void redirectsEnd() {
        outside.setDispatcher(always(redirect(302, "/again")));

        assertRefused("public.example", "more than 5 times");
        assertThat(outside.getRequestCount()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://public.example/", "file:///etc/passwd", "http://user:word@public.example/", "http:///"})
    void aRedirectToWhatIsNoWebAddressIsRefused(String location) {
        outside.enqueue(redirect(302, location));

        assertThatThrownBy(() -> fetcher().look(at("public.example", "/"))).isInstanceOf(SmmException.class);
        assertThat(outside.getRequestCount()).isEqualTo(1);
    }

    @Test
    void redirectsDoNotLeadFromHttpsDownToHttp(@TempDir Path folder) throws Exception {
        TestCertificate certificate = TestCertificate.make(folder);
        try (MockWebServer secure = new MockWebServer()) {
            secure.useHttps(certificate.sockets());
            secure.start(InetAddress.getByName("127.0.0.1"), 0);
            secure.enqueue(redirect(302, "http://public.example:" + outside.getPort() + "/"));
            SafeFetch fetch = SafeFetch.create(
                    options().tls(trusting(certificate), certificate.trust()).build(),
                    rules().exemptHosts(Set.of("127.0.0.1")).build(),
                    this::refusal);
            made.add(fetch);

            assertThatThrownBy(() -> fetch.look(URI.create("https://127.0.0.1:" + secure.getPort() + "/")))
                    .isInstanceOf(MediaRejectedException.class)
                    .hasMessageContaining("from https down to http");
            assertThat(outside.getRequestCount()).isZero();
        }
    }

    @Test
    void hostsOfOurOwnAreExemptByTheirExactNameAndPassNobodyOn() throws Exception {
        try (MockWebServer store = new MockWebServer()) {
            store.start(InetAddress.getByName("127.0.0.1"), 0);
            name("store.internal", "127.0.0.1");
            store.enqueue(whole(file(10), "image/png").build());
            store.enqueue(redirect(302, "http://private.example:" + inside.getPort() + "/"));
            SafeFetch fetch =
                    fetcher(rules().ports(Set.of(80, inside.getPort())).exemptHosts(Set.of("Store.internal")));
            URI address = URI.create("http://store.internal:" + store.getPort() + "/");

            assertThat(fetch.look(address).source().size()).hasValue(10);
            assertThatThrownBy(() -> fetch.look(address)).isInstanceOf(MediaRejectedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://public.example/x",
                "file:///etc/passwd",
                "jar:http://public.example/x!/",
                "relative",
                "http://user:word@public.example/",
                "http://user@public.example/",
                "http://public.example:22/"
            })
    void whatIsNoPlainWebAddressIsRefusedBeforeAnythingIsAsked(String address) {
        names.clear();

        assertThatThrownBy(() -> fetcher(FetchRules.builder()).look(URI.create(address)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageNotContaining("word@");
    }

    @Test
    void aProxyIsNotTrustedUnlessTheHostSaysSo() throws Exception {
        try (MockWebServer proxy = new MockWebServer()) {
            proxy.start(InetAddress.getByName("127.0.0.1"), 0);
            proxy.enqueue(whole(file(10), "image/png").build());
            HttpOptions through = options()
                    .proxy(ProxySelector.of(new InetSocketAddress("127.0.0.1", proxy.getPort())))
                    .build();
            SafeFetch strict = SafeFetch.create(through, rules().build(), this::refusal);
            SafeFetch trusting = SafeFetch.create(through, rules().proxyGuards().build(), this::refusal);
            made.addAll(List.of(strict, trusting));

            assertThatThrownBy(() -> strict.look(at("public.example", "/")))
                    .isInstanceOf(MediaRejectedException.class)
                    .hasMessageContaining("proxy");
            assertThat(proxy.getRequestCount()).isZero();
            assertThat(trusting.look(at("public.example", "/")).source().size()).hasValue(10);
            assertThatThrownBy(() -> trusting.look(URI.create("http://127.0.0.1:" + inside.getPort() + "/")))
                    .as("an address is refused even there")
                    .isInstanceOf(MediaRejectedException.class);
        }
    }

    @Test
    void sizesAndTypesAreBounded() {
        SafeFetch fetch = fetcher(rules().mostBytes(1_000));
        outside.enqueue(whole(file(1_001), "image/png").build());
        assertRefused(fetch, "1001 bytes");
        outside.enqueue(whole(file(0), "image/png").build());
        assertRefused(fetch, "0 bytes");
        outside.enqueue(whole(file(10), "text/html; charset=utf-8").build());
        assertRefused(fetch, "text/html");
        outside.enqueue(new MockResponse.Builder().body("x").build());
        assertRefused(fetch, "nothing");
        outside.enqueue(new MockResponse.Builder()
                .setHeader("Content-Type", "image/png")
                .chunkedBody("endless", 2)
                .build());
        assertRefused(fetch, "how large");
        outside.enqueue(whole(file(10), "image/png")
                .setHeader("Content-Encoding", "gzip")
                .build());
        assertRefused(fetch, "compresses");
    }

    @Test
    void somethingSmallIsReadAtOnceAndNotBeyondItsBound() {
        SafeFetch fetch = fetcher();
        outside.enqueue(new MockResponse.Builder()
                .setHeader("Content-Type", "image/png")
                .chunkedBody("0123456789", 3)
                .build());
        Fetched small = fetch.fetchSmall(at("public.example", "/"), 10);
        assertThat(small.source().size()).hasValue(10);

        outside.enqueue(new MockResponse.Builder()
                .setHeader("Content-Type", "image/png")
                .chunkedBody("0123456789", 3)
                .build());
        assertThatThrownBy(() -> fetch.fetchSmall(at("public.example", "/"), 9))
                .isInstanceOf(MediaRejectedException.class);
        outside.enqueue(whole(file(11), "image/png").build());
        assertThatThrownBy(() -> fetch.fetchSmall(at("public.example", "/"), 10))
                .isInstanceOf(MediaRejectedException.class);
    }

    @Test
    void statusesMeanWhatTheyMean() {
        for (Map.Entry<Integer, Class<?>> meaning : Map.<Integer, Class<?>>of(
                        404, NotFoundException.class,
                        403, MediaRejectedException.class,
                        503, NetworkDownException.class,
                        206, MediaRejectedException.class)
                .entrySet()) {
            outside.enqueue(new MockResponse.Builder().code(meaning.getKey()).build());
            assertThatThrownBy(() -> fetcher().look(at("public.example", "/"))).isInstanceOf(meaning.getValue());
        }
    }

    @Test
    void aServerThatDripsIsGivenUp() {
        outside.enqueue(whole(file(10), "image/png")
                .headersDelay(10, java.util.concurrent.TimeUnit.SECONDS)
                .build());
        SafeFetch fetch = fetcher(rules().mostTime(Duration.ofMillis(200)));

        assertThatThrownBy(() -> fetch.look(at("public.example", "/"))).isInstanceOf(NetworkDownException.class);
    }

    @Test
    void aNameThatIsNotKnownIsTroubleOfTheNetwork() {
        assertThatThrownBy(() -> fetcher().look(at("nowhere.example", "/"))).isInstanceOf(NetworkDownException.class);
    }

    private static SSLSocketFactory trusting(TestCertificate certificate) throws GeneralSecurityException {
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, new TrustManager[] {certificate.trust()}, null);
        return tls.getSocketFactory();
    }

    private void assertRefused(String host, String why) {
        assertThatThrownBy(() -> fetcher().look(at(host, "/")))
                .isInstanceOf(MediaRejectedException.class)
                .hasMessageContaining(why);
    }

    private void assertRefused(SafeFetch fetch, String why) {
        assertThatThrownBy(() -> fetch.look(at("public.example", "/")))
                .isInstanceOf(MediaRejectedException.class)
                .hasMessageContaining(why);
    }

    private SafeFetch fetcher() {
        return fetcher(rules());
    }

    private SafeFetch fetcher(FetchRules.Builder rules) {
        SafeFetch fetch = SafeFetch.create(options().build(), rules.build(), this::refusal);
        made.add(fetch);
        return fetch;
    }

    private FetchRules.Builder rules() {
        return FetchRules.builder().ports(Set.of(80, 443, outside.getPort(), inside.getPort()));
    }

    private HttpOptions.Builder options() {
        return HttpOptions.builder().connectTimeout(Duration.ofSeconds(2)).dns(this::resolve);
    }

    private Optional<String> refusal(InetAddress address) {
        return address.equals(internet) ? Optional.empty() : IANA.refusal(address);
    }

    private List<InetAddress> resolve(String host) throws UnknownHostException {
        Deque<List<String>> answers = names.get(host);
        if (answers == null) {
            throw new UnknownHostException(host);
        }
        List<InetAddress> addresses = new ArrayList<>();
        for (String address : answers.size() > 1 ? answers.remove() : answers.element()) {
            addresses.add(InetAddress.getByName(address));
        }
        return addresses;
    }

    private void name(String host, String... addresses) {
        names.put(host, new ArrayDeque<>(List.of(List.of(addresses))));
    }

    private URI at(String host, String path) {
        return URI.create("http://" + host + ":" + outside.getPort() + path);
    }

    private static byte[] file(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 31 >> 3);
        }
        return bytes;
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }

    private static MockResponse redirect(int status, String location) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Location", location)
                .build();
    }

    private static MockResponse.Builder whole(byte[] file, String type) {
        return new MockResponse.Builder().setHeader("Content-Type", type).body(new Buffer().write(file));
    }

    private static Dispatcher always(MockResponse response) {
        return new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return response;
            }
        };
    }

    private static Dispatcher serving(byte[] file, String type) {
        return new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return part(file, type, request).build();
            }
        };
    }

    private static Dispatcher cuttingOnce(byte[] file, String type) {
        AtomicInteger requests = new AtomicInteger();
        return new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                MockResponse.Builder part = part(file, type, request);
                return requests.incrementAndGet() == 1
                        ? part.onResponseBody(new SocketEffect.CloseSocket()).build()
                        : part.build();
            }
        };
    }

    private static MockResponse.Builder part(byte[] file, String type, RecordedRequest request) {
        String range = request.getHeaders().get("Range");
        if (range == null) {
            return whole(file, type);
        }
        int from = Integer.parseInt(range.replaceAll("\\D", ""));
        return whole(slice(file, from, file.length), type)
                .code(206)
                .setHeader("Content-Range", "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
    }
}
