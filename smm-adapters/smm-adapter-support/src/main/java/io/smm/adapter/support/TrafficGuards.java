package io.smm.adapter.support;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smm.BreakerEvent;
import io.smm.Network;
import io.smm.SmmObserver;
import io.smm.account.AppId;
import io.smm.spi.AdapterContext;
import io.smm.spi.CallScope;
import io.smm.spi.ResilienceOptions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;

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
    }

    private record BreakerKey(Network network, String host, AppId app) {}

    private static final long MOST_BREAKERS = 1_000;
    private static final Duration IDLE = Duration.ofHours(2);

    private final ResilienceOptions options;
    private final Clock clock;
    private final SmmObserver observer;
    private final Cache<BreakerKey, HostBreaker> breakers;
    private final Bulkhead<AccountKey> accounts;
    private final Bulkhead<String> hosts;

    private TrafficGuards(AdapterContext context) {
        options = context.http().resilience();
        clock = context.clock();
        observer = context.observer();
        accounts = new Bulkhead<>(options.callsPerAccount(), options.mostWaiting());
        hosts = new Bulkhead<>(options.callsPerHost(), options.mostWaiting());
        // The library's own registry never forgets.
        breakers = Caffeine.newBuilder()
                .maximumSize(MOST_BREAKERS)
                .expireAfterAccess(IDLE)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    /** The guards of an {@code Smm}, made at the first request. */
    static TrafficGuards of(AdapterContext context) {
        return context.shared(TrafficGuards.class, () -> new TrafficGuards(context));
    }

    HostBreaker breaker(CallScope scope, String host) {
        BreakerKey key = new BreakerKey(scope.network(), host, scope.app());
        return breakers.get(
                key,
                made -> new HostBreaker(
                        options,
                        clock,
                        (state, again) -> observer.onBreaker(
                                new BreakerEvent(made.network(), made.host(), made.app(), state, again))));
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
        breakers.invalidateAll();
    }
}
