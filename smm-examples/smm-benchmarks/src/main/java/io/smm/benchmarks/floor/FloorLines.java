package io.smm.benchmarks.floor;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.BufferedSource;

/** Lines read by hand: each message as bytes, in the thread that reads the socket. */
public final class FloorLines implements AutoCloseable {

    private static final int BEFORE_DATA = "data: ".length();

    private final OkHttpClient http = new OkHttpClient.Builder()
            .callTimeout(Duration.ZERO)
            .readTimeout(Duration.ofSeconds(30))
            .build();
    private final String service;

    /**
     * A reader.
     *
     * @param service the server
     */
    public FloorLines(String service) {
        this.service = service;
    }

    /** Reads so many messages; gives how many bytes they had. What is to be done at their end is done while the line stands. */
    public long read(String kind, int count, Runnable atTheEnd) throws IOException, InterruptedException {
        Request request = new Request.Builder()
                .url(service + "/lines/" + kind + "/" + count)
                .build();
        if (kind.equals("socket")) {
            return socket(request, count, atTheEnd);
        }
        try (Response response = http.newCall(request).execute()) {
            BufferedSource source = response.body().source();
            long bytes = 0;
            int seen = 0;
            while (seen < count) {
                byte[] line = source.readByteArray(source.indexOf((byte) '\n'));
                source.skip(1);
                if (kind.equals("ndjson")) {
                    bytes += line.length;
                    seen++;
                } else if (line.length > BEFORE_DATA && line[0] == 'd') {
                    bytes += Arrays.copyOfRange(line, BEFORE_DATA, line.length).length;
                    seen++;
                }
            }
            atTheEnd.run();
            return bytes;
        }
    }

    private long socket(Request request, int count, Runnable atTheEnd) throws InterruptedException {
        long[] bytes = {0};
        CountDownLatch left = new CountDownLatch(count);
        WebSocket socket = http.newWebSocket(request, new WebSocketListener() {
            @Override
            public void onMessage(WebSocket webSocket, String text) {
                bytes[0] += text.length();
                left.countDown();
            }
        });
        left.await();
        atTheEnd.run();
        socket.cancel();
        return bytes[0];
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
