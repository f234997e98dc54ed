package io.smm.adapter.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.HttpUrl;

/** A server that answers each connection by a script of its own, byte for byte. */
final class LineServer implements AutoCloseable {

    /** What happens on one connection after its request was read; the connection is cut at the end. */
    @FunctionalInterface
    interface Script {
        void run(Wire wire) throws Exception;
    }

    /** One connection. */
    record Wire(List<String> request, OutputStream out, BufferedReader in) {

        void write(String text) throws IOException {
            out.write(text.getBytes(UTF_8));
            out.flush();
        }

        /** Says yes to a line; what follows is cut at the connection's end. */
        void answer(String type) throws IOException {
            write("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nConnection: close\r\n\r\n");
        }

        /** Says yes to a WebSocket, as RFC 6455, section 4.2.2 says it. */
        void upgrade() throws IOException {
            upgrade("");
        }

        void upgrade(String moreHeaders) throws IOException {
            String key = request.stream()
                    .filter(line -> line.startsWith("Sec-WebSocket-Key: "))
                    .findFirst()
                    .orElseThrow()
                    .substring("Sec-WebSocket-Key: ".length());
            write(
                    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                            + Base64.getEncoder().encodeToString(sha1(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"))
                            + "\r\n" + moreHeaders + "\r\n");
        }

        /** A text frame of up to 125 bytes, or the head of a longer one; RFC 6455, section 5.2. */
        void frame(int length, String text) throws IOException {
            if (length <= 125) {
                out.write(new byte[] {(byte) 0x81, (byte) length});
            } else {
                out.write(0x81);
                out.write(127);
                out.write(ByteBuffer.allocate(8).putLong(length).array());
            }
            write(text);
        }

        /** Waits until the other side goes. */
        void untilLeft() throws IOException {
            while (in.read() >= 0) {
                // whatever it says
            }
        }
    }

    private static byte[] sha1(String text) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<List<String>> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final Thread acceptor;

    LineServer(Script... scripts) throws IOException {
        Iterator<Script> next = List.of(scripts).iterator();
        acceptor = new Thread(() -> accept(next), "line-server");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    HttpUrl url() {
        return new HttpUrl.Builder()
                .scheme("http")
                .host(server.getInetAddress().getHostAddress())
                .port(server.getLocalPort())
                .addPathSegment("line")
                .build();
    }

    /** The head of each request, line by line. */
    List<List<String>> requests() {
        return requests;
    }

    private void accept(Iterator<Script> scripts) {
        while (scripts.hasNext()) {
            try {
                Socket socket = server.accept();
                sockets.add(socket);
                Script script = scripts.next();
                Thread thread = new Thread(() -> serve(socket, script), "line-server-connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket, Script script) {
        try (socket) {
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            List<String> head = new CopyOnWriteArrayList<>();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.add(line);
            }
            requests.add(head);
            script.run(new Wire(head, socket.getOutputStream(), in));
        } catch (Exception left) {
            // the client went, or the test is over
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
