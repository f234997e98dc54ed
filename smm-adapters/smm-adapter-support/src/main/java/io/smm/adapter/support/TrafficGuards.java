package io.smm.adapter.support;

import io.smm.BreakerEvent;
import io.smm.Network;
import io.smm.SmmObserver;
import io.smm.account.AppId;
import io.smm.spi.AdapterContext;
import io.smm.spi.CallScope;
import io.smm.spi.ResilienceOptions;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the calls of one {@code Smm} and the hosts of networks: a breaker for each host and app, lines for each
 * account and for each host. Shared by all adapters, since two of them may call one host. Starts no thread.
 */
final class TrafficGuards implements AutoCloseable {

    /** What the network counts as one account; its apps share the line. */
    record AccountKey(URI endpoint, String account) {
        static AccountKey of(CallScope scope) {
            return new AccountKey(scope.endpoint(), scope.account());
        }

        // By hand, as the ids are: each call asks.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof AccountKey that && account.equals(that.account) && endpoint.equals(that.endpoint);
        }

        @Override
        public int hashCode() {
            return 31 * endpoint.hashCode() + account.hashCode();
        }
    }

    private record BreakerKey(Network network, String host, AppId app) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof BreakerKey that
                    && host.equals(that.host)
                    && app.equals(that.app)
                    && network.equals(that.network);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * network.hashCode() + host.hashCode()) + app.hashCode();
        }
    }

    private static final int MOST_BREAKERS = 1_000;

    private final ResilienceOptions options;
    private final Clock clock;
    private final SmmObserver observer;
    private final ReentrantLock lock = new ReentrantLock();

    /** Those that were used last. The library's own registry never forgets. */
    private final Map<BreakerKey, HostBreaker> breakers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<BreakerKey, HostBreaker> eldest) {
            return size() > MOST_BREAKERS;
        }
    };

    private final Bulkhead<AccountKey> accounts;
    private final Bulkhead<String> hosts;

    private TrafficGuards(AdapterContext context) {
        options = context.http().resilience();
        clock = context.clock();
        observer = context.observer();
        accounts = new Bulkhead<>(options.callsPerAccount(), options.mostWaiting());
        hosts = new Bulkhead<>(options.callsPerHost(), options.mostWaiting());
    }

    /** The guards of an {@code Smm}, made at the first request. */
    static TrafficGuards of(AdapterContext context) {
        return context.shared(TrafficGuards.class, () -> new TrafficGuards(context));
    }

    HostBreaker breaker(CallScope scope, String host) {
        BreakerKey key = new BreakerKey(scope.network(), host, scope.app());
        lock.lock();
        try {
            HostBreaker known = breakers.get(key);
            if (known == null) {
                known = new HostBreaker(options, clock, (state, again) -> tell(key, state, again));
                breakers.put(key, known);
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    private void tell(BreakerKey key, BreakerEvent.State state, Optional<Instant> again) {
        observer.onBreaker(new BreakerEvent(key.network(), key.host(), key.app(), state, again));
    }

    Bulkhead<AccountKey> accounts() {
        return accounts;
    }

    Bulkhead<String> hosts() {
        return hosts;
    }

    static String hostOf(HttpUrl url) {
        return url.port() == HttpUrl.defaultPort(url.scheme()) ? url.host() : url.host() + ":" + url.port();
    }

    @Override
    public void close() {
        lock.lock();
        try {
            breakers.clear();
        } finally {
            lock.unlock();
        }
    }
}
