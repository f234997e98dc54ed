package io.smm.adapter.support;

import io.smm.BreakerEvent;
import io.smm.CallEvent;
import io.smm.Network;
import io.smm.SmmObserver;
import io.smm.account.AccountRef;
import io.smm.account.AppId;
import io.smm.account.Connection;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.spi.AdapterContext;
import io.smm.spi.CallScope;
import io.smm.spi.HttpOptions;
import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaGate;
import io.smm.spi.QuotaObservation;
import io.smm.spi.QuotaPermit;
import io.smm.spi.Sleeper;
import io.smm.spi.TokenSource;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** What the SDK gives to an adapter, with everything written down. Time passes only when somebody waits. */
final class TestContext implements AdapterContext, AutoCloseable {

    static final Connection CONNECTION = Connection.of(
            new TenantId("shop"),
            new AppId("app"),
            URI.create("https://server.example"),
            AccountRef.of(new Network("testnet"), "account-1", "shop"));

    /** Another account of the same app. */
    static Connection account(String id) {
        return Connection.of(
                CONNECTION.tenant(),
                CONNECTION.app(),
                CONNECTION.endpoint(),
                AccountRef.of(CONNECTION.network(), id, id));
    }

    /** For calls whose deadlines are real. */
    Clock realClock = null;

    volatile Instant now = Instant.parse("2026-11-23T10:00:00Z");
    HttpOptions options = HttpOptions.defaults();
    String token = "token-of-today";
    Optional<Secret> secret = Optional.empty();
    RuntimeException quotaRefusal = null;
    RuntimeException tokenRefusal = null;
    final List<Duration> waits = new CopyOnWriteArrayList<>();
    final List<String> renewed = new CopyOnWriteArrayList<>();
    final List<List<QuotaCharge>> charged = new CopyOnWriteArrayList<>();
    final List<Instant> quotaDeadlines = new CopyOnWriteArrayList<>();
    final List<QuotaObservation> reported = new CopyOnWriteArrayList<>();
    final List<String> permits = new CopyOnWriteArrayList<>();
    final List<Optional<Instant>> refusals = new CopyOnWriteArrayList<>();
    final List<CallEvent> events = new CopyOnWriteArrayList<>();
    final List<BreakerEvent> breakers = new CopyOnWriteArrayList<>();
    private final Map<Class<?>, AutoCloseable> shared = new ConcurrentHashMap<>();

    <T extends AutoCloseable> void share(Class<T> type, T thing) {
        shared.put(type, thing);
    }

    @Override
    public Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return realClock == null ? now : realClock.instant();
            }
        };
    }

    @Override
    public Sleeper sleeper() {
        return time -> {
            waits.add(time);
            now = now.plus(time);
        };
    }

    @Override
    public TokenSource tokens() {
        return new TokenSource() {
            @Override
            public Secret current(Connection connection) {
                if (tokenRefusal != null) {
                    throw tokenRefusal;
                }
                return Secret.of(token);
            }

            @Override
            public Secret renewed(Connection connection, Secret refused) {
                renewed.add(refused.reveal());
                token = "token-of-tomorrow";
                return Secret.of(token);
            }

            @Override
            public Optional<Secret> secret(Connection connection) {
                return secret;
            }
        };
    }

    @Override
    public QuotaGate quota() {
        return new QuotaGate() {
            @Override
            public QuotaPermit acquire(CallScope scope, List<QuotaCharge> charges) {
                if (quotaRefusal != null) {
                    throw quotaRefusal;
                }
                charged.add(charges);
                return new QuotaPermit() {
                    @Override
                    public void release() {
                        permits.add("released");
                    }

                    @Override
                    public void cancel() {
                        permits.add("cancelled");
                    }
                };
            }

            @Override
            public QuotaPermit acquire(CallScope scope, List<QuotaCharge> charges, Instant deadline) {
                quotaDeadlines.add(deadline);
                return acquire(scope, charges);
            }

            @Override
            public void refused(CallScope scope, List<QuotaCharge> charges, Optional<Instant> until) {
                refusals.add(until);
            }

            @Override
            public void report(CallScope scope, QuotaObservation observation) {
                reported.add(observation);
            }
        };
    }

    @Override
    public HttpOptions http() {
        return options;
    }

    @Override
    public SmmObserver observer() {
        return new SmmObserver() {
            @Override
            public void onCall(CallEvent event) {
                events.add(event);
            }

            @Override
            public void onBreaker(BreakerEvent event) {
                breakers.add(event);
            }
        };
    }

    @Override
    public <T extends AutoCloseable> T shared(Class<T> type, Supplier<? extends T> supplier) {
        return type.cast(shared.computeIfAbsent(type, t -> supplier.get()));
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable thing : shared.values()) {
            thing.close();
        }
    }
}
