package io.smm.benchmarks.sdk;

import io.smm.Network;
import io.smm.account.Connection;
import io.smm.adapter.support.ApiCall;
import io.smm.adapter.support.Caller;
import io.smm.adapter.support.ErrorAnswer;
import io.smm.adapter.support.ErrorMapper;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.LineCall;
import io.smm.adapter.support.LineClient;
import io.smm.adapter.support.NativeError;
import io.smm.adapter.support.NetworkClient;
import io.smm.adapter.support.Operation;
import io.smm.adapter.support.RequestContent;
import io.smm.adapter.support.stream.FrameLine;
import io.smm.adapter.support.stream.Framing;
import io.smm.error.SmmException;
import io.smm.post.MediaSource;
import io.smm.spi.AdapterContext;
import io.smm.spi.AdapterFactory;
import io.smm.spi.NetworkAdapter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.HttpUrl;

/**
 * Uploads and lines by the engine that all adapters share, past the rules of the one network: no real one takes four gigabytes,
 * and none speaks all three kinds of lines. The way to
 * the engine is an adapter's context, which is kept while a real adapter is made.
 */
final class BlobUpload {

    private static final Operation UPLOAD = Operation.repeatable("com.atproto.repo.uploadBlob");

    private static final Operation LISTEN = Operation.read("bench.listen");
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final AtomicReference<NetworkClient> client = new AtomicReference<>();
    private final AtomicReference<LineClient> lines = new AtomicReference<>();

    /** The same adapter, whose context we look at. */
    AdapterFactory within(AdapterFactory adapter) {
        return new AdapterFactory() {
            @Override
            public Network network() {
                return adapter.network();
            }

            @Override
            public NetworkAdapter create(AdapterContext context) {
                client.set(NetworkClient.of(context, new AnyFailure(), (operation, head) -> List.of()));
                lines.set(LineClient.of(context, new AnyFailure(), (operation, head) -> List.of()));
                return adapter.create(context);
            }
        };
    }

    /** Opens a line of the prepared server's. */
    FrameLine open(Connection connection, String kind, int count) {
        HttpUrl url = HttpUrl.get(connection.endpoint().toString())
                .newBuilder()
                .addPathSegments("lines/" + kind + "/" + count)
                .build();
        Caller caller = Caller.of(connection);
        return lines.get()
                .open(
                        switch (kind) {
                            case "ndjson" -> LineCall.get(LISTEN, caller, url, Framing.LINES, SILENCE);
                            case "events" -> LineCall.get(LISTEN, caller, url, Framing.SERVER_SENT_EVENTS, SILENCE);
                            default -> LineCall.webSocket(LISTEN, caller, url, SILENCE);
                        });
    }

    String upload(Connection connection, Path file) {
        HttpUrl url = HttpUrl.get(connection.endpoint().toString())
                .newBuilder()
                .addPathSegments("xrpc/" + UPLOAD.name())
                .build();
        return client.get()
                .call(ApiCall.post(
                        UPLOAD,
                        Caller.of(connection),
                        url,
                        RequestContent.media("video/mp4", MediaSource.ofFile(file)),
                        BlobUpload::hash));
    }

    private static String hash(JsonReader json) {
        String hash = "";
        if (json.open()) {
            while (json.next()) {
                hash = json.name().equals("$link") ? json.text().orElse("") : json.isObject() ? hash(json) : hash;
            }
        }
        return hash;
    }

    private static final class AnyFailure implements ErrorMapper {

        @Override
        public NativeError read(JsonReader json) {
            return new NativeError("failed", "");
        }

        @Override
        public SmmException map(ErrorAnswer answer) {
            return answer.byStatus();
        }
    }
}
