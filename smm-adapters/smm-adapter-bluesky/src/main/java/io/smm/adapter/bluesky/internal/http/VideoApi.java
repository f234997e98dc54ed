package io.smm.adapter.bluesky.internal.http;

import io.smm.account.Connection;
import io.smm.account.Secret;
import io.smm.adapter.bluesky.internal.map.Attachments;
import io.smm.adapter.bluesky.internal.wire.JobWire;
import io.smm.adapter.support.ApiCall;
import io.smm.adapter.support.Caller;
import io.smm.adapter.support.JsonReader;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.adapter.support.NativeError;
import io.smm.adapter.support.NetworkClient;
import io.smm.adapter.support.RequestContent;
import io.smm.error.ErrorDetails;
import io.smm.error.MediaRejectedException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.spi.AdapterContext;
import io.smm.spi.CallScope;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * {@code app.bsky.video}: a service that takes videos, makes them ready and puts them into the account's own server. It is spoken
 * to with tokens that the account's server makes for one purpose each; they are kept nowhere.
 */
public final class VideoApi {

    /** How long a token lasts with which the service may store the video. The longest that servers give is 30 minutes. */
    private static final Duration STORING = Duration.ofMinutes(30);

    private static final Duration ASKING = Duration.ofMinutes(1);

    private final AdapterContext context;
    private final Xrpc xrpc;
    private final URI service;
    private final NetworkClient client;

    /**
     * The calls.
     *
     * @param context what the adapter was given
     * @param xrpc the way to the account's server
     * @param service the service
     */
    public VideoApi(AdapterContext context, Xrpc xrpc, URI service) {
        this.context = context;
        this.xrpc = xrpc;
        this.service = service;
        client = NetworkClient.of(context, new BlueskyErrors(), new RateHeaders());
    }

    /**
     * Makes sure that the service takes a video of the account today.
     *
     * @param connection whose
     * @param deadline by when
     * @throws MediaRejectedException when it does not
     */
    public void requireRoom(Connection connection, Instant deadline) {
        Secret token = token(connection, did(service), Operations.GET_UPLOAD_LIMITS.name(), ASKING, deadline);
        HttpUrl url = Xrpc.url(service, Operations.GET_UPLOAD_LIMITS).build();
        Limits limits = client.call(ApiCall.get(
                        Operations.GET_UPLOAD_LIMITS,
                        Caller.with(connection, token),
                        url,
                        Xrpc.answer(VideoApi::limits, Function.identity()))
                .by(deadline));
        if (!limits.canUpload) {
            throw new MediaRejectedException(ErrorDetails.of(
                            "the video service takes no video of this account now"
                                    + (limits.message.isEmpty() ? "" : ": " + limits.message),
                            RetryAdvice.afterAction("confirm the account's e-mail address, or come back tomorrow"))
                    .network(connection.network())
                    .tenant(connection.tenant())
                    .connection(connection.id())
                    .operation(Operations.GET_UPLOAD_LIMITS.name())
                    .nativeCode(limits.error)
                    .build());
        }
    }

    /**
     * Gives the service a video. One that it has already is not worked on again.
     *
     * @param connection whose
     * @param server the DID of the account's server, where the service puts it
     * @param video the video
     * @param name a name for it
     * @param deadline by when
     * @return the job, finished when the service knew the video
     */
    public JobWire upload(
            Connection connection, String server, Attachments.Attachment video, String name, Instant deadline) {
        Secret token = token(connection, server, Operations.UPLOAD_BLOB.name(), STORING, deadline);
        HttpUrl url = Xrpc.url(service, Operations.UPLOAD_VIDEO)
                .addQueryParameter("did", connection.account().id())
                .addQueryParameter("name", name)
                .build();
        KnownVideo known = new KnownVideo();
        try {
            return NetworkClient.of(context, known, new RateHeaders())
                    .call(ApiCall.post(
                                    Operations.UPLOAD_VIDEO,
                                    Caller.with(connection, token),
                                    url,
                                    RequestContent.media(video.mediaType(), video.source()),
                                    Xrpc.answer(JobWire::read, Function.identity()))
                            .by(deadline));
        } catch (SmmException refused) {
            if (known.job == null) {
                throw refused;
            }
            return known.job;
        }
    }

    /**
     * Asks how far a job is.
     *
     * @param connection whose
     * @param job the job
     * @param deadline by when
     * @return how far it is
     */
    public JobWire status(Connection connection, String job, Instant deadline) {
        HttpUrl url = Xrpc.url(service, Operations.GET_JOB_STATUS)
                .addQueryParameter("jobId", job)
                .build();
        return client.call(ApiCall.get(
                        Operations.GET_JOB_STATUS,
                        Caller.anonymous(CallScope.of(connection)),
                        url,
                        Xrpc.answer(JobWire::read, Function.identity()))
                .by(deadline));
    }

    private Secret token(Connection connection, String audience, String method, Duration life, Instant deadline) {
        HttpUrl url = Xrpc.url(connection.endpoint(), Operations.GET_SERVICE_AUTH)
                .addQueryParameter("aud", audience)
                .addQueryParameter("lxm", method)
                .addQueryParameter(
                        "exp",
                        Long.toString(context.clock().instant().plus(life).getEpochSecond()))
                .build();
        return xrpc.client()
                .call(ApiCall.get(
                                Operations.GET_SERVICE_AUTH,
                                Caller.of(connection),
                                url,
                                Xrpc.answer(VideoApi::token, Function.identity()))
                        .by(deadline));
    }

    /** The service's DID, as did:web spells a host and port. */
    private static String did(URI server) {
        return "did:web:" + server.getHost() + (server.getPort() < 0 ? "" : "%3A" + server.getPort());
    }

    private static Secret token(JsonReader json) {
        Optional<String> token = Optional.empty();
        if (json.open()) {
            while (json.next()) {
                if (json.name().equals("token")) {
                    token = json.text();
                }
            }
        }
        return Secret.of(json.require("token", token));
    }

    private record Limits(boolean canUpload, String error, String message) {}

    private static Limits limits(JsonReader json) {
        Optional<Boolean> canUpload = Optional.empty();
        String error = "";
        String message = "";
        if (json.open()) {
            while (json.next()) {
                switch (json.name()) {
                    case "canUpload" -> canUpload = json.truth();
                    case "error" -> error = json.text().orElse("");
                    case "message" -> message = json.text().orElse("");
                    default -> {}
                }
            }
        }
        return new Limits(json.require("canUpload", canUpload), error, message);
    }

    /** What errors of one upload mean: the one that says that the service has the video names the job that made it ready. */
    private static final class KnownVideo extends BlueskyErrors {
        private @Nullable JobWire job;

        @Override
        public NativeError read(JsonReader json) {
            JobWire refused;
            try {
                refused = JobWire.read(json);
            } catch (MalformedAnswerException withoutAJob) {
                return new NativeError(
                        json.skipped("error").orElse(""),
                        json.skipped("message").orElse(""));
            }
            if (refused.failure().equals("already_exists")) {
                job = refused;
            }
            return new NativeError(refused.failure(), refused.message());
        }
    }
}
