package io.smm.adapter.bluesky.stub;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A firehose as lexicon com.atproto.sync.subscribeRepos has it: numbered frames, from a place or from now on. Used by the test and
 * by the server's threads.
 */
public final class StubFirehose implements AutoCloseable {

    private static final int FIRST = 100;

    private final MockWebServer server = new MockWebServer();
    private final List<byte[]> frames = new ArrayList<>();
    private final List<WebSocket> open = new ArrayList<>();
    private final List<Headers> requests = new CopyOnWriteArrayList<>();

    /** Starts one. */
    public StubFirehose() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                requests.add(request.getHeaders());
                if (!request.getUrl().encodedPath().equals("/xrpc/com.atproto.sync.subscribeRepos")) {
                    return new MockResponse.Builder().code(404).build();
                }
                // Whoever is let in "from now on" misses nothing of what comes after that was said.
                long place = Optional.ofNullable(request.getUrl().queryParameter("cursor"))
                        .map(Long::parseLong)
                        .orElseGet(StubFirehose.this::last);
                return new MockResponse.Builder()
                        .webSocketUpgrade(new Line(place))
                        .build();
            }
        });
        try {
            server.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return its address} */
    public URI address() {
        return server.url("/").uri();
    }

    /** {@return what requests carried} */
    public List<Headers> requests() {
        return requests;
    }

    /** Tells that a record was created, replaced or deleted. */
    public void commit(String repo, String action, String path, Map<String, Object> record, Instant at) {
        byte[] block = DagCbor.of(record);
        boolean gone = action.equals("delete");
        Map<String, Object> operation = new HashMap<>();
        operation.put("action", action);
        operation.put("path", path);
        operation.put("cid", gone ? null : new DagCbor.Link(DagCbor.cid(block)));
        Map<String, Object> body = new HashMap<>();
        body.put("repo", repo);
        body.put("rev", "3n2wym57iv222");
        body.put("since", null);
        body.put("time", at.toString());
        body.put("tooBig", false);
        body.put("rebase", false);
        body.put("blobs", List.of());
        body.put("commit", new DagCbor.Link(DagCbor.cid(block)));
        body.put("ops", List.of(operation));
        body.put("blocks", gone ? DagCbor.car() : DagCbor.car(DagCbor.of(Map.of("a", "tree")), block));
        numbered("#commit", body);
    }

    /** Sends a frame of any kind with the next number. */
    public synchronized void numbered(String kind, Map<String, Object> body) {
        Map<String, Object> all = new HashMap<>(body);
        all.put("seq", FIRST + frames.size());
        send(frame(Map.of("op", 1, "t", kind), all));
    }

    /** Sends bytes that count as the next frame. */
    public synchronized void send(byte[] frame) {
        frames.add(frame);
        open.forEach(line -> line.send(ByteString.of(frame)));
    }

    /** Sends bytes that are no part of what is remembered, once a line stands: a client sees it open a moment earlier. */
    public synchronized void sendUnnumbered(byte[] frame) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (open.isEmpty()) {
            try {
                wait(100);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no line stands");
            }
        }
        open.forEach(line -> line.send(ByteString.of(frame)));
    }

    /** Tells of everything that is written on a network from now on. */
    public void listenTo(StubNetwork network) {
        network.tell((action, post) -> commit(
                post.author(),
                action,
                post.uri().substring(("at://" + post.author() + "/").length()),
                post.value(),
                post.indexedAt()));
    }

    /** Ends every line that stands, as a server does that starts anew. */
    public synchronized void cut() {
        open.forEach(line -> line.close(1012, "service restart"));
        open.clear();
    }

    /** Forgets all frames, as a server does that began anew. */
    public synchronized void forget() {
        frames.clear();
    }

    /** An error's frame. */
    public static byte[] error(String name) {
        return frame(Map.of("op", -1), Map.of("error", name, "message", "as the lexicon has it"));
    }

    /** A frame: a head and a body. */
    public static byte[] frame(Map<String, Object> head, Map<String, Object> body) {
        byte[] first = DagCbor.of(head);
        byte[] second = DagCbor.of(body);
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private synchronized void opened(WebSocket line, long place) {
        if (place > last()) {
            line.send(ByteString.of(error("FutureCursor")));
            line.close(1008, "FutureCursor");
            return;
        }
        frames.subList(Math.max(0, (int) (place - FIRST + 1)), frames.size())
                .forEach(frame -> line.send(ByteString.of(frame)));
        open.add(line);
        notifyAll();
    }

    private synchronized long last() {
        return FIRST + frames.size() - 1L;
    }

    private synchronized void closed(WebSocket line) {
        open.remove(line);
    }

    @Override
    public void close() {
        server.close();
    }

    private final class Line extends WebSocketListener {
        private final long place;

        Line(long place) {
            this.place = place;
        }

        @Override
        public void onOpen(WebSocket webSocket, Response response) {
            opened(webSocket, place);
        }

        @Override
        public void onClosing(WebSocket webSocket, int code, String reason) {
            closed(webSocket);
            webSocket.close(code == 1005 ? 1000 : code, null);
        }

        @Override
        public void onFailure(WebSocket webSocket, Throwable trouble, @Nullable Response response) {
            closed(webSocket);
        }
    }
}
