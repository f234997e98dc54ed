package io.smm.adapter.bluesky.internal.http;

import io.smm.account.Connection;
import io.smm.adapter.support.Caller;
import io.smm.adapter.support.LineCall;
import io.smm.adapter.support.LineClient;
import io.smm.adapter.support.stream.FrameLine;
import io.smm.spi.AdapterContext;
import io.smm.spi.CallScope;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * {@code com.atproto.sync.subscribeRepos}: everything that is written on a server, or on all that a relay hears. Public: no token
 * is sent, for the line may be another's than the account's server.
 */
public final class FirehoseApi {

    /** How long a ping and its answer may take together. Ours; the lexicon says nothing. */
    public static final Duration SILENCE = Duration.ofSeconds(60);

    /** A commit's blocks have 2,000,000 bytes at most (the lexicon says), its 200 changes and the rest fit beside them. */
    private static final int MOST_FRAME_BYTES = 4 * 1024 * 1024;

    private final LineClient client;
    private final HttpUrl url;

    /**
     * The calls.
     *
     * @param context what the adapter was given
     * @param server whose firehose: an absolute http or https address
     */
    public FirehoseApi(AdapterContext context, URI server) {
        client = LineClient.of(context, new BlueskyErrors(), new RateHeaders());
        url = Xrpc.url(server, Operations.SUBSCRIBE_REPOS).build();
    }

    /** {@return where the line is} */
    public HttpUrl url() {
        return url;
    }

    /**
     * Opens the line.
     *
     * @param connection for whom
     * @param after the number of the last frame that is not wanted; empty for what comes from now on
     * @return the frames, to be closed by the caller
     */
    public FrameLine subscribe(Connection connection, Optional<Long> after) {
        HttpUrl.Builder address = url.newBuilder();
        after.ifPresent(seq -> address.addQueryParameter("cursor", Long.toString(seq)));
        return client.open(LineCall.webSocket(
                        Operations.SUBSCRIBE_REPOS,
                        Caller.anonymous(CallScope.of(connection)),
                        address.build(),
                        SILENCE)
                .mostFrameBytes(MOST_FRAME_BYTES));
    }
}
