package io.smm.adapter.support;

import io.smm.adapter.support.stream.Frame;
import io.smm.error.SmmException;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A line that is a WebSocket. Its messages are taken in by the thread that reads the socket, which waits while the buffer is full: a
 * slow reader is felt by the network and costs no memory here.
 */
final class SocketLine extends OpenLine {

    private static final int NO_CODE = 1005;
    private static final int NORMAL = 1000;
    private static final int MOST_SENT = 64 * 1024;

    private final OkHttpClient client;
    private final Request request;
    private final MessageCap cap;
    private volatile @Nullable WebSocket socket;
    private volatile boolean over;

    SocketLine(Lines lines, OkHttpClient client, LineCall call, LineAttempt attempt, Request request) {
        super(lines, call, attempt);
        this.request = request;
        cap = new MessageCap(call.mostFrameBytes(), this::beforeWaiting);
        this.client = client.newBuilder().addInterceptor(cap).build();
    }

    @Override
    void start() {
        WebSocket begun = client.newWebSocket(request, new Listener());
        socket = begun;
        if (over) {
            begun.cancel();
        }
    }

    @Override
    void cancel() {
        over = true;
        WebSocket begun = socket;
        if (begun != null) {
            begun.cancel();
        }
    }

    @Override
    public boolean send(String text) {
        if (text.length() > MOST_SENT) {
            throw new IllegalArgumentException("a message has at most " + MOST_SENT + " characters");
        }
        WebSocket begun = socket;
        return begun != null && begun.send(text);
    }

    /** What OkHttp calls, in the thread that reads. */
    private final class Listener extends WebSocketListener {

        @Override
        public void onOpen(WebSocket webSocket, Response response) {
            opened();
        }

        /** Texts too, as the cap says. */
        @Override
        public void onMessage(WebSocket webSocket, ByteString bytes) {
            if (!give(cap.wasCut() ? Frame.tooLarge() : Frame.of(bytes.toByteArray()))) {
                webSocket.cancel();
            }
        }

        @Override
        public void onClosing(WebSocket webSocket, int code, String reason) {
            CallErrors failures = attempt().failures();
            ended(failures.down(failures.clean("the network ended the line: " + code + " " + reason), null));
            webSocket.close(code == NO_CODE ? NORMAL : code, null);
        }

        @Override
        public void onFailure(WebSocket webSocket, Throwable trouble, @Nullable Response response) {
            if (response != null && response.code() != 101) {
                refused(response);
            } else {
                broke(
                        trouble instanceof IOException io
                                ? io
                                : new IOException(trouble.getClass().getSimpleName()));
            }
        }

        private void refused(Response response) {
            try {
                attempt().check(response);
                if (Decoding.isPage(response.body().contentType())) {
                    attempt().wasNoAnswer();
                }
                ended(attempt().failures().inDoubt("status " + response.code() + " instead of a WebSocket"));
            } catch (SmmException refusal) {
                ended(refusal);
            } catch (RuntimeException fault) {
                ended(attempt()
                        .failures()
                        .inDoubt("the refusal could not be read: "
                                + fault.getClass().getSimpleName()));
            }
        }
    }
}
