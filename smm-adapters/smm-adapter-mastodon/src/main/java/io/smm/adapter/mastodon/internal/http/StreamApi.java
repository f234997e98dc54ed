package io.smm.adapter.mastodon.internal.http;

import io.smm.account.Connection;
import io.smm.adapter.mastodon.internal.wire.InstanceWire;
import io.smm.adapter.support.Caller;
import io.smm.adapter.support.LineCall;
import io.smm.adapter.support.LineClient;
import io.smm.adapter.support.stream.FrameLine;
import io.smm.adapter.support.stream.Framing;
import io.smm.error.ErrorDetails;
import io.smm.error.ProtocolException;
import io.smm.error.RetryAdvice;
import io.smm.spi.AdapterContext;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * {@code /api/v1/streaming}, at the host that an instance names for it. Mastodon serves it both as server-sent events and as a
 * WebSocket, GoToSocial as a WebSocket alone; who names the version of Mastodon's API that it serves is asked for the first.
 */
public final class StreamApi {

    private static final String PATH = "api/v1/streaming";
    private static final String USER = "user";

    private final LineClient lines;

    /**
     * The lines of one adapter.
     *
     * @param context what the adapter was given
     */
    public StreamApi(AdapterContext context) {
        lines = LineClient.of(context, new MastodonErrors(), new RateHeaders());
    }

    /**
     * Opens the line on which a server tells what happens around an account.
     *
     * @param connection whose
     * @param said what the instance says of itself, an address of streams among it
     * @param silence how long it may bring nothing
     * @return the line
     */
    public FrameLine open(Connection connection, InstanceWire said, Duration silence) {
        HttpUrl base = said.streaming()
                .flatMap(LineCall::httpUrl)
                .filter(address -> isSafe(connection, address))
                .orElseThrow(() -> noAddress(connection));
        Caller caller = Caller.of(connection);
        LineCall call = said.apiVersion().isPresent()
                ? LineCall.get(
                        Operations.STREAM,
                        caller,
                        base.newBuilder()
                                .addPathSegments(PATH)
                                .addPathSegment(USER)
                                .build(),
                        Framing.SERVER_SENT_EVENTS,
                        silence)
                : LineCall.webSocket(
                                Operations.STREAM,
                                caller,
                                base.newBuilder()
                                        .addPathSegments(PATH)
                                        .addQueryParameter("stream", USER)
                                        .build(),
                                silence)
                        .tokenAsProtocol();
        return lines.open(call);
    }

    /** A token that travels encrypted to the instance goes to no other host in the clear. */
    private static boolean isSafe(Connection connection, HttpUrl address) {
        boolean encrypted = !"https".equalsIgnoreCase(connection.endpoint().getScheme()) || address.isHttps();
        return encrypted
                && address.username().isEmpty()
                && Optional.ofNullable(address.query()).isEmpty();
    }

    private static ProtocolException noAddress(Connection connection) {
        return new ProtocolException(
                ErrorDetails.of("the instance names no address of streams that a token may go to", RetryAdvice.never())
                        .network(connection.network())
                        .tenant(connection.tenant())
                        .connection(connection.id())
                        .operation(Operations.STREAM.name())
                        .build());
    }
}
