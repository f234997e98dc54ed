package io.smm.adapter.support;

import io.smm.adapter.support.stream.Frame;
import io.smm.adapter.support.stream.FrameReader;
import io.smm.adapter.support.stream.Framing;
import io.smm.error.SmmException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** A line that is an answer without an end. */
final class BodyLine extends OpenLine implements Callback {

    private final Call exchange;
    private final Framing framing;
    private final int mostFrameBytes;

    BodyLine(Lines lines, OkHttpClient client, LineCall call, Framing framing, LineAttempt attempt, Request request) {
        super(lines, call, attempt);
        this.framing = framing;
        mostFrameBytes = call.mostFrameBytes();
        String accept = framing == Framing.SERVER_SENT_EVENTS ? "text/event-stream" : "application/json";
        // Not compressed: who packs waits for enough to pack, and a line brings little.
        exchange = client.newCall(request.newBuilder()
                .header("Accept", accept)
                .header("Accept-Encoding", "identity")
                .build());
    }

    @Override
    void start() {
        exchange.enqueue(this);
    }

    @Override
    void cancel() {
        exchange.cancel();
    }

    @Override
    public boolean send(String text) {
        throw new IllegalStateException("this line is no WebSocket");
    }

    @Override
    public void onFailure(Call call, IOException trouble) {
        broke(trouble);
    }

    @Override
    public void onResponse(Call call, Response response) {
        try (response) {
            attempt().check(response);
            checkType(response);
            opened();
            FrameReader frames = framing.reader(new Body(response.body().byteStream()), mostFrameBytes);
            Optional<Frame> frame = frames.next();
            while (frame.isPresent() && give(frame.get())) {
                frame = frames.next();
            }
            ended(attempt().failures().down("the network ended the line", null));
        } catch (SmmException refused) {
            ended(refused);
        } catch (IOException trouble) {
            broke(trouble);
        } catch (RuntimeException fault) {
            ended(attempt()
                    .failures()
                    .inDoubt("the line could not be read: " + fault.getClass().getSimpleName()));
        }
    }

    /** What has come is told of before more is waited for. */
    private final class Body extends FilterInputStream {

        Body(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (available() == 0) {
                beforeWaiting();
            }
            return super.read(target, offset, length);
        }
    }

    private void checkType(Response response) {
        MediaType type = response.body().contentType();
        String name = type == null ? "no content type" : (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
        boolean right = framing == Framing.SERVER_SENT_EVENTS
                ? name.equals("text/event-stream")
                : !name.equals("text/html") && response.code() == 200;
        if (!right) {
            if (Decoding.isPage(type)) {
                attempt().wasNoAnswer();
            }
            CallErrors failures = attempt().failures();
            throw failures.inDoubt(
                    failures.clean("status " + response.code() + " with " + name + " instead of a line"));
        }
    }
}
