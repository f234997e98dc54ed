package io.smm.adapter.discord;

import io.smm.Network;
import io.smm.account.AppId;
import io.smm.account.ConnectionRequest;
import io.smm.account.Destination;
import io.smm.account.DestinationKind;
import io.smm.account.TenantId;
import io.smm.account.WebhookAddress;
import io.smm.adapter.discord.stub.Exchange;
import io.smm.adapter.discord.stub.StubDiscord;
import io.smm.adapter.discord.stub.StubMessage;
import io.smm.adapter.discord.stub.StubServer;
import io.smm.error.InvalidInputException;
import io.smm.error.MediaRejectedException;
import io.smm.error.NotFoundException;
import io.smm.error.RetryAdvice;
import io.smm.insight.MetricId;
import io.smm.post.MediaKind;
import io.smm.post.Post;
import io.smm.post.PostPart;
import io.smm.post.PostRef;
import io.smm.post.PostText;
import io.smm.spi.AdapterFactory;
import io.smm.spi.Sleeper;
import io.smm.testkit.MutableClock;
import io.smm.testkit.RecordingSleeper;
import io.smm.testkit.TestImages;
import io.smm.testkit.tck.ContractEnvironment;
import io.smm.testkit.tck.ContractPages;
import io.smm.testkit.tck.ContractPeople;
import io.smm.testkit.tck.ContractServer;
import io.smm.testkit.tck.ErrorSituation;
import io.smm.testkit.tck.LimitSaid;
import io.smm.testkit.tck.LimitedRequests;
import io.smm.testkit.tck.LostAnswer;
import io.smm.testkit.tck.StandingContent;
import io.smm.testkit.tck.StandingMedia;
import io.smm.testkit.tck.StandingPost;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The stubs as the contract's environment. */
final class DiscordEnvironment implements ContractEnvironment, ContractServer {

    private static final String EXECUTE = "execute_webhook";
    private static final String GET_WEBHOOK = "get_webhook_by_token";
    private static final String GET_MESSAGE = "get_webhook_message";
    private static final PostRef NOWHERE = PostRef.of(Network.DISCORD, "1308400000000099999");

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-11-23T10:00:00Z"));
    private final RecordingSleeper sleeper = RecordingSleeper.moving(clock);
    private final StubServer server;
    private final StubDiscord discord;

    DiscordEnvironment() {
        this(SpecWatch.perhaps());
    }

    DiscordEnvironment(Consumer<Exchange> watcher) {
        server = StubServer.start(clock, watcher);
        discord = server.discord();
    }

    StubDiscord discord() {
        return discord;
    }

    MutableClock mutableClock() {
        return clock;
    }

    @Override
    public AdapterFactory adapter() {
        return DiscordAdapter.factory();
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
        return request(StubDiscord.TOKEN);
    }

    @Override
    public ConnectionRequest wrongCredentials() {
        return request("not-the-right-token-of-this-webhook-at-all");
    }

    @Override
    public ContractServer server() {
        return this;
    }

    @Override
    public Optional<ContractPeople> people() {
        return Optional.empty();
    }

    @Override
    public Optional<ContractPages> pages() {
        return Optional.empty();
    }

    @Override
    public Optional<MetricId> leaveOutANumber() {
        return Optional.empty();
    }

    @Override
    public boolean hasHashtags() {
        return false;
    }

    @Override
    public Optional<Destination> destination() {
        return Optional.of(Destination.of(DestinationKind.CHANNEL_THREAD, StubDiscord.THREAD));
    }

    @Override
    public List<ErrorSituation> errorSituations() {
        return List.of(
                ErrorSituation.grantGone(
                        "the webhook was deleted",
                        discord::delete,
                        (smm, connection) -> smm.accounts().whoAmI(connection)),
                ErrorSituation.grantGone(
                        "the webhook was deleted, and a post is sent",
                        discord::delete,
                        ErrorSituation.publishing(Post.of("Nobody posts this."))),
                ErrorSituation.networkDown(
                        "the server fails while the webhook is read",
                        () -> discord.failAlways(GET_WEBHOOK, "internal-error"),
                        (smm, connection) -> smm.accounts().whoAmI(connection)),
                ErrorSituation.networkDown(
                        "the line breaks while a message is read",
                        () -> discord.failAlways(GET_MESSAGE, "lost-before"),
                        (smm, connection) -> smm.publishing().read(connection, NOWHERE)),
                ErrorSituation.rateLimited(
                        "the bucket of the call is empty",
                        () -> discord.failAlways(GET_WEBHOOK, "rate-limited"),
                        (smm, connection) -> smm.accounts().whoAmI(connection)),
                ErrorSituation.rateLimited(
                        "the limit of all calls is reached",
                        () -> discord.failAlways(GET_WEBHOOK, "rate-limited-globally"),
                        (smm, connection) -> smm.accounts().whoAmI(connection)),
                ErrorSituation.of(
                        "the thread was deleted",
                        () -> discord.failNext(EXECUTE, "unknown-channel"),
                        ErrorSituation.publishing(Post.of("To a thread.")),
                        NotFoundException.class,
                        RetryAdvice.Kind.NEVER),
                ErrorSituation.contentRejected(
                        "Discord refuses fields of the message",
                        () -> discord.failNext(EXECUTE, "invalid-form"),
                        Post.of("Longer than it looks.")),
                ErrorSituation.contentRejected(
                        "the server's filter blocks a link",
                        () -> discord.failNext(EXECUTE, "blocked-link"),
                        Post.of("See https://bad.example/now")),
                ErrorSituation.of(
                        "the channel's server takes no file of this size",
                        () -> discord.failNext(EXECUTE, "too-large"),
                        ErrorSituation.publishing(withImage()),
                        MediaRejectedException.class,
                        RetryAdvice.Kind.NEVER),
                ErrorSituation.of(
                        "the message is named by its address",
                        () -> {},
                        (smm, connection) -> smm.publishing()
                                .read(connection, PostRef.of(Network.DISCORD, "https://discord.com/channels/1/2/3")),
                        InvalidInputException.class,
                        RetryAdvice.Kind.NEVER),
                ErrorSituation.garbledAnswer(
                        "a page stands in front of the server",
                        () -> discord.failAlways(GET_WEBHOOK, "page"),
                        (smm, connection) -> smm.accounts().whoAmI(connection),
                        RetryAdvice.Kind.SAME_CALL_AFTER));
    }

    @Override
    public int standingPosts() {
        return discord.messages().size();
    }

    @Override
    public Optional<StandingPost> newestPost() {
        return newest().map(message -> new StandingPost(
                (int) message.attachments().stream()
                        .filter(file -> kind(file) == MediaKind.IMAGE)
                        .count(),
                message.embeds().stream()
                        .filter(embed -> !embed.containsKey("image"))
                        .map(embed -> String.valueOf(embed.get("url")))
                        .findFirst(),
                Optional.empty(),
                Optional.empty()));
    }

    @Override
    public Optional<StandingContent> newestContent() {
        return newest().map(message -> new StandingContent(
                message.attachments().stream()
                        .map(file -> new StandingMedia(
                                kind(file), String.valueOf(file.getOrDefault("description", "")), link(message, file)))
                        .toList(),
                message.pollAnswers(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                message.thread(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of()));
    }

    @Override
    public int publishRequests() {
        return discord.calls(EXECUTE);
    }

    @Override
    public void loseNextAnswer(LostAnswer moment) {
        discord.failNext(EXECUTE, moment == LostAnswer.BEFORE_ACCEPTANCE ? "lost-before" : "lost-after");
    }

    @Override
    public Optional<LimitSaid> refuseAsTooMany(LimitedRequests requests) {
        String operation = requests == LimitedRequests.READING ? GET_WEBHOOK : EXECUTE;
        return Optional.of(new LimitSaid(discord.limit(operation), true));
    }

    /** {@return false: a webhook's token has no end of its own} */
    @Override
    public boolean endAccess() {
        return false;
    }

    @Override
    public void close() {
        int unanswered = server.unanswered();
        server.close();
        if (unanswered > 0) {
            throw new AssertionError(unanswered + " requests were not in any scenario");
        }
    }

    private Optional<StubMessage> newest() {
        return discord.messages().stream().reduce((older, newer) -> newer);
    }

    private static MediaKind kind(Map<String, Object> file) {
        String type = String.valueOf(file.get("content_type"));
        return type.startsWith("image/")
                ? MediaKind.IMAGE
                : type.startsWith("video/") ? MediaKind.VIDEO : MediaKind.DOCUMENT;
    }

    private static Optional<String> link(StubMessage message, Map<String, Object> file) {
        return message.embeds().stream()
                .filter(embed -> embed.get("image") instanceof Map<?, ?> image
                        && ("attachment://" + file.get("filename")).equals(image.get("url")))
                .map(embed -> String.valueOf(embed.get("url")))
                .findFirst();
    }

    private ConnectionRequest request(String token) {
        WebhookAddress address = WebhookAddress.of(server.address(token).toString());
        return new ConnectionRequest(
                new TenantId("bakery"), new AppId("shop"), Network.DISCORD, address.endpoint(), address);
    }

    private static Post withImage() {
        return Post.builder(PostPart.builder(PostText.of("Look."))
                        .image(TestImages.of("image/png", "A blue square"))
                        .build())
                .build();
    }
}
