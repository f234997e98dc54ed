package io.smm.adapter.x;

import io.smm.Capability;
import io.smm.Network;
import io.smm.account.AccessToken;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.AppRegistration;
import io.smm.account.AppRegistrationKey;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.adapter.x.model.XNames;
import io.smm.adapter.x.stub.Exchange;
import io.smm.adapter.x.stub.StubFile;
import io.smm.adapter.x.stub.StubOAuth;
import io.smm.adapter.x.stub.StubPost;
import io.smm.adapter.x.stub.StubServer;
import io.smm.adapter.x.stub.StubX;
import io.smm.error.DuplicatePostException;
import io.smm.error.MediaRejectedException;
import io.smm.error.MissingScopeException;
import io.smm.error.NotOnTierException;
import io.smm.error.RetryAdvice;
import io.smm.insight.MetricId;
import io.smm.post.MediaKind;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.ReplyControl;
import io.smm.spi.AdapterFactory;
import io.smm.spi.Sleeper;
import io.smm.testkit.MutableClock;
import io.smm.testkit.RecordingSleeper;
import io.smm.testkit.TestImages;
import io.smm.testkit.tck.ContractConsent;
import io.smm.testkit.tck.ContractEnvironment;
import io.smm.testkit.tck.ContractModeration;
import io.smm.testkit.tck.ContractPages;
import io.smm.testkit.tck.ContractPeople;
import io.smm.testkit.tck.ContractServer;
import io.smm.testkit.tck.ErrorSituation;
import io.smm.testkit.tck.LimitSaid;
import io.smm.testkit.tck.LimitedRequests;
import io.smm.testkit.tck.LostAnswer;
import io.smm.testkit.tck.PagingSituation;
import io.smm.testkit.tck.StandingContent;
import io.smm.testkit.tck.StandingMedia;
import io.smm.testkit.tck.StandingPost;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The stub as the contract wants it. */
final class XEnvironment implements ContractEnvironment, ContractServer {

    static final String CREATE = "POST /2/tweets";
    static final String ME = "GET /2/users/me";
    static final String MENTIONS = "GET /2/users/{id}/mentions";
    static final String GET_POST = "GET /2/tweets/{id}";

    private static final PostRef NOWHERE = PostRef.of(Network.X, "1999999999999999999");

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-11-23T10:00:00Z"));
    private final RecordingSleeper sleeper = RecordingSleeper.moving(clock);
    private final StubServer server;
    private final StubX x;
    private final XOptions options;

    XEnvironment(XOptions options) {
        this(options, SpecWatch::watch);
    }

    XEnvironment(XOptions options, Consumer<Exchange> watcher) {
        this.options = options;
        server = StubServer.start(clock, watcher);
        x = server.x();
        if (options.names() == XNames.POST) {
            x.posts().useNewerNames();
        }
    }

    StubX x() {
        return x;
    }

    MutableClock mutableClock() {
        return clock;
    }

    @Override
    public AdapterFactory adapter() {
        return XAdapter.factory(options);
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Sleeper sleeper() {
        return sleeper;
    }

    @Override
    public ConnectionRequest credentials() {
        return request(StubX.TOKEN);
    }

    @Override
    public ConnectionRequest wrongCredentials() {
        return request("not-the-right-token-at-all-0123456789");
    }

    @Override
    public Optional<ConnectionRequest> another() {
        return Optional.of(request(StubX.OTHER_TOKEN));
    }

    @Override
    public boolean hasMaskedLinks() {
        return false;
    }

    @Override
    public ContractServer server() {
        return this;
    }

    @Override
    public Optional<AccountRef> somebody() {
        return Optional.of(AccountRef.of(Network.X, StubX.ANA.id(), StubX.ANA.name()));
    }

    @Override
    public Optional<ContractConsent> consent() {
        return Optional.of(new ContractConsent() {
            @Override
            public AppRegistration app() {
                ConnectionRequest given = credentials();
                return AppRegistration.of(
                        new AppRegistrationKey(given.tenant(), given.app(), given.network(), given.endpoint()),
                        StubOAuth.CLIENT,
                        Secret.of(StubOAuth.CLIENT_SECRET),
                        URI.create("https://host.example/back"));
            }

            @Override
            public URI allow(URI authorisationAddress) {
                return x.oauth().allow(authorisationAddress);
            }

            @Override
            public URI deny(URI authorisationAddress) {
                return x.oauth().deny(authorisationAddress);
            }

            @Override
            public void takeBack() {
                x.oauth().takeBack();
            }
        });
    }

    @Override
    public Optional<ContractPeople> people() {
        return Optional.of(new ContractPeople() {
            @Override
            public PostRef write(String text) {
                return said(Map.of("text", text));
            }

            @Override
            public PostRef comment(PostRef post, String text) {
                return said(Map.of("text", text, "reply", Map.of("in_reply_to_tweet_id", post.id())));
            }

            @Override
            public PostRef mention(String text) {
                return said(Map.of("text", "@" + StubX.OWNER.name() + " " + text));
            }

            @Override
            public boolean react(PostRef post, int people) {
                x.reading().like(post.id(), people);
                return true;
            }

            @Override
            public boolean share(PostRef post, int people) {
                x.reading().repost(post.id(), people);
                return true;
            }
        });
    }

    @Override
    public Optional<ContractPages> pages() {
        return Optional.of(new ContractPages() {
            @Override
            public Capability list() {
                return Capability.READ_MENTIONS;
            }

            @Override
            public void serve(PagingSituation situation) {
                x.reading().cut(situation);
            }

            @Override
            public void breakReading() {
                x.failAlways(MENTIONS, "unavailable");
            }

            @Override
            public void mendReading() {
                x.mend(MENTIONS);
            }
        });
    }

    @Override
    public Optional<ContractModeration> moderation() {
        return Optional.of(new ContractModeration() {
            @Override
            public boolean strangersSee(PostRef post, PostRef comment) {
                return stands(comment) && !x.reading().isHidden(comment.id());
            }

            @Override
            public boolean stands(PostRef comment) {
                return x.posts().of(StubX.ANA).stream().anyMatch(one -> one.id().equals(comment.id()));
            }

            @Override
            public boolean strangersCanComment(PostRef post) {
                return true;
            }
        });
    }

    @Override
    public Set<MetricId> numbersOfSomePosts() {
        return Set.of(
                MetricId.VIDEO_VIEWS,
                MetricId.VIDEO_STARTS,
                MetricId.VIDEO_QUARTER_VIEWS,
                MetricId.VIDEO_HALF_VIEWS,
                MetricId.VIDEO_THREE_QUARTER_VIEWS,
                MetricId.VIDEO_COMPLETIONS);
    }

    @Override
    public Optional<MetricId> leaveOutANumber() {
        x.reading().leaveOutReplies();
        return Optional.of(MetricId.COMMENTS);
    }

    @Override
    public List<ErrorSituation> errorSituations() {
        return List.of(
                ErrorSituation.grantGone(
                        "the owner took the token back",
                        x::takeTokensBack,
                        (smm, connection) -> smm.accounts().whoAmI(connection)),
                ErrorSituation.grantGone(
                        "the owner took the token back, and a post is sent",
                        x::takeTokensBack,
                        ErrorSituation.publishing(Post.of("Nobody posts this."))),
                ErrorSituation.networkDown(
                        "X is in trouble while the account is read",
                        () -> x.failAlways(ME, "unavailable"),
                        (smm, connection) -> smm.accounts().whoAmI(connection)),
                ErrorSituation.networkDown(
                        "the line breaks while a post is read",
                        () -> x.failAlways(GET_POST, "lost-before"),
                        (smm, connection) -> smm.publishing().read(connection, NOWHERE)),
                ErrorSituation.rateLimited(
                        "too many calls, told in the older shape",
                        () -> x.failAlways(ME, "too-many"),
                        (smm, connection) -> smm.accounts().whoAmI(connection)),
                ErrorSituation.of(
                        "this kind of token may not make the call",
                        () -> x.failAlways(ME, "app-only"),
                        (smm, connection) -> smm.accounts().whoAmI(connection),
                        MissingScopeException.class,
                        RetryAdvice.Kind.AFTER_ACTION),
                ErrorSituation.of(
                        "the app's contract does not have the call",
                        () -> x.failAlways(ME, "client-forbidden"),
                        (smm, connection) -> smm.accounts().whoAmI(connection),
                        NotOnTierException.class,
                        RetryAdvice.Kind.AFTER_ACTION),
                ErrorSituation.of(
                        "the cap of the month is used up, told with the status of too many calls",
                        () -> x.failAlways(ME, "usage-capped"),
                        (smm, connection) -> smm.accounts().whoAmI(connection),
                        NotOnTierException.class,
                        RetryAdvice.Kind.AFTER_ACTION),
                ErrorSituation.of(
                        "the credits are used up, and a post is sent",
                        () -> x.failAlways(CREATE, "credits"),
                        ErrorSituation.publishing(Post.of("Too dear.")),
                        NotOnTierException.class,
                        RetryAdvice.Kind.AFTER_ACTION),
                ErrorSituation.contentRejected(
                        "X refuses the text", () -> x.failNext(CREATE, "too-long"), Post.of("It looks short.")),
                ErrorSituation.of(
                        "the account said the same before",
                        () -> x.failNext(CREATE, "duplicate"),
                        ErrorSituation.publishing(Post.of("Again.")),
                        DuplicatePostException.class,
                        RetryAdvice.Kind.NEVER),
                ErrorSituation.of(
                        "X does not let this tier answer a stranger",
                        () -> x.failNext(CREATE, "not-permitted"),
                        (smm, connection) -> ErrorSituation.publishing(Post.builder(PostText.of("An answer."))
                                        .replyTo(said(Map.of("text", "A question.")))
                                        .build())
                                .make(smm, connection),
                        NotOnTierException.class,
                        RetryAdvice.Kind.AFTER_ACTION),
                ErrorSituation.of(
                        "X cannot use a file",
                        () -> x.failNext("POST /2/media/upload", "bad-media"),
                        ErrorSituation.publishing(Post.builder(PostPart.builder(PostText.of("Look."))
                                        .image(TestImages.of("image/png", "A blue square"))
                                        .build())
                                .build()),
                        MediaRejectedException.class,
                        RetryAdvice.Kind.NEVER));
    }

    @Override
    public int standingPosts() {
        return x.posts().of(StubX.OWNER).size();
    }

    @Override
    public Optional<StandingPost> newestPost() {
        return newest().map(post -> new StandingPost(
                (int) files(post).stream()
                        .filter(file -> file.kind() == MediaKind.IMAGE)
                        .count(),
                Optional.empty(),
                post.quoted(),
                post.parent()));
    }

    @Override
    public Optional<StandingContent> newestContent() {
        return newest().map(post -> new StandingContent(
                files(post),
                post.pollOptions(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(post.request().get("reply_settings")).map(word -> ReplyControl.MENTIONED),
                Set.of(),
                Set.of()));
    }

    @Override
    public int publishRequests() {
        return x.calls(CREATE) - x.posts().edits();
    }

    @Override
    public long requests() {
        return x.calls();
    }

    @Override
    public void loseNextAnswer(LostAnswer moment) {
        x.failNext(CREATE, moment == LostAnswer.BEFORE_ACCEPTANCE ? "lost-before" : "lost-after");
    }

    @Override
    public boolean hideNextPost(Duration time) {
        x.posts().hideNext(time);
        return true;
    }

    @Override
    public Optional<LimitSaid> refuseAsTooMany(LimitedRequests requests) {
        return Optional.of(new LimitSaid(x.limit(requests == LimitedRequests.READING ? ME : CREATE), true));
    }

    /** The tokens that the contract signs in with were given: they have no end. */
    @Override
    public boolean endAccess() {
        return false;
    }

    @Override
    public boolean giveNewIdsOnEdit() {
        return true;
    }

    @Override
    public Optional<Duration> editsEndAfter() {
        return Optional.of(XCapabilities.EDIT_WINDOW);
    }

    @Override
    public void close() {
        server.close();
        SpecWatch.requireNoFaults();
        if (x.unknown() > 0) {
            throw new AssertionError(x.unknown() + " requests were none of the network's");
        }
    }

    private PostRef said(Map<String, Object> request) {
        return PostRef.of(Network.X, x.posts().write(StubX.ANA, request).id());
    }

    private Optional<StubPost> newest() {
        return x.posts().of(StubX.OWNER).stream().reduce((older, newer) -> newer);
    }

    private List<StandingMedia> files(StubPost post) {
        return post.media().stream()
                .map(x.media()::file)
                .map(file -> new StandingMedia(kind(file), file.altText(), Optional.empty()))
                .toList();
    }

    private static MediaKind kind(StubFile file) {
        return file.category().equals("tweet_video") ? MediaKind.VIDEO : MediaKind.IMAGE;
    }

    private ConnectionRequest request(String token) {
        return new ConnectionRequest(
                new TenantId("bakery"),
                new AppId("shop"),
                Network.X,
                server.address(),
                new AccessToken(Secret.of(token)));
    }
}
