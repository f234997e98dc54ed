package io.smm.adapter.bluesky;

import io.smm.Capability;
import io.smm.Network;
import io.smm.PageRequest;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.AppPassword;
import io.smm.account.AppRegistration;
import io.smm.account.AppRegistrationKey;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.adapter.bluesky.stub.NotificationPages;
import io.smm.adapter.bluesky.stub.StubAccount;
import io.smm.adapter.bluesky.stub.StubFirehose;
import io.smm.adapter.bluesky.stub.StubNetwork;
import io.smm.adapter.bluesky.stub.StubOAuth;
import io.smm.adapter.bluesky.stub.StubPost;
import io.smm.adapter.bluesky.stub.StubServer;
import io.smm.error.InvalidInputException;
import io.smm.error.MediaRejectedException;
import io.smm.error.MissingScopeException;
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
import io.smm.post.ReplyControl;
import io.smm.post.TextSpan;
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
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The stubs as the contract's environment. */
final class BlueskyEnvironment
        implements ContractEnvironment,
                ContractServer,
                ContractPeople,
                ContractPages,
                ContractModeration,
                ContractConsent {

    private static final String CREATE_RECORD = "com.atproto.repo.createRecord";
    private static final String GET_RECORD = "com.atproto.repo.getRecord";
    private static final String GET_PROFILE = "app.bsky.actor.getProfile";
    private static final String LIST_NOTIFICATIONS = "app.bsky.notification.listNotifications";

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-11-23T10:00:00Z"));
    private final RecordingSleeper sleeper = RecordingSleeper.moving(clock);
    private final Supplier<String> origin;
    private final StubFirehose firehose = new StubFirehose();
    private final StubServer server;
    private final StubNetwork network;
    private @Nullable StubServer second;

    BlueskyEnvironment(Supplier<String> origin) {
        this.origin = origin;
        server = StubServer.start(clock, origin);
        network = server.network();
        firehose.listenTo(network);
    }

    @Override
    public AdapterFactory adapter() {
        return BlueskyAdapter.factory(BlueskyOptions.builder()
                .firehose(firehose.address())
                .withoutVideoService()
                .identityDirectory(server.address())
                .build());
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
        return request(server, StubNetwork.US, StubNetwork.US.password());
    }

    @Override
    public Optional<ConnectionRequest> another() {
        return Optional.of(request(server, StubNetwork.BOB, StubNetwork.BOB.password()));
    }

    /** A second server, where nobody has heard of the connected account. */
    @Override
    public Optional<ConnectionRequest> elsewhere() {
        if (second == null) {
            second = StubServer.start(clock, origin);
            second.network().forget(StubNetwork.US);
        }
        return Optional.of(request(second, StubNetwork.BOB, StubNetwork.BOB.password()));
    }

    @Override
    public Optional<ContractConsent> consent() {
        return Optional.of(this);
    }

    @Override
    public AppRegistration app() {
        ConnectionRequest given = credentials();
        return new AppRegistration(
                new AppRegistrationKey(given.tenant(), given.app(), given.network(), given.endpoint()),
                StubOAuth.CLIENT,
                Optional.empty(),
                StubOAuth.REDIRECT);
    }

    @Override
    public URI allow(URI authorisationAddress) {
        return network.oauth().allow(authorisationAddress);
    }

    @Override
    public URI deny(URI authorisationAddress) {
        return network.oauth().deny(authorisationAddress);
    }

    @Override
    public void takeBack() {
        network.oauth().takeBack();
    }

    @Override
    public Optional<AccountRef> somebody() {
        return Optional.of(
                new AccountRef(Network.BLUESKY, StubNetwork.BOB.did(), Optional.of(StubNetwork.BOB.handle())));
    }

    @Override
    public ConnectionRequest wrongCredentials() {
        return request(server, StubNetwork.US, "not-the-right-password-at-all");
    }

    @Override
    public ContractServer server() {
        return this;
    }

    @Override
    public Optional<ContractPeople> people() {
        return Optional.of(this);
    }

    @Override
    public Optional<ContractModeration> moderation() {
        return Optional.of(this);
    }

    @Override
    public boolean strangersSee(PostRef post, PostRef comment) {
        return !gate(post).getOrDefault("hiddenReplies", List.of()).toString().contains(comment.id());
    }

    @Override
    public boolean stands(PostRef comment) {
        return network.postsOf(StubNetwork.BOB).stream()
                .anyMatch(post -> post.uri().equals(comment.id()));
    }

    @Override
    public boolean strangersCanComment(PostRef post) {
        return !List.of().equals(gate(post).get("allow"));
    }

    @Override
    public Optional<StandingContent> newestContent() {
        return network.postsOf(StubNetwork.US).stream()
                .reduce((older, newer) -> newer)
                .map(this::content);
    }

    private StandingContent content(StubPost post) {
        Map<String, Object> gate = gate(PostRef.of(Network.BLUESKY, post.uri()));
        String allowed = String.valueOf(gate.get("allow"));
        Optional<ReplyControl> replies = !gate.containsKey("allow")
                ? Optional.of(ReplyControl.EVERYONE)
                : Optional.of(
                        allowed.contains("followerRule")
                                ? ReplyControl.FOLLOWERS
                                : allowed.contains("mentionRule") ? ReplyControl.MENTIONED : ReplyControl.NOBODY);
        Map<?, ?> embed = inside(post.value(), "embed");
        Map<?, ?> media = embed.containsKey("media") ? inside(embed, "media") : embed;
        List<StandingMedia> items = media.containsKey("video")
                ? List.of(new StandingMedia(MediaKind.VIDEO, text(media, "alt").orElse(""), Optional.empty()))
                : images(media);
        return content(post, items, replies);
    }

    private static List<StandingMedia> images(Map<?, ?> media) {
        return media.get("images") instanceof List<?> images
                ? images.stream()
                        .map(image -> new StandingMedia(
                                MediaKind.IMAGE, String.valueOf(((Map<?, ?>) image).get("alt")), Optional.empty()))
                        .toList()
                : List.of();
    }

    private static StandingContent content(StubPost post, List<StandingMedia> items, Optional<ReplyControl> replies) {
        return new StandingContent(
                items,
                List.of(),
                text(inside(post.value(), "subject"), "uri"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                replies,
                post.value().containsKey("labels") ? Set.of(ContentFlag.SENSITIVE) : Set.of(),
                Set.of());
    }

    private Map<String, Object> gate(PostRef post) {
        return network.record(
                        StubNetwork.US, "app.bsky.feed.threadgate", post.id().replaceFirst(".*/", ""))
                .map(StubPost::value)
                .orElse(Map.of());
    }

    @Override
    public Optional<ContractPages> pages() {
        return Optional.of(this);
    }

    @Override
    public Optional<MetricId> leaveOutANumber() {
        network.leaveOut("repostCount");
        return Optional.of(MetricId.SHARES);
    }

    @Override
    public List<ErrorSituation> errorSituations() {
        return List.of(
                ErrorSituation.grantGone(
                        "all sessions were ended",
                        network::endSessions,
                        (smm, connection) -> smm.accounts().whoAmI(connection)),
                ErrorSituation.networkDown(
                        "the server fails while a profile is read",
                        () -> network.failAlways(GET_PROFILE, "internal-error"),
                        (smm, connection) -> smm.accounts().whoAmI(connection)),
                ErrorSituation.networkDown(
                        "the line breaks while a post is read",
                        () -> network.failAlways(GET_RECORD, "lost-before"),
                        (smm, connection) -> smm.publishing().read(connection, somebodysPost())),
                ErrorSituation.rateLimited(
                        "the server says that it is enough",
                        () -> network.failAlways(GET_PROFILE, "rate-limited"),
                        (smm, connection) -> smm.accounts().whoAmI(connection)),
                ErrorSituation.rateLimited(
                        "a refusal comes in a success",
                        () -> network.failAlways(GET_PROFILE, "error-inside"),
                        (smm, connection) -> smm.accounts().whoAmI(connection)),
                ErrorSituation.notFound(
                        "the comments of a post that never was",
                        () -> {},
                        (smm, connection) -> smm.listening().comments(connection, noPost(), PageRequest.first())),
                ErrorSituation.contentRejected(
                        "the server refuses the text",
                        () -> network.failNext(CREATE_RECORD, "content-refused"),
                        Post.of("Longer than it looks.")),
                ErrorSituation.contentRejected("the text mentions nobody", () -> {}, mentioning("nobody.example")),
                ErrorSituation.contentRejected(
                        "the text mentions nobody, and the server is an older one",
                        () -> network.failNext("com.atproto.identity.resolveHandle", "handle-unknown-0.4"),
                        mentioning("nobody.example")),
                ErrorSituation.contentRejected("the text mentions no handle", () -> {}, mentioning("no handle")),
                ErrorSituation.of(
                        "the server takes no image of this size",
                        () -> network.failNext("com.atproto.repo.uploadBlob", "too-large"),
                        ErrorSituation.publishing(withImage()),
                        MediaRejectedException.class,
                        RetryAdvice.Kind.NEVER),
                ErrorSituation.of(
                        "the post of another is to be deleted",
                        () -> {},
                        (smm, connection) -> smm.publishing().delete(connection, somebodysPost()),
                        MissingScopeException.class,
                        RetryAdvice.Kind.AFTER_ACTION),
                ErrorSituation.of(
                        "the post is named by its page",
                        () -> {},
                        (smm, connection) -> smm.publishing()
                                .read(connection, PostRef.of(Network.BLUESKY, "https://bsky.app/profile/a/post/b")),
                        InvalidInputException.class,
                        RetryAdvice.Kind.NEVER),
                ErrorSituation.garbledAnswer(
                        "a page stands in front of the server",
                        () -> network.failAlways(GET_PROFILE, "page"),
                        (smm, connection) -> smm.accounts().whoAmI(connection),
                        RetryAdvice.Kind.SAME_CALL_AFTER),
                ErrorSituation.garbledAnswer(
                        "the server does not offer the call",
                        () -> network.failAlways(GET_PROFILE, "not-offered"),
                        (smm, connection) -> smm.accounts().whoAmI(connection),
                        RetryAdvice.Kind.NEVER));
    }

    @Override
    public int standingPosts() {
        return network.postsOf(StubNetwork.US).size();
    }

    @Override
    public Optional<StandingPost> newestPost() {
        return network.postsOf(StubNetwork.US).stream()
                .reduce((older, newer) -> newer)
                .map(BlueskyEnvironment::standing);
    }

    @Override
    public int publishRequests() {
        return server.requests(CREATE_RECORD) + server.requests("com.atproto.repo.applyWrites");
    }

    @Override
    public void loseNextAnswer(LostAnswer moment) {
        network.failNext(CREATE_RECORD, moment == LostAnswer.BEFORE_ACCEPTANCE ? "lost-before" : "lost-after");
    }

    @Override
    public long requests() {
        return server.requests();
    }

    @Override
    public void neverAnswerNext() {
        network.failNext(CREATE_RECORD, "no-answer");
    }

    @Override
    public Optional<LimitSaid> refuseAsTooMany(LimitedRequests requests) {
        Instant until = clock.instant().plusSeconds(200);
        network.limit(StubNetwork.US, requests == LimitedRequests.READING ? GET_PROFILE : CREATE_RECORD, until);
        return Optional.of(new LimitSaid(until, true));
    }

    @Override
    public boolean endAccess() {
        network.expireTokens();
        return true;
    }

    @Override
    public PostRef write(String text) {
        Matcher tag = Pattern.compile("#(\\w+)").matcher(text);
        List<Map<String, Object>> facets = tag.results()
                .map(found -> facet(
                        bytes(text, found.start()),
                        bytes(text, found.end()),
                        Map.of("$type", "app.bsky.richtext.facet#tag", "tag", found.group(1))))
                .toList();
        return written(facets.isEmpty() ? Map.of("text", text) : Map.of("text", text, "facets", facets));
    }

    @Override
    public PostRef comment(PostRef post, String text) {
        Map<String, Object> parent = strong(post, NativeRole.POST, NativeRole.VERSION);
        Map<String, Object> root = strong(post, NativeRole.ROOT, NativeRole.ROOT_VERSION);
        return written(Map.of("text", text, "reply", Map.of("root", root, "parent", parent)));
    }

    @Override
    public PostRef mention(String text) {
        StubAccount us = StubNetwork.US;
        String shown = "@" + us.handle();
        Map<String, Object> feature = Map.of("$type", "app.bsky.richtext.facet#mention", "did", us.did());
        return written(Map.of(
                "text", shown + " " + text, "facets", List.of(facet(0, bytes(shown, shown.length()), feature))));
    }

    private static int bytes(String text, int end) {
        return text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
    }

    private static Map<String, Object> facet(int start, int end, Map<String, Object> feature) {
        return Map.of("index", Map.of("byteStart", start, "byteEnd", end), "features", List.of(feature));
    }

    @Override
    public boolean like(PostRef post) {
        Map<String, Object> subject = strong(post, NativeRole.POST, NativeRole.VERSION);
        network.record(
                StubNetwork.BOB,
                "app.bsky.feed.like",
                "3klike2222222",
                Map.of("subject", subject, "createdAt", clock.instant().toString()));
        return true;
    }

    @Override
    public boolean follow() {
        network.record(
                StubNetwork.BOB,
                "app.bsky.graph.follow",
                "3kfollow22222",
                Map.of(
                        "subject",
                        StubNetwork.US.did(),
                        "createdAt",
                        clock.instant().toString()));
        return true;
    }

    @Override
    public boolean cutLines() {
        firehose.cut();
        return true;
    }

    @Override
    public boolean react(PostRef post, int people) {
        network.count(post.id(), "likeCount", people);
        return true;
    }

    @Override
    public boolean share(PostRef post, int people) {
        network.count(post.id(), "repostCount", people);
        return true;
    }

    @Override
    public Capability list() {
        return Capability.READ_MENTIONS;
    }

    @Override
    public void serve(PagingSituation situation) {
        network.pages(
                switch (situation) {
                    case REGULAR -> NotificationPages.REGULAR;
                    case EMPTY_PAGE_WITH_NEXT -> NotificationPages.EMPTY_BETWEEN;
                    case SAME_PLACE_FOR_EVER -> NotificationPages.SAME_PLACE;
                });
    }

    @Override
    public void breakReading() {
        network.failAlways(LIST_NOTIFICATIONS, "internal-error");
    }

    @Override
    public void mendReading() {
        network.mend(LIST_NOTIFICATIONS);
    }

    @Override
    public void close() {
        firehose.close();
        int unanswered = closed(server) + (second == null ? 0 : closed(second));
        if (unanswered > 0) {
            throw new AssertionError(unanswered + " requests were not in any scenario");
        }
    }

    private static int closed(StubServer server) {
        int unanswered = server.unanswered();
        server.close();
        return unanswered;
    }

    private static ConnectionRequest request(StubServer at, StubAccount account, String password) {
        return new ConnectionRequest(
                new TenantId("bakery"),
                new AppId("shop"),
                Network.BLUESKY,
                at.address(),
                new AppPassword(account.handle(), Secret.of(password)));
    }

    private PostRef written(Map<String, Object> record) {
        clock.advance(Duration.ofSeconds(1));
        StubPost post = network.write(StubNetwork.BOB, record);
        @SuppressWarnings("unchecked")
        Map<String, Map<String, String>> reply =
                (Map<String, Map<String, String>>) record.getOrDefault("reply", Map.of());
        Map<String, String> root = reply.getOrDefault("root", Map.of("uri", post.uri(), "cid", post.cid()));
        return new PostRef(
                Network.BLUESKY,
                List.of(
                        new NativeRef(NativeRole.POST, post.uri()),
                        new NativeRef(NativeRole.VERSION, post.cid()),
                        new NativeRef(NativeRole.ROOT, root.get("uri")),
                        new NativeRef(NativeRole.ROOT_VERSION, root.get("cid"))));
    }

    private static StandingPost standing(StubPost post) {
        Map<?, ?> embed = inside(post.value(), "embed");
        Map<?, ?> media = embed.containsKey("media") ? inside(embed, "media") : embed;
        Map<?, ?> quoted = inside(embed, "record");
        return new StandingPost(
                media.get("images") instanceof List<?> images ? images.size() : 0,
                text(inside(media, "external"), "uri"),
                text(embed.containsKey("media") ? inside(quoted, "record") : quoted, "uri"),
                text(inside(inside(post.value(), "reply"), "parent"), "uri"));
    }

    private static Map<?, ?> inside(Map<?, ?> value, String field) {
        return value.get(field) instanceof Map<?, ?> found ? found : Map.of();
    }

    private static Optional<String> text(Map<?, ?> value, String field) {
        return Optional.ofNullable(value.get(field)).map(String::valueOf);
    }

    private static Map<String, Object> strong(PostRef post, NativeRole id, NativeRole version) {
        return Map.of(
                "uri", post.find(id).orElseThrow(), "cid", post.find(version).orElseThrow());
    }

    private PostRef somebodysPost() {
        return write("Somebody else's.");
    }

    private static PostRef noPost() {
        return PostRef.of(Network.BLUESKY, "at://" + StubNetwork.BOB.did() + "/app.bsky.feed.post/3knever2222222");
    }

    private static Post mentioning(String handle) {
        TextSpan mention = new TextSpan.Mention(6, 6 + handle.length() + 1, handle, Optional.empty());
        return Post.builder(new PostText("Hello @" + handle, List.of(mention))).build();
    }

    private static Post withImage() {
        return Post.builder(PostPart.builder(PostText.of("Look."))
                        .image(TestImages.of("image/png", "A blue square"))
                        .build())
                .build();
    }
}
