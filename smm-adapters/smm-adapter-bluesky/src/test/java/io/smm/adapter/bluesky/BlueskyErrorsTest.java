package io.smm.adapter.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.AppPassword;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.error.ContentRejectedException;
import io.smm.error.CredentialsRejectedException;
import io.smm.error.MediaRejectedException;
import io.smm.error.MissingScopeException;
import io.smm.error.NetworkDownException;
import io.smm.error.NotFoundException;
import io.smm.error.ProtocolException;
import io.smm.error.RateLimitedException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.TokenExpiredException;
import io.smm.error.TokenRevokedException;
import io.smm.error.UnknownOutcomeException;
import io.smm.post.DeliveryId;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.spi.HttpOptions;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.Publisher;
import io.smm.spi.ResilienceOptions;
import io.smm.spi.TokenSet;
import io.smm.testkit.MutableClock;
import io.smm.testkit.RecordingSleeper;
import io.smm.testkit.TestImages;
import io.smm.testkit.tck.StandaloneContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each error of the network means, call by call; and that half an answer is never taken for a whole one. */
class BlueskyErrorsTest {

    /** Many broken answers in a row, each looked at. */
    private static final HttpOptions EVERY_CALL_GOES_OUT = HttpOptions.builder()
            .resilience(ResilienceOptions.builder().breaker(false).build())
            .build();

    private static final AccountRef US =
            AccountRef.of(Network.BLUESKY, "did:plc:44ybard66vv44zksje25o7dz", "a.example");
    private static final PostRef POST =
            PostRef.of(Network.BLUESKY, "at://did:plc:44ybard66vv44zksje25o7dz/app.bsky.feed.post/3kidem2222222");
    private static final TokenSet TOKENS = new TokenSet(
            Secret.of("access-token-1234"),
            Optional.empty(),
            Optional.of(Secret.of("refresh-token-1234")),
            Optional.empty());

    private final MutableClock clock = MutableClock.at(Bench.START);
    private final MockWebServer server = new MockWebServer();
    private StandaloneContext context;
    private Connection connection;

    @BeforeEach
    void open() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
        URI endpoint = server.url("/").uri();
        connection = Connection.of(new TenantId("bakery"), new AppId("shop"), endpoint, US);
        OneTokenStore tokens = new OneTokenStore(TOKENS);
        context = StandaloneContext.around(
                BlueskyAdapter.factory(), clock, RecordingSleeper.moving(clock), EVERY_CALL_GOES_OUT, tokens);
    }

    @AfterEach
    void close() throws Exception {
        context.close();
        server.close();
    }

    @ParameterizedTest(name = "{0} answers {1} {2}")
    @CsvSource({
        "SIGN_IN, 401, AuthenticationRequired, CREDENTIALS, AFTER_ACTION",
        "SIGN_IN, 401, AuthFactorTokenRequired, CREDENTIALS, AFTER_ACTION",
        "SIGN_IN, 401, SomethingNew, CREDENTIALS, AFTER_ACTION",
        "SIGN_IN, 400, InvalidRequest, CREDENTIALS, AFTER_ACTION",
        "SIGN_IN, 401, AccountTakedown, SCOPE, AFTER_ACTION",
        "SIGN_IN, 429, RateLimitExceeded, RATE, SAME_CALL_AFTER",
        "SIGN_IN, 502, UpstreamFailure, DOWN, SAME_CALL_AFTER",
        "REFRESH, 400, ExpiredToken, REVOKED, AFTER_ACTION",
        "REFRESH, 400, InvalidToken, REVOKED, AFTER_ACTION",
        "REFRESH, 401, AccountTakedown, SCOPE, AFTER_ACTION",
        "REFRESH, 500, InternalServerError, DOWN, SAME_CALL_AFTER",
        "CREATE, 400, InvalidRequest, CONTENT, NEVER",
        "CREATE, 400, SomethingNew, CONTENT, NEVER",
        "CREATE, 400, BlobTooLarge, MEDIA, NEVER",
        "CREATE, 401, AuthenticationRequired, SCOPE, AFTER_ACTION",
        "CREATE, 401, AuthMissing, PROTOCOL, NEVER",
        "CREATE, 403, Forbidden, SCOPE, AFTER_ACTION",
        "CREATE, 429, RateLimitExceeded, RATE, SAME_CALL_AFTER",
        "CREATE, 500, InternalServerError, UNKNOWN, RECONCILE_FIRST",
        "CREATE, 500, ExpiredToken, UNKNOWN, RECONCILE_FIRST",
        "CREATE, 500, InvalidRequest, UNKNOWN, RECONCILE_FIRST",
        "CREATE, 502, UpstreamFailure, UNKNOWN, RECONCILE_FIRST",
        "CREATE, 504, UpstreamTimeout, UNKNOWN, RECONCILE_FIRST",
        "CREATE, 501, MethodNotImplemented, PROTOCOL, NEVER",
        "UPLOAD, 413, PayloadTooLarge, MEDIA, NEVER",
        "UPLOAD, 400, InvalidMimeType, MEDIA, NEVER",
        "UPLOAD, 400, InvalidRequest, MEDIA, NEVER",
        "UPLOAD, 500, InternalServerError, DOWN, SAME_CALL_AFTER",
        "READ, 400, InvalidRequest, PROTOCOL, NEVER",
        "READ, 403, AccountDeactivated, SCOPE, AFTER_ACTION",
        "READ, 404, NotFound, NOT_FOUND, NEVER",
        "READ, 501, MethodNotImplemented, PROTOCOL, NEVER",
        "READ, 503, NotEnoughResources, DOWN, SAME_CALL_AFTER"
    })
    void anErrorIsToldByItsMeaning(Deed deed, int status, String code, Meaning meaning, RetryAdvice.Kind advice) {
        server.setDispatcher(always(json(status, "{\"error\":\"" + code + "\",\"message\":\"said so\"}")));

        SmmException error = failure(deed);

        assertThat(error).isExactlyInstanceOf(meaning.type);
        assertThat(error.retryAdvice().kind()).isEqualTo(advice);
        assertThat(error.details().nativeCode()).contains(code);
        assertThat(error.details().status()).hasValue(status);
        assertThat(error).hasMessageContaining("said so");
    }

    @ParameterizedTest
    @CsvSource({"CREATE, ExpiredToken", "CREATE, InvalidToken", "READ, ExpiredToken", "READ, InvalidToken"})
    void aTokenThatIsRefusedTwiceIsToldAsExpired(Deed deed, String code) {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return request.getTarget().contains("refreshSession")
                        ? json(200, session("new-access-token"))
                        : json(400, "{\"error\":\"" + code + "\",\"message\":\"no\"}");
            }
        });

        SmmException error = failure(deed);

        assertThat(error).isExactlyInstanceOf(TokenExpiredException.class);
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void everyBeginningOfAnAnswerToAnEffectIsADoubtAndOnlyTheWholeASuccess() {
        String whole = "{\"uri\":\"" + POST.id()
                + "\",\"cid\":\"bafyreigvgarlholttsg4ycjtiuovz5f6hrp3hb6f5cdh4wvwt5xxmnkcd4\"}";
        for (int length = 0; length < whole.length(); length++) {
            server.setDispatcher(always(json(200, whole.substring(0, length))));

            SmmException error = failure(Deed.CREATE);

            assertThat(error.retryAdvice()).as("the first %s bytes", length).isEqualTo(RetryAdvice.reconcileFirst());
        }
        assertThat(server.getRequestCount()).isEqualTo(whole.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}",
                "{\"uri\":null,\"cid\":\"bafyreib\"}",
                "{\"uri\":\"\",\"cid\":\"bafyreib\"}",
                "{\"uri\":\"https://example.com\",\"cid\":\"bafyreib\"}",
                "{\"uri\":\"at://did:plc:abc/app.bsky.feed.like/3k\",\"cid\":\"bafyreib\"}",
                "{\"uri\":\"at://did:plc:abc/app.bsky.feed.post/3k\",\"cid\":7}",
                "[]",
                "null"
            })
    void aSuccessThatNamesNoPostIsADoubt(String body) {
        server.setDispatcher(always(json(200, body)));

        SmmException error = failure(Deed.CREATE);

        assertThat(error).isExactlyInstanceOf(ProtocolException.class);
        assertThat(error.retryAdvice()).isEqualTo(RetryAdvice.reconcileFirst());
    }

    @Test
    void aSuccessThatTakesMoreRoomThanWasKeptForItIsADoubt() {
        for (String body : List.of(
                "{\"uri\":\"" + POST.id() + "\",\"cid\":\"" + "b".repeat(65) + "\"}",
                "{\"uri\":\"" + POST.id() + "\",\"cid\":\"\\u0001\"}",
                "{\"uri\":\"" + POST.id() + "x\",\"cid\":\"bafyreib\"}")) {
            server.setDispatcher(always(json(200, body)));

            SmmException error = failure(Deed.CREATE);

            assertThat(error).as(body).isExactlyInstanceOf(ProtocolException.class);
            assertThat(error.retryAdvice()).isEqualTo(RetryAdvice.reconcileFirst());
        }
    }

    @Test
    void anUploadThatTakesMoreRoomThanIsKeptForItIsNotTaken() {
        server.setDispatcher(always(json(
                200,
                "{\"blob\":{\"ref\":{\"$link\":\"bafkreib\"},\"mimeType\":\"image/" + "x".repeat(60)
                        + "\",\"size\":1}}")));

        assertThat(failure(Deed.UPLOAD)).isExactlyInstanceOf(ProtocolException.class);
    }

    @ParameterizedTest
    @CsvSource({"200, , 200", "86400, , 86400", "86401, , ", "0, , ", "-5, , ", "999999999999999, , ", "200, 7, 7"})
    void aServerThatIsAskedTooOftenNamesTheWaitOrTheEndOfTheWindow(long left, String retryAfter, Long wait) {
        MockResponse.Builder answer =
                json(429, "{\"error\":\"RateLimitExceeded\"}").newBuilder();
        answer.setHeader("RateLimit-Reset", Bench.START.getEpochSecond() + left);
        if (retryAfter != null) {
            answer.setHeader("Retry-After", retryAfter);
        }
        server.setDispatcher(always(answer.build()));

        RetryAdvice advice = failure(Deed.CREATE).retryAdvice();

        assertThat(advice)
                .isEqualTo(wait == null ? RetryAdvice.sameCall() : RetryAdvice.sameCallAfter(Duration.ofSeconds(wait)));
    }

    @ParameterizedTest
    @CsvSource({"token with space", "'token\nwith break'", "tökén"})
    void aTokenThatCannotGoIntoAHeaderIsNoToken(String token) {
        server.setDispatcher(always(json(200, session(token.replace("\n", "\\n")))));

        SmmException error = failure(Deed.SIGN_IN);

        assertThat(error).isExactlyInstanceOf(ProtocolException.class);
        assertThat(error.toString()).doesNotContain("token with", "tökén");
    }

    private enum Meaning {
        CREDENTIALS(CredentialsRejectedException.class),
        REVOKED(TokenRevokedException.class),
        SCOPE(MissingScopeException.class),
        RATE(RateLimitedException.class),
        DOWN(NetworkDownException.class),
        UNKNOWN(UnknownOutcomeException.class),
        CONTENT(ContentRejectedException.class),
        MEDIA(MediaRejectedException.class),
        PROTOCOL(ProtocolException.class),
        NOT_FOUND(NotFoundException.class);

        private final Class<? extends SmmException> type;

        Meaning(Class<? extends SmmException> type) {
            this.type = type;
        }
    }

    private enum Deed {
        SIGN_IN,
        REFRESH,
        CREATE,
        UPLOAD,
        READ
    }

    private SmmException failure(Deed deed) {
        return catchThrowableOfType(SmmException.class, () -> {
            switch (deed) {
                case SIGN_IN -> context.adapter().authenticator().signIn(request());
                case REFRESH -> context.adapter().authenticator().refresh(connection, TOKENS);
                case CREATE -> firstStep(Post.of("Hello."));
                case UPLOAD ->
                    firstStep(Post.builder(PostPart.builder(PostText.of("Look."))
                                    .image(TestImages.png(1, ""))
                                    .build())
                            .build());
                case READ -> context.adapter().postReader().orElseThrow().read(connection, POST);
                default -> throw new IllegalStateException();
            }
        });
    }

    private void firstStep(Post post) {
        Publisher publisher = context.adapter().publisher().orElseThrow();
        PublishIntent intent = new PublishIntent(new DeliveryId("d"), connection, post, clock.instant());
        PublishState state = publisher.begin(intent);
        publisher.advance(intent, state, clock.instant().plusSeconds(30));
    }

    private ConnectionRequest request() {
        return new ConnectionRequest(
                connection.tenant(),
                connection.app(),
                Network.BLUESKY,
                connection.endpoint(),
                new AppPassword("a.example", Secret.of("the-app-password")));
    }

    private static String session(String access) {
        return "{\"accessJwt\":\"" + access + "\",\"refreshJwt\":\"refresh\",\"did\":\"" + US.id()
                + "\",\"handle\":\"a.example\"}";
    }

    private static Dispatcher always(MockResponse answer) {
        return new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer;
            }
        };
    }

    private static MockResponse json(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json; charset=utf-8")
                .body(body)
                .build();
    }
}
