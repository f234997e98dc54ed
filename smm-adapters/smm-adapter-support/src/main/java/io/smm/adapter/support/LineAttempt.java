package io.smm.adapter.support;

import io.smm.account.Secret;
import io.smm.adapter.support.stream.FrameLine;
import io.smm.error.RetryAdvice;
import java.time.Duration;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** One request that opens a line; it ends when the line stands, or is refused. */
final class LineAttempt extends Attempt<FrameLine> {

    private final OkHttpClient engine;
    private final Lines lines;
    private final LineCall line;
    private boolean socketBegun;

    LineAttempt(
            OkHttpClient engine, Lines lines, Dialect dialect, LineCall line, ApiCall<FrameLine> head, Access access) {
        super(dialect, head, access);
        this.engine = engine;
        this.lines = lines;
        this.line = line;
    }

    @Override
    FrameLine run(Duration most) {
        if (lines.isClosed()) {
            throw new IllegalStateException("the SDK is closed");
        }
        if (lines.isFull()) {
            throw notSent("as many lines stand as one SDK may have", RetryAdvice.sameCall());
        }
        begin(most);
        OpenLine opening = line();
        socketBegun = line.framing().isEmpty();
        opening.awaitOpen(most);
        return opening;
    }

    /** The client tells nobody of a WebSocket's first byte. */
    @Override
    boolean wasSent() {
        return socketBegun || super.wasSent();
    }

    /** Takes in the head of the answer; throws when it is no success. */
    void check(Response response) {
        requireSuccess(observe(response), response);
    }

    private OpenLine line() {
        Request request = request(false);
        Optional<Secret> token = access().token();
        if (line.isTokenAsProtocol() && token.isPresent()) {
            request = request.newBuilder()
                    .removeHeader("Authorization")
                    .header("Sec-WebSocket-Protocol", token.get().reveal())
                    .build();
        }
        OkHttpClient client = lines.client(engine, line);
        return line.framing().isPresent()
                ? new BodyLine(lines, client, line, line.framing().get(), this, request)
                : new SocketLine(lines, client, line, this, request);
    }
}
