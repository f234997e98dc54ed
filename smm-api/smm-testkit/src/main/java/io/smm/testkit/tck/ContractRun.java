package io.smm.testkit.tck;

import io.smm.Capability;
import io.smm.Network;
import io.smm.Smm;
import io.smm.account.AccessToken;
import io.smm.account.AppPassword;
import io.smm.account.BotToken;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Credentials;
import io.smm.account.Destination;
import io.smm.account.OAuth1Token;
import io.smm.account.Secret;
import io.smm.account.ServiceAccountKey;
import io.smm.account.WebhookAddress;
import io.smm.core.InMemoryAppRegistrationStore;
import io.smm.core.InMemoryQuotaStore;
import io.smm.core.SmmBuilder;
import io.smm.error.SmmException;
import io.smm.post.Delivery;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.post.Publication;
import io.smm.post.PublishRequest;
import io.smm.spi.AdapterFactory;
import io.smm.spi.Publisher;
import io.smm.spi.Settlement;
import io.smm.testkit.SmmAssertions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;

/** One test's world: an environment, an {@code Smm} over it, and the connected account. */
final class ContractRun implements AutoCloseable {

    private final ContractEnvironment environment;
    private final AdapterFactory factory;
    private final InMemoryQuotaStore quotas;
    private final RecordingTokenStore tokens = new RecordingTokenStore();
    private final InMemoryAppRegistrationStore apps = new InMemoryAppRegistrationStore();
    private final RecordingOutboxStore outbox = new RecordingOutboxStore();
    private final RecordingObserver observer = new RecordingObserver();
    private final RecordingMediaHost mediaHost;
    private final List<Runnable> closing = new ArrayList<>();
    private final Smm smm;
    private final Connection connection;
    private final ContractPosts posts;

    private ContractRun(ContractEnvironment environment) {
        this.environment = environment;
        mediaHost = new RecordingMediaHost(environment.clock());
        closing.add(environment::close);
        factory = environment.adapter();
        quotas = new InMemoryQuotaStore(environment.clock());
        smm = newSmm();
        connection = smm.accounts().connect(environment.credentials());
        posts = new ContractPosts(
                newAdapter().adapter().rules(connection, destination()), environment.hasMaskedLinks());
    }

    static ContractRun open(ContractEnvironment environment) {
        try {
            return new ContractRun(environment);
        } catch (RuntimeException | Error failure) {
            environment.close(); // nobody else can stop the server any more
            throw failure;
        }
    }

    ContractEnvironment environment() {
        return environment;
    }

    ContractServer server() {
        return environment.server();
    }

    Network network() {
        return factory.network();
    }

    Smm smm() {
        return smm;
    }

    Connection connection() {
        return connection;
    }

    RecordingObserver observer() {
        return observer;
    }

    RecordingOutboxStore outbox() {
        return outbox;
    }

    RecordingMediaHost mediaHost() {
        return mediaHost;
    }

    boolean declares(Capability capability) {
        return smm.capabilities(connection).supports(capability);
    }

    /** Another process that shares the stores. */
    Smm newSmm() {
        Smm another = SmmBuilder.create()
                .register(factory)
                .clock(environment.clock())
                .sleeper(environment.sleeper())
                .http(environment.http())
                .observer(observer)
                .outboxStore(outbox)
                .tokenStore(tokens)
                .quotaStore(quotas)
                .appRegistrationStore(apps)
                .mediaHost(mediaHost)
                .build();
        closing.add(another::close);
        return another;
    }

    /** A new instance of the adapter, alone, with the stored tokens and nothing else from before. */
    StandaloneContext newAdapter() {
        StandaloneContext context = StandaloneContext.around(
                factory, environment.clock(), environment.sleeper(), environment.http(), tokens);
        closing.add(context::close);
        return context;
    }

    /** How the adapter declares that unknown outcomes are settled. */
    Settlement settlement() {
        return newAdapter()
                .adapter()
                .publisher()
                .map(Publisher::settlement)
                .orElseGet(() -> Assertions.fail(network() + " declares publishing and has no publisher"));
    }

    ContractPosts posts() {
        return posts;
    }

    ContractPeople people() {
        return environment
                .people()
                .orElseGet(() -> Assertions.fail(
                        "the environment has no people, but " + network() + " declares something that needs them"));
    }

    ContractPages pages() {
        return environment
                .pages()
                .orElseGet(() -> Assertions.fail("the environment has no control over pages, but " + network()
                        + " declares lists that are read page by page"));
    }

    ContractAudiences audiences() {
        return environment
                .audiences()
                .orElseGet(() -> Assertions.fail("the environment has no control over audiences, but " + network()
                        + " declares something that needs it"));
    }

    /** Publishes and settles, with all the patience that there is. */
    Delivery publish(Post post) {
        return publish(request(post));
    }

    /** Publishes and settles. */
    Delivery publish(PublishRequest request) {
        return smm.publishing().settle(smm.publishing().publish(request));
    }

    /** A request with all the patience that there is, to a place where the network needs one. */
    PublishRequest request(Post post) {
        return requestAs(connection, post);
    }

    /** The same as another account. */
    PublishRequest requestAs(Connection as, Post post) {
        PublishRequest request = PublishRequest.of(as, post).withPatience(Duration.ofHours(1));
        return neededDestination().map(request::to).orElse(request);
    }

    /** The place below the account, where the network takes no post without one. */
    Optional<Destination> neededDestination() {
        return destination().filter(place -> posts.rules().destinationRequired());
    }

    private Optional<Destination> destination() {
        return declares(Capability.CHOOSE_DESTINATION) ? environment.destination() : Optional.empty();
    }

    /** Publishes a post that the network takes, of a single part. */
    Publication published(Post post) {
        Delivery delivery = publish(post);
        SmmAssertions.assertThat(delivery).isPublished();
        return delivery.publications().get(0);
    }

    PostRef publishedPlain(String text) {
        return published(posts.plain(text)).ref();
    }

    /** The access token that is stored for the connection now. */
    Secret access() {
        return tokens.find(connection.id()).orElseThrow().tokens().access();
    }

    /** All secrets that ever were in this run. */
    SecretSearch secrets() {
        List<Secret> secrets = tokens.seen();
        for (ConnectionRequest request : List.of(environment.credentials(), environment.wrongCredentials())) {
            secrets.addAll(secretsIn(request.credentials()));
        }
        return new SecretSearch(secrets);
    }

    /** What is secret in credentials of any kind. */
    static List<Secret> secretsIn(Credentials credentials) {
        if (credentials instanceof AppPassword password) {
            return List.of(password.password());
        }
        if (credentials instanceof BotToken bot) {
            return List.of(bot.token());
        }
        if (credentials instanceof AccessToken access) {
            return List.of(access.token());
        }
        if (credentials instanceof WebhookAddress webhook) {
            return List.of(webhook.address());
        }
        if (credentials instanceof OAuth1Token pair) {
            return List.of(pair.token(), pair.secret());
        }
        return List.of(((ServiceAccountKey) credentials).privateKey());
    }

    Instant now() {
        return environment.clock().instant();
    }

    /** Lets time pass, on the environment's clock. */
    void waitUntil(Instant moment) {
        Duration wait = Duration.between(now(), moment);
        if (wait.isNegative() || wait.isZero()) {
            return;
        }
        try {
            environment.sleeper().sleep(wait);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            Assertions.fail("interrupted", interrupted);
        }
    }

    /** What a call that must fail fails with. */
    static SmmException failureOf(Runnable call) {
        return Assertions.assertThrows(SmmException.class, call::run);
    }

    @Override
    public void close() {
        for (int i = closing.size() - 1; i >= 0; i--) {
            closing.get(i).run();
        }
    }
}
