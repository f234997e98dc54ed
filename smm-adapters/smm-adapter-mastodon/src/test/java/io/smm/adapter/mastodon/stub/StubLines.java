package io.smm.adapter.mastodon.stub;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * The host of an instance's streams, on the loopback interface: server-sent events as Mastodon has them, or a WebSocket, which both
 * kinds of server have. A line stands before its opening is answered, so that nothing that happens afterwards is missed.
 */
public final class StubLines implements AutoCloseable {

    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"; // RFC 6455, section 1.3

    private final Dialect dialect;
    private final Predicate<String> owner;
    private final ServerSocket server;
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** A line that stands. */
    private record Line(Socket socket, OutputStream out, boolean framed) {}

    StubLines(Dialect dialect, Predicate<String> owner) {
        this.dialect = dialect;
        this.owner = owner;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread acceptor = new Thread(this::accept, "stub-lines");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    /** {@return its address as an instance names it} */
    String address() {
        return "ws://127.0.0.1:" + server.getLocalPort();
    }

    /** {@return the request lines of all that were opened or refused} */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** Breaks every line that stands. */
    public void cut() {
        lines.forEach(line -> close(line.socket()));
        lines.clear();
    }

    /** Tells every line that something happened. */
    public void tell(String event, String payload) {
        for (Line line : lines) {
            try {
                write(line, event, payload);
            } catch (IOException left) {
                lines.remove(line);
            }
        }
    }

    @Override
    public void close() {
        cut();
        try {
            server.close();
        } catch (IOException closedAlready) {
            // That is what was wanted.
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread reader = new Thread(() -> serve(socket), "stub-line");
                reader.setDaemon(true);
                reader.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String request = in.readLine();
            if (request == null) {
                return;
            }
            Map<String, String> headers = headers(in);
            asked.add(request);
            Optional<String> head = head(request, headers);
            OutputStream out = socket.getOutputStream();
            if (head.isEmpty()) {
                refuse(out);
                return;
            }
            Line line = new Line(socket, out, dialect == Dialect.COMPATIBLE);
            lines.add(line);
            synchronized (out) {
                out.write(head.get().getBytes(StandardCharsets.ISO_8859_1));
                if (!line.framed()) {
                    out.write(":thump\n".getBytes(StandardCharsets.ISO_8859_1));
                }
                out.flush();
            }
            while (in.read() >= 0) {
                // What comes are pings and the end, and neither is answered: no test waits so long.
            }
            lines.remove(line);
        } catch (IOException left) {
            // Who listened has gone.
        }
    }

    private Optional<String> head(String request, Map<String, String> headers) {
        if (dialect == Dialect.MASTODON) {
            boolean right = request.startsWith("GET /api/v1/streaming/user ")
                    && owner.test(headers.getOrDefault("authorization", "").replaceFirst("^Bearer ", ""));
            return right ? Optional.of("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n") : Optional.empty();
        }
        String token = headers.getOrDefault("sec-websocket-protocol", "");
        boolean right = request.startsWith("GET /api/v1/streaming?stream=user ") && owner.test(token);
        return right
                ? Optional.of("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Protocol: " + token + "\r\nSec-WebSocket-Accept: "
                        + accept(headers.getOrDefault("sec-websocket-key", "")) + "\r\n\r\n")
                : Optional.empty();
    }

    private static Map<String, String> headers(BufferedReader in) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            String[] parts = line.split(":", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
        }
        return headers;
    }

    private static void refuse(OutputStream out) throws IOException {
        String body = Bytes.of(Template.file("errors/invalid-token").get("body"));
        out.write(("HTTP/1.1 401 Unauthorized\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                        + "\r\nConnection: close\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void write(Line line, String event, String payload) throws IOException {
        byte[] bytes = line.framed()
                ? message(Bytes.of(Map.of("stream", List.of("user"), "event", event, "payload", payload)))
                : ("event: " + event + "\ndata: " + payload + "\n\n").getBytes(StandardCharsets.UTF_8);
        synchronized (line.out()) {
            line.out().write(bytes);
            line.out().flush();
        }
    }

    /** A message of text in one frame (RFC 6455, section 5.2). */
    private static byte[] message(String text) {
        byte[] data = text.getBytes(StandardCharsets.UTF_8);
        int extra = data.length < 126 ? 0 : 2;
        byte[] frame = new byte[2 + extra + data.length];
        frame[0] = (byte) 0x81;
        if (extra == 0) {
            frame[1] = (byte) data.length;
        } else {
            frame[1] = 126;
            frame[2] = (byte) (data.length >> 8);
            frame[3] = (byte) data.length;
        }
        System.arraycopy(data, 0, frame, 2 + extra, data.length);
        return frame;
    }

    private static String accept(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-1", missing);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // That is what was wanted.
        }
    }
}
