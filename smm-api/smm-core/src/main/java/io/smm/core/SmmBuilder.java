package io.smm.core;

import io.smm.Smm;
import io.smm.SmmObserver;
import io.smm.core.internal.CollectorWiring;
import io.smm.core.internal.DefaultSmm;
import io.smm.core.internal.PeopleWiring;
import io.smm.core.internal.Wiring;
import io.smm.core.internal.media.MediaWiring;
import io.smm.post.plan.ApprovalPolicy;
import io.smm.post.plan.ApprovalRules;
import io.smm.privacy.RetentionRule;
import io.smm.spi.AdapterFactory;
import io.smm.spi.HttpOptions;
import io.smm.spi.LinkShortener;
import io.smm.spi.MediaFetcher;
import io.smm.spi.MediaHost;
import io.smm.spi.MediaProbe;
import io.smm.spi.MediaStore;
import io.smm.spi.PersonalDataHolder;
import io.smm.spi.QuotaStore;
import io.smm.spi.Sleeper;
import io.smm.spi.SpendBudget;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Builds the SDK's entry from the adapters and options that a host gives. Not thread-safe; what it builds is.
 *
 * <pre>{@code
 * try (Smm smm = SmmBuilder.create().register(BlueskyAdapter.factory()).build()) {
 *     …
 * }
 * }</pre>
 */
public final class SmmBuilder extends StoreChoices {

    private final List<AdapterFactory> factories = new ArrayList<>();
    private final Map<Class<?>, AutoCloseable> shared = new LinkedHashMap<>();
    private Clock clock = Clock.systemUTC();
    private Sleeper sleeper = time -> Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
    private HttpOptions http = HttpOptions.defaults();
    private SmmObserver observer = new SmmObserver() {};
    private Duration leaseMargin = Duration.ofSeconds(30);
    private Duration quotaPatience = Duration.ofSeconds(5);
    private final List<SpendBudget> spendBudgets = new ArrayList<>();
    private RandomGenerator random = new SecureRandom();
    private @Nullable Executor executor;
    private final List<PersonalDataHolder> personalData = new ArrayList<>();
    private final List<RetentionRule> retention = new ArrayList<>();
    private ApprovalRules approvals = ApprovalRules.always(ApprovalPolicy.standard());
    private @Nullable Instant restoredAt;
    private @Nullable LinkShortener linkShortener;
    private MediaWiring media = MediaWiring.none();

    private SmmBuilder() {}

    @Override
    SmmBuilder self() {
        return this;
    }

    /** {@return a builder with no adapter and the defaults: stores in memory, the system's clock, no observer} */
    public static SmmBuilder create() {
        return new SmmBuilder();
    }

    /**
     * Registers a network's adapter. An account of a network that has none is an error, never a silent success.
     *
     * @param factory makes the adapter; one a network
     * @return this
     */
    public SmmBuilder register(AdapterFactory factory) {
        factories.add(Objects.requireNonNull(factory, "factory"));
        return this;
    }

    /**
     * Chooses the clock. Default: the system's.
     *
     * @param value the only source of "now"
     * @return this
     */
    @Override
    public SmmBuilder clock(Clock value) {
        clock = Objects.requireNonNull(value, "value");
        return this;
    }

    /**
     * Chooses how to wait. Default: the thread sleeps.
     *
     * @param value the only way to wait
     * @return this
     */
    public SmmBuilder sleeper(Sleeper value) {
        sleeper = Objects.requireNonNull(value, "value");
        return this;
    }

    /**
     * Chooses the executor of {@link Smm#async()} and of feeds that push; it is not closed with the {@code Smm}. Default: a pool of at most 16
     * threads, started at the first use and closed with the {@code Smm}.
     *
     * @param value runs blocking calls; on Java 21 and later one of virtual threads suits well
     * @return this
     */
    public SmmBuilder executor(Executor value) {
        executor = Objects.requireNonNull(value, "value");
        return this;
    }

    /**
     * Chooses the wishes for HTTP. Default: {@link HttpOptions#defaults()}.
     *
     * @param value the wishes
     * @return this
     */
    public SmmBuilder http(HttpOptions value) {
        http = Objects.requireNonNull(value, "value");
        return this;
    }

    /**
     * Chooses who watches. Default: nobody.
     *
     * @param value the observer
     * @return this
     */
    public SmmBuilder observer(SmmObserver value) {
        observer = Objects.requireNonNull(value, "value");
        return this;
    }

    /**
     * Says that the stores were restored from a backup. The backup does not know what was sent after it was made: planned posts that were
     * due by then and have no delivery in it are held for a person, and deliveries that it has are read back before any effect. Default:
     * never restored. Leave it until what is older than the moment has ended.
     *
     * @param value when the stores began to be used again, or later
     * @return this
     */
    public SmmBuilder restoredAt(Instant value) {
        restoredAt = Objects.requireNonNull(value, "value");
        return this;
    }

    /**
     * Chooses what planned posts need before they are sent. Default: drafts need one approval of anybody, and other posts none.
     *
     * @param value the policies, and who may approve
     * @return this
     */
    public SmmBuilder approvals(ApprovalRules value) {
        approvals = Objects.requireNonNull(value, "value");
        return this;
    }

    /**
     * Chooses what unguessable texts are made of: states and verifiers of sign-ins. Default: a {@link SecureRandom}; others are for tests.
     *
     * @param value the source of chance; safe for threads
     * @return this
     */
    public SmmBuilder random(RandomGenerator value) {
        random = Objects.requireNonNull(value, "value");
        return this;
    }

    /**
     * Chooses who lends media an address, for networks that take no bytes. Default: nobody, and media need an address of their own
     * there. Not closed with the {@code Smm}.
     *
     * @param value the media host
     * @return this
     */
    public SmmBuilder mediaHost(MediaHost value) {
        media = new MediaWiring(Optional.of(value), media.fetcher(), media.probe(), media.store());
        return this;
    }

    /**
     * Chooses who gets the bytes of media that lie at an address, for networks that fetch nothing. Default: nobody, and media need
     * bytes there. Not closed with the {@code Smm}.
     *
     * @param value the fetcher; it may be sent to addresses that a stranger chose, {@code SafeFetch} of smm-adapter-support is for that
     * @return this
     */
    public SmmBuilder mediaFetcher(MediaFetcher value) {
        media = new MediaWiring(media.host(), Optional.of(value), media.probe(), media.store());
        return this;
    }

    /**
     * Chooses who looks into media before they are published. Default: nobody, and what the caller does not say of them is left to
     * the network to find.
     *
     * @param value the probe; {@code FileProbe} of smm-adapter-media is one
     * @return this
     */
    public SmmBuilder mediaProbe(MediaProbe value) {
        media = new MediaWiring(media.host(), media.fetcher(), Optional.of(value), media.store());
        return this;
    }

    /**
     * Chooses where media are kept that cannot be read again (bytes, streams, temporary files) while a post needs them. Default: nowhere.
     *
     * @param value the store
     * @return this
     */
    @Override
    public SmmBuilder mediaStore(MediaStore value) {
        media = new MediaWiring(media.host(), media.fetcher(), media.probe(), Optional.of(value));
        return this;
    }

    /**
     * Chooses who makes short links, for posts whose {@link io.smm.post.LinkPolicy} asks for them. Default: nobody, and such a request is
     * refused. Not closed with the {@code Smm}.
     *
     * @param value the shortener
     * @return this
     */
    public SmmBuilder linkShortener(LinkShortener value) {
        linkShortener = Objects.requireNonNull(value, "value");
        return this;
    }

    /**
     * Adds a store of the host's own to what {@link Smm#privacy()} exports and erases. The stores given to this builder need not
     * be added: those that hold data of people are found by themselves.
     *
     * @param value the store
     * @return this
     */
    public SmmBuilder personalData(PersonalDataHolder value) {
        personalData.add(Objects.requireNonNull(value, "value"));
        return this;
    }

    /**
     * Adds a rule for how long data of people may be kept, for {@link io.smm.privacy.Privacy#enforceRetention()}. Default: none.
     *
     * @param value the rule
     * @return this
     */
    public SmmBuilder retention(RetentionRule value) {
        retention.add(Objects.requireNonNull(value, "value"));
        return this;
    }

    /**
     * Says what the lease of a delivery holds beyond a call's time-out: how long a killed process leaves its work untouched, and how long one
     * may stand still (a paused machine) before another has taken its work over and it sends nothing. Default: 30 seconds.
     *
     * @param value a second to ten minutes; the same on all nodes of a database
     * @return this
     */
    public SmmBuilder leaseMargin(Duration value) {
        leaseMargin = Objects.requireNonNull(value, "value");
        return this;
    }

    /**
     * Says how long a call may wait for a quota before it is refused. Default: 5 seconds.
     *
     * @param value zero to ten minutes
     * @return this
     */
    public SmmBuilder quotaPatience(Duration value) {
        quotaPatience = Objects.requireNonNull(value, "value");
        return this;
    }

    /**
     * Bounds what calls to a network that bills them may cost. Default: no bound; what is spent is counted all the same and shown by
     * {@link Smm#quotas()}.
     *
     * @param value the budget; several may bound the same calls
     * @return this
     */
    public SmmBuilder spendBudget(SpendBudget value) {
        spendBudgets.add(Objects.requireNonNull(value, "value"));
        return this;
    }

    /**
     * Gives a thing that adapters share, in place of the one that they would make, such as an HTTP engine over the host's
     * own client. Not closed with the {@code Smm}.
     *
     * @param type the thing's type, by which adapters ask for it
     * @param instance the thing
     * @param <T> the thing's type
     * @return this
     */
    public <T extends AutoCloseable> SmmBuilder share(Class<T> type, T instance) {
        shared.put(Objects.requireNonNull(type, "type"), Objects.requireNonNull(instance, "instance"));
        return this;
    }

    /**
     * Builds the entry. Makes the adapters; starts no thread and makes no call.
     *
     * @return the entry, to be closed by the host
     * @throws io.smm.error.InvalidInputException when no adapter or two for one network are registered, a bound is out of range,
     *     or a budget is of a network that does not bill in its currency; it lists all faults
     */
    public Smm build() {
        BuilderChecks.of(factories, spendBudgets, quotaPatience, leaseMargin);
        QuotaStore quotas = quotaStore == null ? new InMemoryQuotaStore(clock) : quotaStore;
        quotaStore = quotas;
        List<PersonalDataHolder> people =
                PersonalStores.among(List.of(outboxStore, tokenStore, quotas, cursorStore, messageStore), personalData);
        return DefaultSmm.of(
                new Wiring(
                        clock,
                        sleeper,
                        http,
                        observer,
                        outboxStore,
                        planStore,
                        pauseStore,
                        crisisStore,
                        tokenStore,
                        appRegistrationStore,
                        quotas,
                        cursorStore,
                        messageStore,
                        leaseMargin,
                        quotaPatience,
                        List.copyOf(spendBudgets),
                        random,
                        new PeopleWiring(consentStore, audienceMemberStore, people, retention),
                        executor,
                        adAttempts,
                        media,
                        new CollectorWiring(collectionStore, metricHistory),
                        approvals,
                        Optional.ofNullable(linkShortener),
                        Optional.ofNullable(restoredAt)),
                factories,
                shared);
    }
}
