package io.smm.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smm.error.NetworkDownException;
import io.smm.error.SmmException;
import io.smm.error.UnknownOutcomeException;
import io.smm.post.MediaSource;
import io.smm.spi.HttpOptions;
import io.smm.spi.ResilienceOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * No call waits for ever, whatever a server does, on real sockets; and calls share what they go over. Other clients of these
 * networks left threads hanging for hours without time-outs, and made a client for each request.
 */
@Timeout(60)
class TimeoutsTest {

    private static final Duration SHORT = Duration.ofMillis(200);

    private final Testnet net = new Testnet();
    private final List<AutoCloseable> open = new CopyOnWriteArrayList<>();

    TimeoutsTest() throws IOException {}

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable thing : open) {
            thing.close();
        }
        assertThat(net.leaked()).as("leaked connections").isZero();
        net.close();
    }

    @Test
    void aServerThatTakesTheCallAndNeverAnswersDoesNotHoldTheThread() throws Exception {
        options(HttpOptions.builder().readTimeout(SHORT));
        ServerSocket silent = server(socket -> {});

        SmmException error = failure(effect(silent, "http", RequestContent.none()));

        assertThat(error).isInstanceOf(UnknownOutcomeException.class);
    }

    @Test
    void anAddressThatDoesNotTakeTheConnectionDoesNotHoldTheThread() throws Exception {
        options(HttpOptions.builder().connectTimeout(SHORT));
        ServerSocket full = keep(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        for (int i = 0; i < 3; i++) {
            Socket waiting = keep(new Socket());
            try {
                waiting.connect(full.getLocalSocketAddress(), 100);
            } catch (IOException theBacklogIsFull) {
                // as it should be
            }
        }

        SmmException error = failure(effect(full, "http", RequestContent.none()));

        assertThat(error).isInstanceOf(NetworkDownException.class).hasMessageContaining("before anything was sent");
    }

    @Test
    void aServerThatDoesNotGreetOverTlsDoesNotHoldTheThread() throws Exception {
        options(HttpOptions.builder().readTimeout(SHORT).connectTimeout(SHORT));
        ServerSocket silent = server(socket -> {});

        SmmException error = failure(effect(silent, "https", RequestContent.none()));

        assertThat(error).isInstanceOf(NetworkDownException.class).hasMessageContaining("before anything was sent");
    }

    @Test
    void aServerThatStopsReadingDoesNotHoldAnUpload() throws Exception {
        options(HttpOptions.builder().writeTimeout(SHORT));
        ServerSocket deaf = server(socket -> {});
        MediaSource large = MediaSource.ofStream("large", 64L << 20, () -> new Zeros(64L << 20));

        SmmException error = failure(effect(deaf, "http", RequestContent.media("video/mp4", large)));

        assertThat(error).isInstanceOf(UnknownOutcomeException.class);
    }

    @Test
    void headersThatDripByteByByteEndWithTheCallsTime() throws Exception {
        options(HttpOptions.builder().readTimeout(Duration.ofSeconds(30)).callTimeout(SHORT.multipliedBy(2)));
        ServerSocket dripping = server(socket -> drip(socket, "HTTP/1.1 200 OK\r\nX-Drip: "));

        assertThat(failure(effect(dripping, "http", RequestContent.none())))
                .isInstanceOf(UnknownOutcomeException.class);
    }

    @Test
    void aBodyThatDripsByteByByteEndsWithTheCallsTime() throws Exception {
        options(HttpOptions.builder().readTimeout(Duration.ofSeconds(30)).callTimeout(SHORT.multipliedBy(2)));
        ServerSocket dripping = server(socket -> drip(
                socket,
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{\"a\":\""));

        assertThat(failure(effect(dripping, "http", RequestContent.none())))
                .isInstanceOf(UnknownOutcomeException.class);
    }

    @Test
    void oneDeadlineBoundsTheLineAndTheCallTogether() throws Exception {
        net.context.realClock = Clock.systemUTC();
        options(HttpOptions.builder()
                .resilience(ResilienceOptions.builder().callsPerAccount(1).build()));
        NetworkClient client = net.client();
        for (int i = 0; i < 2; i++) {
            net.server.enqueue(new MockResponse.Builder()
                    .onResponseStart(SocketEffect.Stall.INSTANCE)
                    .build());
        }
        long began = System.nanoTime();
        Thread first = new Thread(() -> failure(
                client,
                net.tidy(TestContext.CONNECTION).by(Clock.systemUTC().instant().plusMillis(400))));
        first.start();
        net.server.takeRequest();

        SmmException error = failure(
                client,
                net.tidy(TestContext.CONNECTION).by(Clock.systemUTC().instant().plusMillis(800)));

        assertThat(error).isInstanceOf(NetworkDownException.class).hasMessageContaining("timeout");
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .as("the line's wait and the call's, of 800 ms together")
                .isLessThan(Duration.ofMillis(1_100));
        first.join();
    }

    @Test
    void callsOfAllAdaptersShareOneClientAndOneConnection() {
        CountedSockets sockets = new CountedSockets();
        NetworkClient one = net.client(new OkHttpClient.Builder().socketFactory(sockets));
        NetworkClient other = net.clientOfOurOwn();

        for (int i = 0; i < 50; i++) {
            net.answers("{\"id\":\"7\"}");
            one.call(net.look());
            net.answers("{\"id\":\"7\"}");
            other.call(net.say("hello"));
        }

        assertThat(sockets.made()).isEqualTo(1);
    }

    private void options(HttpOptions.Builder options) {
        net.context.options = options.build();
    }

    private static ApiCall<AnswerHead> effect(ServerSocket server, String scheme, RequestContent content) {
        HttpUrl url = new HttpUrl.Builder()
                .scheme(scheme)
                .host(server.getInetAddress().getHostAddress())
                .port(server.getLocalPort())
                .build();
        return ApiCall.post(Testnet.SAY, Caller.of(TestContext.CONNECTION), url, content);
    }

    private SmmException failure(ApiCall<?> call) {
        return failure(net.client(), call);
    }

    private static SmmException failure(NetworkClient client, ApiCall<?> call) {
        return catchThrowableOfType(SmmException.class, () -> client.call(call));
    }

    /** Does something with a connection. */
    private interface Behaviour {
        void meet(Socket socket) throws IOException, InterruptedException;
    }

    private ServerSocket server(Behaviour behaviour) throws IOException {
        ServerSocket server = keep(new ServerSocket());
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread thread = new Thread(() -> {
            try {
                while (true) {
                    behaviour.meet(keep(server.accept()));
                }
            } catch (IOException | InterruptedException theEnd) {
                // the test is over
            }
        });
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    private static void drip(Socket socket, String begin) throws IOException, InterruptedException {
        socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
        CountDownLatch never = new CountDownLatch(1);
        while (!never.await(20, TimeUnit.MILLISECONDS)) {
            socket.getOutputStream().write('x');
        }
    }

    private <C extends AutoCloseable> C keep(C thing) {
        open.add(thing);
        return thing;
    }

    /** So many zeros, none of them held. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long count) {
            left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int count = (int) Math.min(left, length);
            left -= count;
            return count == 0 && length > 0 ? -1 : count;
        }
    }
}
