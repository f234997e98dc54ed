package io.smm.adapter.mastodon;

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
import io.smm.adapter.mastodon.stub.Dialect;
import io.smm.adapter.mastodon.stub.Exchange;
import io.smm.adapter.mastodon.stub.StubConsent;
import io.smm.adapter.mastodon.stub.StubInstance;
import io.smm.adapter.mastodon.stub.StubMedia;
import io.smm.adapter.mastodon.stub.StubPost;
import io.smm.adapter.mastodon.stub.StubServer;
import io.smm.error.MediaRejectedException;
import io.smm.error.MissingScopeException;
import io.smm.error.NotFoundException;
import io.smm.error.RetryAdvice;
import io.smm.insight.MetricId;
import io.smm.post.ContentFlag;
import io.smm.post.MediaKind;
import io.smm.post.NativeRef;
import io.smm.post.NativeRole;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.post.Visibility;
import io.smm.spi.AdapterFactory;
import io.smm.spi.Sleeper;
import io.smm.testkit.MutableClock;
import io.smm.testkit.RecordingSleeper;
import io.smm.testkit.TestImages;
import io.smm.testkit.tck.ContractConsent;
import io.smm.testkit.tck.ContractEnvironment;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The stubs as the contract's environment. */
final class MastodonEnvironment implements ContractEnvironment, ContractServer {

    static final String CREATE = "POST /api/v1/statuses";
    static final String REBLOG = "POST /api/v1/statuses/{id}/reblog";
    static final String VERIFY = "GET /api/v1/accounts/verify_credentials";
    static final String NOTIFICATIONS = "GET /api/v1/notifications";
    static final String GET_STATUS = "GET /api/v1/statuses/{id}";

    private static final PostRef NOWHERE = PostRef.of(Network.MASTODON, "115999999999999999");

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-11-23T10:00:00Z"));
    private final RecordingSleeper sleeper = RecordingSleeper.moving(clock);
    private final StubServer server;
    private final StubServer elsewhere;
    private final StubInstance instance;

    MastodonEnvironment(Dialect dialect) {
        this(dialect, SpecWatch.perhaps(dialect));
    }

    MastodonEnvironment(Dialect dialect, Consumer<Exchange> watcher) {
        server = StubServer.start(clock, dialect, "", watcher);
        elsewhere = StubServer.start(clock, dialect, "-elsewhere", watcher);
        instance = server.instance();
    }

    StubInstance instance() {
        return instance;
    }

    MutableClock mutableClock() {
        return clock;
    }

    URI address() {
        return server.address();
    }

    @Override
    public AdapterFactory adapter() {
        return MastodonAdapter.factory();
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
        return request(server, StubInstance.TOKEN);
    }

    @Override
    public ConnectionRequest wrongCredentials() {
        return request(server, "not-the-right-token-at-all-0123456789");
    }

    @Override
    public Optional<ConnectionRequest> another() {
        return Optional.of(request(server, StubInstance.OTHER_TOKEN));
    }

    @Override
    public Optional<ConnectionRequest> elsewhere() {
        return Optional.of(request(elsewhere, elsewhere.instance().token(StubInstance.OTHER_TOKEN)));
    }

    @Override
    public boolean hasMaskedLinks() {
        return false;
    }

    @Override
    public boolean learnsRules() {
        return true;
    }

    @Override
    public Set<MetricId> numbersOfSomePosts() {
        return Set.of(MetricId.QUOTES, MetricId.POLL_VOTES);
    }

    @Override
    public ContractServer server() {
        return this;
    }

    @Override
    public Optional<AccountRef> somebody() {
        return Optional.of(AccountRef.of(Network.MASTODON, StubInstance.ANA.id(), StubInstance.ANA.name()));
    }

    @Override
    public Optional<ContractConsent> consent() {
        return Optional.of(new ContractConsent() {
            @Override
            public AppRegistration app() {
                ConnectionRequest given = credentials();
                return AppRegistration.of(
                        new AppRegistrationKey(given.tenant(), given.app(), given.network(), given.endpoint()),
                        StubConsent.CLIENT,
                        Secret.of(StubConsent.CLIENT_SECRET),
                        URI.create("https://host.example/back"));
            }

            @Override
            public URI allow(URI authorisationAddress) {
                return instance.consent().allow(authorisationAddress);
            }

            @Override
            public URI deny(URI authorisationAddress) {
                return instance.consent().deny(authorisationAddress);
            }

            @Override
            public void takeBack() {
                instance.consent().takeBack();
            }
        });
    }

    @Override
    public Optional<ContractPeople> people() {
        return Optional.of(new ContractPeople() {
            @Override
            public PostRef write(String text) {
                return said(text, Map.of());
            }

            @Override
            public PostRef comment(PostRef post, String text) {
                return said(text, Map.of("in_reply_to_id", post.id()));
            }

            @Override
            public PostRef mention(String text) {
                return said("@" + StubInstance.OWNER.name() + " " + text, Map.of());
            }

            @Override
            public boolean like(PostRef post) {
                instance.posts().tell("favourite", StubInstance.ANA, Optional.of(post.id()));
                return true;
            }

            @Override
            public boolean follow() {
                instance.posts().tell("follow", StubInstance.ANA, Optional.empty());
                return true;
            }

            @Override
            public boolean react(PostRef post, int people) {
                instance.posts().like(post.id(), people);
                return true;
            }

            @Override
            public boolean share(PostRef post, int people) {
                instance.posts().boost(post.id(), people);
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
                instance.posts().cut(situation);
            }

            @Override
            public void breakReading() {
                instance.failAlways(NOTIFICATIONS, "unavailable");
            }

            @Override
            public void mendReading() {
                instance.mend(NOTIFICATIONS);
            }
        });
    }

    @Override
    public Optional<MetricId> leaveOutANumber() {
        instance.posts().hideReplies();
        return Optional.of(MetricId.COMMENTS);
    }

    @Override
    public List<ErrorSituation> errorSituations() {
        boolean documented = instance.dialect() == Dialect.MASTODON;
        List<ErrorSituation> situations = new ArrayList<>(List.of(
                ErrorSituation.grantGone(
                        "the owner took the token back",
                        instance::takeTokensBack,
                        (smm, connection) -> smm.accounts().whoAmI(connection)),
                ErrorSituation.grantGone(
                        "the owner took the token back, and a post is sent",
                        instance::takeTokensBack,
                        ErrorSituation.publishing(Post.of("Nobody posts this."))),
                ErrorSituation.grantGone(
                        "the server says that the token was revoked",
                        () -> instance.failAlways(VERIFY, "revoked-token"),
                        (smm, connection) -> smm.accounts().whoAmI(connection)),
                ErrorSituation.of(
                        "the token lacks a scope",
                        () -> instance.failAlways(VERIFY, "no-scope"),
                        (smm, connection) -> smm.accounts().whoAmI(connection),
                        MissingScopeException.class,
                        RetryAdvice.Kind.AFTER_ACTION),
                ErrorSituation.networkDown(
                        "the server is in trouble while the account is read",
                        () -> instance.failAlways(VERIFY, "unavailable"),
                        (smm, connection) -> smm.accounts().whoAmI(connection)),
                ErrorSituation.networkDown(
                        "the line breaks while a post is read",
                        () -> instance.failAlways(GET_STATUS, "lost-before"),
                        (smm, connection) -> smm.publishing().read(connection, NOWHERE)),
                ErrorSituation.rateLimited(
                        "too many calls",
                        () -> instance.failAlways(VERIFY, documented ? "too-many" : "too-many-compatible"),
                        (smm, connection) -> smm.accounts().whoAmI(connection)),
                ErrorSituation.contentRejected(
                        "the server refuses the text",
                        () -> instance.failNext(CREATE, documented ? "blank" : "bad-request"),
                        Post.of("It looks good.")),
                ErrorSituation.contentRejected(
                        "the server lists what is wrong as issues",
                        () -> instance.failNext(CREATE, "issues"),
                        Post.of("It looks good.")),
                ErrorSituation.of(
                        "the server cannot use a file",
                        () -> instance.failNext("POST /api/v2/media", "bad-media"),
                        ErrorSituation.publishing(Post.builder(PostPart.builder(PostText.of("Look."))
                                        .image(TestImages.of("image/png", "A blue square"))
                                        .build())
                                .build()),
                        MediaRejectedException.class,
                        RetryAdvice.Kind.NEVER),
                ErrorSituation.of(
                        "what is answered is not there",
                        () -> {},
                        ErrorSituation.publishing(Post.builder(PostText.of("An answer."))
                                .replyTo(NOWHERE)
                                .build()),
                        NotFoundException.class,
                        RetryAdvice.Kind.NEVER),
                ErrorSituation.notFound(
                        "what is commented on is gone",
                        () -> instance.failAlways("GET /api/v1/statuses/{id}/context", "gone"),
                        (smm, connection) -> smm.listening().comments(connection, NOWHERE, io.smm.PageRequest.first())),
                ErrorSituation.garbledAnswer(
                        "the server does not offer the call",
                        () -> instance.failAlways(GET_STATUS, "no-such-call"),
                        (smm, connection) -> smm.publishing().read(connection, NOWHERE),
                        RetryAdvice.Kind.NEVER),
                ErrorSituation.garbledAnswer(
                        "a page stands in front of the server",
                        () -> instance.failAlways(VERIFY, "page"),
                        (smm, connection) -> smm.accounts().whoAmI(connection),
                        RetryAdvice.Kind.SAME_CALL_AFTER)));
        return situations;
    }

    @Override
    public int standingPosts() {
        return instance.posts().of(StubInstance.OWNER).size();
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
                post.boostOf(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                visibility(post),
                Optional.empty(),
                Boolean.TRUE.equals(post.request().get("sensitive")) ? Set.of(ContentFlag.SENSITIVE) : Set.of(),
                Set.of()));
    }

    @Override
    public int publishRequests() {
        return instance.calls(CREATE) + instance.calls(REBLOG);
    }

    @Override
    public long requests() {
        return instance.calls();
    }

    @Override
    public void loseNextAnswer(LostAnswer moment) {
        instance.failNext(CREATE, moment == LostAnswer.BEFORE_ACCEPTANCE ? "lost-before" : "lost-after");
    }

    @Override
    public Optional<LimitSaid> refuseAsTooMany(LimitedRequests requests) {
        String operation = requests == LimitedRequests.READING ? VERIFY : CREATE;
        return Optional.of(new LimitSaid(instance.limit(operation), true));
    }

    /** {@return false: a token has no end of its own} */
    @Override
    public boolean endAccess() {
        return false;
    }

    @Override
    public boolean cutLines() {
        instance.lines().cut();
        return true;
    }

    @Override
    public int scheduledPosts() {
        return instance.posts().waiting();
    }

    @Override
    public boolean publishScheduledAtOnce() {
        instance.posts().publishAtOnce();
        return true;
    }

    @Override
    public void close() {
        server.close();
        elsewhere.close();
        SpecWatch.requireNoFaults();
        if (instance.unknown() > 0) {
            throw new AssertionError(instance.unknown() + " requests were none of the network's");
        }
    }

    private PostRef said(String text, Map<String, Object> besides) {
        StubPost post = instance.posts().write(StubInstance.ANA, text, besides);
        return new PostRef(
                Network.MASTODON,
                List.of(
                        new NativeRef(NativeRole.POST, post.id()),
                        new NativeRef(
                                NativeRole.GLOBAL, address() + "/users/" + post.author() + "/statuses/" + post.id())));
    }

    private Optional<StubPost> newest() {
        return instance.posts().of(StubInstance.OWNER).stream().reduce((older, newer) -> newer);
    }

    private List<StandingMedia> files(StubPost post) {
        return post.media().stream()
                .map(instance.posts()::media)
                .map(file -> new StandingMedia(kind(file), file.description(), Optional.empty()))
                .toList();
    }

    private static MediaKind kind(StubMedia file) {
        return file.type().startsWith("image/") ? MediaKind.IMAGE : MediaKind.VIDEO;
    }

    private static Optional<Visibility> visibility(StubPost post) {
        return post.request().containsKey("visibility")
                ? Optional.of(
                        switch (post.visibility()) {
                            case "private" -> Visibility.FOLLOWERS;
                            case "unlisted" -> Visibility.UNLISTED;
                            default -> Visibility.PUBLIC;
                        })
                : Optional.empty();
    }

    private static ConnectionRequest request(StubServer at, String token) {
        return new ConnectionRequest(
                new TenantId("bakery"),
                new AppId("shop"),
                Network.MASTODON,
                at.address(),
                new AccessToken(Secret.of(token)));
    }
}
