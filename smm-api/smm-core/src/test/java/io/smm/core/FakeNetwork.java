package io.smm.core;

import io.smm.Capabilities;
import io.smm.Capability;
import io.smm.CapabilityStatement;
import io.smm.Money;
import io.smm.Network;
import io.smm.Page;
import io.smm.PageRequest;
import io.smm.account.AccountProfile;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.AppPassword;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Destination;
import io.smm.account.Secret;
import io.smm.account.SignInMethod;
import io.smm.account.TenantId;
import io.smm.error.ContentRejectedException;
import io.smm.error.ErrorDetails;
import io.smm.error.NetworkDownException;
import io.smm.error.RetryAdvice;
import io.smm.error.SmmException;
import io.smm.error.UnknownOutcomeException;
import io.smm.insight.AccountInsights;
import io.smm.insight.Lineage;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.listening.Signal;
import io.smm.post.MediaRules;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.post.PostRules;
import io.smm.post.Publication;
import io.smm.post.PublishedPost;
import io.smm.post.TextLimit;
import io.smm.post.TextRules;
import io.smm.post.TextUnit;
import io.smm.post.Violation;
import io.smm.spi.AdapterContext;
import io.smm.spi.AdapterFactory;
import io.smm.spi.Authenticator;
import io.smm.spi.CallScope;
import io.smm.spi.InsightReader;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.PostReader;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaScope;
import io.smm.spi.Reconciliation;
import io.smm.spi.Settlement;
import io.smm.spi.SignIn;
import io.smm.spi.SignalReader;
import io.smm.spi.StepKind;
import io.smm.spi.TokenSet;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/** A network and its adapter for core's own tests: scripted faults, and a list of what really stands. */
class FakeNetwork implements AdapterFactory, NetworkAdapter {

    static final Network NETWORK = new Network("fake");
    static final AccountRef ACCOUNT = AccountRef.of(NETWORK, "acc-1", "shop");
    static final URI ENDPOINT = URI.create("https://fake.example");
    private static final LocalDate DATE = LocalDate.of(2026, 1, 1);

    /** What really stands on the network, in order: one id a post. */
    final List<String> standing = new ArrayList<>();

    /** Faults of the next effect steps, taken one a step. */
    final Queue<Fault> faults = new ArrayDeque<>();

    /** Answers of the next readings, instead of the truth; taken one a reading. */
    final Queue<Supplier<Reconciliation>> readings = new ArrayDeque<>();

    final AtomicInteger effects = new AtomicInteger();
    final AtomicInteger reconciles = new AtomicInteger();
    final AtomicInteger refreshes = new AtomicInteger();

    Settlement settlement = new Settlement(Settlement.Kind.CLIENT_CHOSEN_ID, Duration.ZERO, true);
    Set<Capability> notForThisAccount = Set.of();
    Function<PublishIntent, Optional<Settlement>> settlementOf = intent -> Optional.empty();
    List<QuotaRule> quotaRules = List.of(
            new QuotaRule("writes", QuotaScope.ACCOUNT, Duration.ofHours(1), 3, "made up", DATE),
            new QuotaRule("calls", QuotaScope.HOST, Duration.ofMinutes(5), 100, "made up", DATE));
    List<QuotaCharge> publicationCharges = List.of();
    Supplier<TokenSet> refresh = () -> {
        throw new IllegalStateException("no refresh scripted");
    };
    /** The same, for a server that looks at the tokens. */
    Function<TokenSet, TokenSet> refreshOf = current -> refresh.get();

    /** What ending a grant meets. */
    Runnable revoke = () -> {};

    /** Publishes in the place of the network's own publisher. */
    Optional<Publisher> otherPublisher = Optional.empty();

    /** What the adapter finds wrong with every post. */
    List<Violation> violations = List.of();

    List<SignInMethod> methods = List.of();
    Duration tokenLife = Duration.ofHours(2);
    boolean chargesQuota;
    private AdapterContext context;

    /** What an effect step runs into. */
    enum Fault {
        REFUSED_CONNECTION,
        TIMEOUT_BEFORE,
        TIMEOUT_AFTER,
        REJECTED,
        BUG_AFTER
    }

    Connection connection() {
        return Connection.of(new TenantId("acme"), new AppId("app"), ENDPOINT, ACCOUNT);
    }

    @Override
    public List<SignInMethod> signInMethods() {
        return methods;
    }

    ConnectionRequest request() {
        return new ConnectionRequest(
                new TenantId("acme"),
                new AppId("app"),
                NETWORK,
                ENDPOINT,
                new AppPassword("shop", Secret.of("app-password")));
    }

    AdapterContext context() {
        return context;
    }

    @Override
    public Network network() {
        return NETWORK;
    }

    @Override
    public NetworkAdapter create(AdapterContext given) {
        context = given;
        return this;
    }

    @Override
    public Capabilities capabilities(Connection connection) {
        return Capabilities.of(
                NETWORK,
                capabilities().declared().stream()
                        .map(statement -> notForThisAccount.contains(statement.capability())
                                ? CapabilityStatement.no(
                                        statement.capability(), "business accounts only", "", "made up", DATE)
                                : statement)
                        .toList());
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(
                NETWORK,
                List.of(
                        CapabilityStatement.yes(Capability.PUBLISH_TEXT, "", "made up", DATE)
                                .priced(Money.of("0.015", "USD")),
                        CapabilityStatement.yes(Capability.PUBLISH_IMAGE, "", "made up", DATE),
                        CapabilityStatement.yes(Capability.PUBLISH_IMAGES, "", "made up", DATE),
                        CapabilityStatement.yes(Capability.ALT_TEXT, "", "made up", DATE),
                        CapabilityStatement.yes(Capability.PUBLISH_THREAD, "", "made up", DATE),
                        CapabilityStatement.yes(Capability.PUBLISH_REPLY, "", "made up", DATE),
                        CapabilityStatement.no(
                                Capability.PUBLISH_QUOTE, "quotes do not exist", "link to the post", "made up", DATE),
                        CapabilityStatement.yes(Capability.ANSWER, "", "made up", DATE),
                        CapabilityStatement.yes(Capability.POST_INSIGHTS, "", "made up", DATE),
                        CapabilityStatement.yes(Capability.ACCOUNT_INSIGHTS, "", "made up", DATE)));
    }

    @Override
    public PostRules rules(Connection connection) {
        return PostRules.builder("made up", DATE)
                .text(TextRules.builder()
                        .limit(TextLimit.of(TextUnit.GRAPHEME, 20))
                        .limit(TextLimit.of(TextUnit.UTF8_BYTE, 60))
                        .mostTags(1)
                        .mostLanguages(1)
                        .build())
                .images(MediaRules.builder(2, 1_000, Set.of("image/png"))
                        .altTextMost(10)
                        .build())
                .mostParts(3)
                .build();
    }

    @Override
    public List<Violation> violations(Connection connection, Post post, Optional<Destination> destination) {
        return violations;
    }

    @Override
    public List<QuotaRule> quotaRules() {
        return quotaRules;
    }

    @Override
    public List<QuotaCharge> publicationCharges() {
        return publicationCharges;
    }

    @Override
    public Authenticator authenticator() {
        return new FakeAuthenticator();
    }

    @Override
    public Optional<Publisher> publisher() {
        return Optional.of(otherPublisher.orElseGet(FakePublisher::new));
    }

    @Override
    public Optional<PostReader> postReader() {
        return Optional.of((connection, post) -> Optional.<PublishedPost>empty());
    }

    @Override
    public Optional<SignalReader> signalReader() {
        return Optional.of(new SignalReader() {
            @Override
            public Page<Signal> comments(Connection connection, PostRef post, PageRequest page) {
                return Page.last(List.of());
            }

            @Override
            public Page<Signal> mentions(Connection connection, PageRequest page) {
                return Page.last(List.of());
            }
        });
    }

    @Override
    public Optional<InsightReader> insightReader() {
        return Optional.of(new FakeInsights());
    }

    TokenSet tokens(String name) {
        return new TokenSet(
                Secret.of("access-" + name),
                Optional.of(context.clock().instant().plus(tokenLife)),
                Optional.of(Secret.of("refresh-" + name)),
                Optional.empty());
    }

    static ErrorDetails details(String message, RetryAdvice advice) {
        return ErrorDetails.of(message, advice).network(NETWORK).build();
    }

    static SmmException down() {
        return new NetworkDownException(details("the network is down", RetryAdvice.sameCall()));
    }

    private final class FakeAuthenticator implements Authenticator {
        @Override
        public SignIn signIn(ConnectionRequest request) {
            return new SignIn(
                    new AccountProfile(ACCOUNT, Optional.empty(), Optional.empty()),
                    request.endpoint(),
                    tokens("0"),
                    Set.of());
        }

        @Override
        public TokenSet refresh(Connection connection, TokenSet current) {
            refreshes.incrementAndGet();
            return refreshOf.apply(current);
        }

        @Override
        public void revoke(Connection connection, TokenSet current) {
            revoke.run();
        }

        @Override
        public AccountProfile identify(Connection connection) {
            return new AccountProfile(connection.account(), Optional.empty(), Optional.empty());
        }
    }

    /** One effect a part; the state is the number of parts done and of images prepared. */
    private final class FakePublisher implements Publisher {
        @Override
        public Settlement settlement() {
            return settlement;
        }

        @Override
        public Settlement settlement(PublishIntent intent) {
            return settlementOf.apply(intent).orElse(settlement);
        }

        @Override
        public PublishState begin(PublishIntent intent) {
            return state(0, intent);
        }

        @Override
        public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
            if (chargesQuota) {
                context.quota()
                        .acquire(CallScope.of(intent.connection()), List.of(new QuotaCharge("writes", 1)))
                        .release();
            }
            int part = part(state);
            effects.incrementAndGet();
            Fault fault = faults.poll();
            if (fault == Fault.REFUSED_CONNECTION) {
                throw down();
            }
            if (fault == Fault.REJECTED) {
                throw new ContentRejectedException(details("no", RetryAdvice.never()));
            }
            if (fault == Fault.TIMEOUT_BEFORE) {
                throw new UnknownOutcomeException(details("no answer", RetryAdvice.reconcileFirst()));
            }
            if (!standing.contains(id(intent, part)) || !settlement.repeatSafe()) {
                standing.add(id(intent, part));
            }
            if (fault == Fault.TIMEOUT_AFTER) {
                throw new NetworkDownException(details("no answer", RetryAdvice.reconcileFirst()));
            }
            if (fault == Fault.BUG_AFTER) {
                throw new IllegalStateException("a bug in the adapter");
            }
            return PublishStep.outcome(state(part + 1, intent), new Outcome.Published(publication(intent, part)));
        }

        @Override
        public Reconciliation reconcile(PublishIntent intent, PublishState state, Instant since) {
            reconciles.incrementAndGet();
            if (!readings.isEmpty()) {
                return readings.poll().get();
            }
            int part = part(state);
            return standing.contains(id(intent, part))
                    ? new Reconciliation.Found(publication(intent, part), state(part + 1, intent))
                    : new Reconciliation.Absent();
        }

        private PublishState state(int done, PublishIntent intent) {
            StepKind next = done == intent.post().parts().size() ? StepKind.NONE : StepKind.EFFECT;
            return PublishState.of(1, Integer.toString(done).getBytes(StandardCharsets.UTF_8), next);
        }

        private int part(PublishState state) {
            return Integer.parseInt(new String(state.bytes(), StandardCharsets.UTF_8));
        }

        private String id(PublishIntent intent, int part) {
            return intent.delivery() + "#" + part;
        }

        private Publication publication(PublishIntent intent, int part) {
            return Publication.builder(PostRef.of(NETWORK, id(intent, part)), ACCOUNT, intent.createdAt())
                    .build();
        }
    }

    private final class FakeInsights implements InsightReader {
        @Override
        public Set<MetricId> postMetrics() {
            return Set.of(MetricId.REACTIONS, MetricId.COMMENTS);
        }

        @Override
        public Set<MetricId> accountMetrics() {
            return Set.of(MetricId.FOLLOWERS);
        }

        @Override
        public List<PostInsights> posts(Connection connection, List<PostRef> posts, Set<MetricId> metrics) {
            Lineage lineage =
                    Lineage.builder(NETWORK, "likes", context.clock().instant()).build();
            return posts.stream()
                    .map(post -> PostInsights.builder(post)
                            .reading(MetricId.REACTIONS, Reading.of(0, lineage))
                            .build())
                    .toList();
        }

        @Override
        public AccountInsights account(Connection connection, Set<MetricId> metrics) {
            return new AccountInsights(ACCOUNT, Map.of());
        }
    }
}
