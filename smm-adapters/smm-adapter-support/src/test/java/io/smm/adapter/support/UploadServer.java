package io.smm.adapter.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * A server that takes uploads in parts, in one network's way, and keeps what it got over a restart. It takes nobody's word: a part
 * that its network would refuse is refused.
 */
abstract class UploadServer implements AutoCloseable {

    private static final Pattern RANGE = Pattern.compile("bytes (\\d+)-(\\d+)/(\\d+)");

    final int total;
    final byte[] disk;
    final List<String> log = new ArrayList<>();

    /** How many body bytes came in, those of repeats and cut requests included. */
    long received;

    /** After how many bytes of a body the connection is cut, once; negative for never. */
    long cutAfter = -1;

    /** With what all requests are answered; 0 for what they deserve. */
    int refusal;

    private int port;
    private HttpServer server;

    UploadServer(int total) {
        this.total = total;
        this.disk = new byte[total];
        start();
    }

    final void start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        port = server.getAddress().getPort();
        server.createContext("/", this::handle);
        server.start();
    }

    final void stop() {
        server.stop(0);
    }

    final HttpUrl url(String path) {
        return new HttpUrl.Builder()
                .scheme("http")
                .host("127.0.0.1")
                .port(port)
                .encodedPath(path)
                .build();
    }

    /** Answers a request; throws what closes its connection. */
    abstract void answer(HttpExchange exchange) throws IOException;

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (refusal != 0) {
                exchange.getRequestBody().transferTo(java.io.OutputStream.nullOutputStream());
                reply(exchange, refusal, "{}");
            } else {
                answer(exchange);
            }
        }
    }

    /** Reads a body onto the disk, until it ends or the connection is to be cut. {@return whether it came whole} */
    final boolean store(InputStream body, long offset) throws IOException {
        byte[] buffer = new byte[4_096];
        long here = 0;
        while (cutAfter < 0 || here < cutAfter) {
            int wanted = cutAfter < 0 ? buffer.length : (int) Math.min(buffer.length, cutAfter - here);
            int count = body.read(buffer, 0, wanted);
            if (count < 0) {
                return true;
            }
            System.arraycopy(buffer, 0, disk, (int) (offset + here), count);
            here += count;
            received += count;
        }
        cutAfter = -1;
        return false;
    }

    static void reply(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    /** What Content-Range says: first, last and total. */
    static long[] range(HttpExchange exchange) {
        Matcher range = RANGE.matcher(exchange.getRequestHeaders().getFirst("Content-Range"));
        if (!range.matches()) {
            throw new IllegalArgumentException("no range");
        }
        return new long[] {
            Long.parseLong(range.group(1)), Long.parseLong(range.group(2)), Long.parseLong(range.group(3))
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
