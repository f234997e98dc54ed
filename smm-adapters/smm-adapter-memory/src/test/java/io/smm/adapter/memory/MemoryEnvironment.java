package io.smm.adapter.memory;

import io.smm.Capability;
import io.smm.Cursor;
import io.smm.PageRequest;
import io.smm.Smm;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.AppPassword;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Destination;
import io.smm.account.DestinationKind;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.error.InvalidInputException;
import io.smm.error.NetworkDownException;
import io.smm.error.QuotaExhaustedException;
import io.smm.error.RateLimitedException;
import io.smm.error.RetryAdvice;
import io.smm.insight.MetricId;
import io.smm.post.Poll;
import io.smm.post.PostRef;
import io.smm.post.PostTargeting;
import io.smm.spi.AdapterFactory;
import io.smm.spi.Sleeper;
import io.smm.testkit.tck.ContractAds;
import io.smm.testkit.tck.ContractAudiences;
import io.smm.testkit.tck.ContractConsent;
import io.smm.testkit.tck.ContractDeliveries;
import io.smm.testkit.tck.ContractEnvironment;
import io.smm.testkit.tck.ContractMessages;
import io.smm.testkit.tck.ContractModeration;
import io.smm.testkit.tck.ContractNumbers;
import io.smm.testkit.tck.ContractPages;
import io.smm.testkit.tck.ContractPeople;
import io.smm.testkit.tck.ContractPlaces;
import io.smm.testkit.tck.ContractReviews;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The simulated network as the contract's environment: the network itself is the server and the people. */
public class MemoryEnvironment implements ContractEnvironment, ContractServer, ContractPeople, ContractPages {

    private static final String HANDLE = "bakery";
    private static final String ANOTHER = "florist";
    private static final String SOMEBODY = "ana";
    private static final Secret PASSWORD = Secret.of("correct-horse-battery-staple-0123456789");
    private static final Duration ACCESS = Duration.ofHours(2);
    private static final Duration READING_LIMITED = Duration.ofMinutes(5);
    private static final int WRITES_PER_HOUR = 200;

    private final VirtualClock clock = VirtualClock.startingAt(Instant.parse("2026-05-04T08:00:00Z"));
    private final MemoryNetwork network;
    private final UnaryOperator<AdapterFactory> change;
    private final AccountHands accounts;
    private final MemoryHands hands;

    /** With an adapter that was changed, to be broken on purpose. */
    public MemoryEnvironment(MemoryProfile profile, UnaryOperator<AdapterFactory> change) {
        this(profile, change, options -> options);
    }

    /** With more options of the network. */
    MemoryEnvironment(
            MemoryProfile profile, UnaryOperator<AdapterFactory> change, UnaryOperator<MemoryNetwork.Builder> options) {
        network = options.apply(MemoryNetwork.builder(clock)
                        .profile(profile)
                        .account(HANDLE, PASSWORD)
                        .account(ANOTHER, PASSWORD)
                        .accountAt("garden", "gardener", PASSWORD)
                        .writesPerHour(WRITES_PER_HOUR)
                        .tokensFor(ACCESS, Duration.ofDays(60)))
                .build();
        this.change = change;
        accounts = new AccountHands(network, HANDLE, SOMEBODY);
        hands = new MemoryHands(network, clock, HANDLE, SOMEBODY);
    }

    @Override
    public AdapterFactory adapter() {
        return change.apply(MemoryAdapter.factory(network));
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Sleeper sleeper() {
        return clock;
    }

    @Override
    public ConnectionRequest credentials() {
        return request(network.endpoint(), HANDLE, PASSWORD);
    }

    @Override
    public Optional<ConnectionRequest> another() {
        return Optional.of(request(network.endpoint(), ANOTHER, PASSWORD));
    }

    @Override
    public ConnectionRequest wrongCredentials() {
        return request(network.endpoint(), HANDLE, Secret.of("wrong-horse-battery-staple-0123456789"));
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
    public Optional<ContractPages> pages() {
        return Optional.of(this);
    }

    @Override
    public Optional<ContractConsent> consent() {
        return Optional.of(accounts);
    }

    @Override
    public Optional<ContractPlaces> places() {
        return Optional.of(accounts);
    }

    @Override
    public Optional<AccountRef> somebody() {
        return Optional.of(accounts.somebody());
    }

    @Override
    public Optional<ConnectionRequest> elsewhere() {
        return Optional.of(request(network.endpoint("garden"), "gardener", PASSWORD));
    }

    @Override
    public Optional<ContractModeration> moderation() {
        return Optional.of(hands);
    }

    @Override
    public Optional<ContractMessages> messages() {
        return Optional.of(hands);
    }

    @Override
    public Optional<ContractReviews> reviews() {
        return Optional.of(hands);
    }

    @Override
    public Optional<ContractDeliveries> deliveries() {
        return Optional.of(hands);
    }

    @Override
    public Optional<ContractAudiences> audiences() {
        return Optional.of(new MemoryAudienceSide(network));
    }

    @Override
    public Optional<MetricId> leaveOutANumber() {
        return Optional.empty(); // what is counted in the process is always there
    }

    @Override
    public Optional<ContractAds> ads() {
        return Optional.of(new MemoryAdPlatform(network, clock));
    }

    @Override
    public List<ErrorSituation> errorSituations() {
        List<ErrorSituation> situations = new ArrayList<>();
        situations.add(ErrorSituation.grantGone(
                "the owner took all access back",
                () -> network.signIns().endSessions(HANDLE),
                (smm, connection) -> smm.accounts().whoAmI(connection)));
        situations.add(ErrorSituation.of(
                "nobody answers at the address",
                () -> {},
                (smm, connection) ->
                        smm.accounts().connect(request(URI.create("memory://elsewhere"), HANDLE, PASSWORD)),
                NetworkDownException.class,
                RetryAdvice.Kind.SAME_CALL_AFTER));
        if (supports(Capability.DELETE_POST)) {
            situations.add(ErrorSituation.of(
                    "the ledger knows that this hour's writes are used up",
                    () -> {},
                    this::deleteMoreThanAllowed,
                    QuotaExhaustedException.class,
                    RetryAdvice.Kind.SAME_CALL_AFTER));
        }
        if (supports(Capability.READ_COMMENTS)) {
            PageRequest elsewhere = PageRequest.first().from(new Cursor("elsewhere"));
            situations.add(ErrorSituation.of(
                    "a cursor of another list",
                    () -> {},
                    (smm, connection) -> smm.listening().comments(connection, write("With comments."), elsewhere),
                    InvalidInputException.class,
                    RetryAdvice.Kind.NEVER));
        }
        return situations;
    }

    @Override
    public int standingPosts() {
        return (int) network.posts().stream()
                .filter(post -> post.author().handle().equals(Optional.of(HANDLE)))
                .count();
    }

    @Override
    public Optional<StandingPost> newestPost() {
        return network.posts().stream()
                .filter(post -> post.author().handle().equals(Optional.of(HANDLE)))
                .reduce((older, newer) -> newer)
                .map(post -> new StandingPost(
                        post.images().size(),
                        post.link().map(card -> card.target().toString()),
                        post.quote().map(PostRef::id),
                        post.replyTo().map(PostRef::id)));
    }

    @Override
    public Optional<StandingContent> newestContent() {
        return network.posts().stream()
                .filter(post -> post.author().handle().equals(Optional.of(HANDLE)))
                .reduce((older, newer) -> newer)
                .map(MemoryEnvironment::content);
    }

    private static StandingContent content(MemoryPost post) {
        MemoryPostOptions options = post.options();
        return new StandingContent(
                post.media().stream()
                        .map(item -> new StandingMedia(
                                item.kind(),
                                item.altText(),
                                item.card().map(card -> card.target().toString())))
                        .toList(),
                options.poll().map(Poll::options).orElse(List.of()),
                options.repostOf().map(PostRef::id),
                options.title(),
                options.surface(),
                options.destination().map(Destination::id),
                options.visibility(),
                options.replies(),
                options.flags(),
                options.targeting().map(PostTargeting::countries).orElse(Set.of()));
    }

    @Override
    public Optional<Destination> destination() {
        return Optional.of(Destination.of(DestinationKind.BOARD, "board-1"));
    }

    @Override
    public int publishRequests() {
        return (int) network.publishRequests();
    }

    @Override
    public void loseNextAnswer(LostAnswer moment) {
        network.arm(
                switch (moment) {
                    case BEFORE_ACCEPTANCE -> MemoryFault.TIMEOUT_BEFORE_ACCEPTANCE;
                    case AFTER_ACCEPTANCE -> MemoryFault.TIMEOUT_AFTER_ACCEPTANCE;
                },
                1);
    }

    @Override
    public boolean cutLines() {
        network.arm(FaultPlan.of(MemoryFault.SERVER_ERROR).on("readStream").times(1));
        return true;
    }

    @Override
    public long requests() {
        return network.requests();
    }

    @Override
    public boolean hideNextPost(Duration time) {
        network.arm(new MemoryFault.LateVisibility(time), 1);
        return true;
    }

    @Override
    public Optional<LimitSaid> refuseAsTooMany(LimitedRequests requests) {
        return Optional.of(
                switch (requests) {
                    case READING -> {
                        network.arm(FaultPlan.of(new MemoryFault.RateLimited(READING_LIMITED))
                                .on("whoAmI")
                                .times(1));
                        yield new LimitSaid(clock.instant().plus(READING_LIMITED), false);
                    }
                    case PUBLISHING -> new LimitSaid(network.publishing().useUpWrites(HANDLE), true);
                });
    }

    @Override
    public int scheduledPosts() {
        return network.newsroom().scheduled().size();
    }

    @Override
    public boolean publishScheduledAtOnce() {
        network.newsroom().publishAtOnce();
        return true;
    }

    @Override
    public boolean giveNewIdsOnEdit() {
        network.newsroom().giveNewIdsOnEdit();
        return true;
    }

    @Override
    public Optional<Duration> editsEndAfter() {
        network.newsroom().editableFor(Duration.ofHours(1));
        return Optional.of(Duration.ofHours(1));
    }

    @Override
    public boolean endAccess() {
        clock.advance(ACCESS);
        return true;
    }

    @Override
    public PostRef write(String text) {
        return network.write(SOMEBODY, text);
    }

    @Override
    public PostRef comment(PostRef post, String text) {
        return network.comment(SOMEBODY, post, text);
    }

    @Override
    public PostRef mention(String text) {
        return network.mention(SOMEBODY, HANDLE, text);
    }

    @Override
    public boolean like(PostRef post) {
        network.like("reader-1", post);
        return true;
    }

    @Override
    public boolean follow() {
        network.follow("reader-1", HANDLE);
        return true;
    }

    @Override
    public boolean react(PostRef post, int people) {
        for (int i = 1; i <= people; i++) {
            network.like("reader-" + i, post);
        }
        return true;
    }

    @Override
    public boolean share(PostRef post, int people) {
        for (int i = 1; i <= people; i++) {
            network.share("reader-" + i, post);
        }
        return true;
    }

    @Override
    public Capability list() {
        return supports(Capability.READ_COMMENTS) ? Capability.READ_COMMENTS : Capability.READ_MENTIONS;
    }

    @Override
    public void serve(PagingSituation situation) {
        network.paging(
                switch (situation) {
                    case REGULAR -> MemoryPaging.REGULAR;
                    case EMPTY_PAGE_WITH_NEXT -> MemoryPaging.EMPTY_PAGES_BETWEEN;
                    case SAME_PLACE_FOR_EVER -> MemoryPaging.STUCK;
                });
    }

    @Override
    public void breakReading() {
        network.signIns().endSessions(HANDLE);
    }

    @Override
    public void mendReading() {
        // Connecting anew is all that is needed, and that is the contract's to do.
    }

    @Override
    public Optional<ContractNumbers> numbers() {
        return Optional.of(new MemoryContractNumbers(network, HANDLE));
    }

    @Override
    public void close() {
        // Nothing runs and nothing is held.
    }

    private ConnectionRequest request(URI endpoint, String handle, Secret password) {
        return new ConnectionRequest(
                new TenantId("tenant-1"),
                new AppId("app-1"),
                network.network(),
                endpoint,
                new AppPassword(handle, password));
    }

    private boolean supports(Capability capability) {
        return network.profile().capabilities(network.network()).supports(capability);
    }

    /** Where the ledger does not know how many there may be, a refusal teaches it. */
    private void deleteMoreThanAllowed(Smm smm, Connection connection) {
        PostRef nothing = PostRef.of(connection.network(), "account-1/nothing");
        boolean toBeLearned = !smm.quotas().of(connection).get(0).rule().equals("writes-hour");
        if (toBeLearned) {
            network.publishing().useUpWrites(HANDLE);
            try {
                smm.publishing().delete(connection, nothing);
            } catch (RateLimitedException refused) {
                smm.publishing().delete(connection, nothing);
            }
        }
        for (int i = 0; i <= WRITES_PER_HOUR; i++) {
            smm.publishing().delete(connection, nothing);
        }
    }
}
