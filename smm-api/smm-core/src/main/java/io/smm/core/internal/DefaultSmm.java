package io.smm.core.internal;

import io.smm.Capabilities;
import io.smm.Network;
import io.smm.Smm;
import io.smm.SmmAsync;
import io.smm.SmmObserver;
import io.smm.account.Accounts;
import io.smm.account.Connection;
import io.smm.account.Quotas;
import io.smm.ads.Ads;
import io.smm.audience.Audiences;
import io.smm.core.internal.account.AccountService;
import io.smm.core.internal.account.CallHealthBook;
import io.smm.core.internal.account.GrantedAccess;
import io.smm.core.internal.account.TokenManager;
import io.smm.core.internal.async.OwnedExecutor;
import io.smm.core.internal.links.LinkDesk;
import io.smm.core.internal.media.MediaSpool;
import io.smm.core.internal.media.SpoolKeeper;
import io.smm.core.internal.plan.PauseGate;
import io.smm.core.internal.plan.Restored;
import io.smm.core.internal.plan.UnknownDesk;
import io.smm.core.internal.preflight.Preflight;
import io.smm.core.internal.publish.DeliveryEngine;
import io.smm.core.internal.publish.MediaDesk;
import io.smm.core.internal.publish.PublishingService;
import io.smm.core.internal.quota.QuotaLedger;
import io.smm.crisis.Crisis;
import io.smm.insight.InsightCollector;
import io.smm.insight.Insights;
import io.smm.insight.Websites;
import io.smm.listening.Listening;
import io.smm.post.Publishing;
import io.smm.post.plan.Planning;
import io.smm.privacy.Privacy;
import io.smm.spi.AdapterContext;
import io.smm.spi.AdapterFactory;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The SDK's entry, put together. */
public final class DefaultSmm implements Smm {

    /** How far the clocks of two processes may be apart before one takes the other's renewal for lost. */
    private static final Duration CLOCKS_APART = Duration.ofSeconds(30);

    private final Registry registry;
    private final SharedThings things;
    private final TokenManager tokens;
    private final Accounts accounts;
    private final Quotas quotas;
    private final PublishingService publishing;
    private final Wiring wiring;
    private final Preflight preflight;
    private final PauseGate gate;
    private final LinkDesk links;
    private final SpoolKeeper keeper;
    private final MediaSpool spool;
    private final OwnedExecutor owned = new OwnedExecutor();
    private final ReentrantLock lock = new ReentrantLock();
    private final SmmObserver observer;
    private volatile @Nullable Pillars pillars;
    private boolean closed;

    private DefaultSmm(
            Wiring wiring,
            Registry registry,
            SharedThings things,
            TokenManager tokens,
            QuotaLedger ledger,
            SmmObserver observer,
            CallHealthBook calls) {
        this.registry = registry;
        this.things = things;
        quotas = ledger.standings();
        this.tokens = tokens;
        this.wiring = wiring;
        this.observer = observer;
        preflight = new Preflight(registry, wiring.media());
        keeper = new SpoolKeeper(wiring.media().store(), wiring.planStore(), wiring.outboxStore(), wiring.clock());
        spool = new MediaSpool(wiring.media().store(), keeper, wiring.clock());
        DeliveryEngine engine = new DeliveryEngine(
                wiring.outboxStore(),
                wiring.clock(),
                wiring.sleeper(),
                observer,
                wiring.http().callTimeout(),
                wiring.leaseMargin(),
                new MediaDesk(
                        registry,
                        preflight,
                        wiring.media(),
                        spool,
                        wiring.clock(),
                        wiring.http().callTimeout()),
                new Restored(wiring.restoredAt(), wiring.outboxStore()));
        accounts = new AccountService(
                registry, wiring.tokenStore(), wiring.appStore(), tokens, wiring.clock(), wiring.random(), calls);
        gate = new PauseGate(wiring.pauseStore(), wiring.planStore(), wiring.clock());
        links = new LinkDesk(wiring.shortener(), wiring.clock());
        UnknownDesk unknowns = new UnknownDesk(wiring.planStore(), wiring.outboxStore(), observer, wiring.clock());
        publishing = new PublishingService(
                registry, preflight, engine, wiring.outboxStore(), spool, gate, links, unknowns, wiring.clock());
    }

    /**
     * Puts the entry together.
     *
     * @param wiring what the host chose
     * @param factories the adapters' factories, one a network
     * @param shared things that the host gave for adapters to share
     * @return the entry
     */
    public static DefaultSmm of(
            Wiring wiring, Collection<AdapterFactory> factories, Map<Class<?>, AutoCloseable> shared) {
        CallHealthBook calls = new CallHealthBook(wiring.clock());
        SmmObserver observer = new GuardedObserver(wiring.observer(), calls);
        SharedThings things = new SharedThings(shared);
        Registry registry = new Registry();
        TokenManager tokens = new TokenManager(
                registry,
                wiring.tokenStore(),
                wiring.clock(),
                wiring.sleeper(),
                observer,
                wiring.http().callTimeout().plus(wiring.quotaPatience()).plus(CLOCKS_APART));
        QuotaLedger ledger = new QuotaLedger(
                registry,
                wiring.quotaStore(),
                wiring.spendBudgets(),
                wiring.clock(),
                wiring.sleeper(),
                observer,
                wiring.quotaPatience());
        AdapterContext context = new DefaultContext(
                wiring.clock(), wiring.sleeper(), tokens, wiring.appStore(), ledger, wiring.http(), observer, things);
        try {
            for (AdapterFactory factory : factories) {
                registry.add(factory.create(context), factory.variantCodecs());
            }
            ledger.checkBudgets();
        } catch (RuntimeException | Error failure) {
            closeAfter(failure, things);
            throw failure;
        }
        return new DefaultSmm(wiring, registry, things, tokens, ledger, observer, calls);
    }

    private static void closeAfter(Throwable failure, SharedThings things) {
        try {
            things.close();
        } catch (RuntimeException another) {
            failure.addSuppressed(another);
        }
    }

    @Override
    public Set<Network> networks() {
        return registry.networks();
    }

    @Override
    public Capabilities capabilities(Network network) {
        return registry.require(network).capabilities();
    }

    @Override
    public Capabilities capabilities(Connection connection) {
        return GrantedAccess.capabilities(registry.require(connection.network()), connection);
    }

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public Quotas quotas() {
        return quotas;
    }

    @Override
    public Publishing publishing() {
        return publishing;
    }

    @Override
    public Planning planning() {
        return pillars().planning();
    }

    @Override
    public Crisis crisis() {
        return pillars().crisis();
    }

    @Override
    public Listening listening() {
        return pillars().listening();
    }

    @Override
    public Insights insights() {
        return pillars().insights();
    }

    @Override
    public InsightCollector collector() {
        return pillars().collector();
    }

    @Override
    public Ads ads() {
        return pillars().ads();
    }

    @Override
    public Websites websites() {
        return pillars().websites();
    }

    @Override
    public Audiences audiences() {
        return pillars().audiences();
    }

    @Override
    public Privacy privacy() {
        return pillars().privacy();
    }

    @Override
    public SmmAsync async() {
        return pillars().async();
    }

    private Pillars pillars() {
        Pillars present = pillars;
        return present == null ? makePillars() : present;
    }

    private Pillars makePillars() {
        lock.lock();
        try {
            Pillars made = pillars;
            if (made == null) {
                Executor executor = wiring.executor() != null ? wiring.executor() : owned;
                made = Pillars.of(
                        wiring,
                        registry,
                        accounts,
                        publishing,
                        preflight,
                        gate,
                        links,
                        keeper,
                        spool,
                        observer,
                        executor);
                if (closed) {
                    made.feeds().close();
                    made.workers().close();
                }
                pillars = made;
            }
            return made;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        Pillars made;
        lock.lock();
        try {
            closed = true;
            made = pillars;
        } finally {
            lock.unlock();
        }
        if (made != null) {
            made.workers().close(); // first: what is under way needs all the rest
            made.feeds().close();
        }
        registry.close();
        owned.close();
        tokens.close();
        things.close();
    }
}
