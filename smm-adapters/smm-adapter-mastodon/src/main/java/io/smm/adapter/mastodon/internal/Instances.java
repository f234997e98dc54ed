package io.smm.adapter.mastodon.internal;

import io.smm.account.Connection;
import io.smm.adapter.mastodon.internal.http.InstanceApi;
import io.smm.adapter.mastodon.internal.map.InstanceRules;
import io.smm.adapter.mastodon.internal.wire.InstanceWire;
import io.smm.post.PostRules;
import io.smm.spi.CallScope;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What is known of instances: asked when an account is connected or asks who it is, and before a post when it was long ago. Bounded;
 * what is old is used until it is asked anew, because it is nearer to the truth than a default. Thread-safe.
 */
public final class Instances {

    /** Enough for every instance that one process serves; the one that was used longest ago goes first. */
    private static final int MOST = 1_000;

    private static final Duration FRESH = Duration.ofHours(12);

    /**
     * What one instance said.
     *
     * @param said its words
     * @param rules what a post may hold there
     * @param at when it said so
     * @param keepsPosts whether it keeps posts for later, as far as is known
     */
    public record Known(InstanceWire said, PostRules rules, Instant at, boolean keepsPosts) {}

    private final InstanceApi api;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<URI, Known> known = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * Knows nothing yet.
     *
     * @param api asks instances
     * @param clock the clock
     */
    public Instances(InstanceApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /**
     * What is known of an instance. Makes no call.
     *
     * @param endpoint its address
     * @return what it said last; empty when it was not asked by this process
     */
    public Optional<Known> find(URI endpoint) {
        lock.lock();
        try {
            return Optional.ofNullable(known.get(endpoint));
        } finally {
            lock.unlock();
        }
    }

    /**
     * What a post may hold on an instance. Makes no call.
     *
     * @param endpoint its address
     * @return its own rules, or those of released versions of Mastodon
     */
    public PostRules rules(URI endpoint) {
        return find(endpoint).map(Known::rules).orElse(InstanceRules.DEFAULT);
    }

    /**
     * Asks an instance, unless it said so within the last hours.
     *
     * @param scope on whose behalf
     * @return what it said
     */
    public Known learn(CallScope scope) {
        Instant now = clock.instant();
        Optional<Known> before =
                find(scope.endpoint()).filter(one -> now.isBefore(one.at().plus(FRESH)));
        if (before.isPresent()) {
            return before.get();
        }
        InstanceWire said = api.get(scope); // two that ask at once do no harm
        Known learned = new Known(
                said, InstanceRules.of(scope.endpoint(), said, LocalDate.ofInstant(now, ZoneOffset.UTC)), now, true);
        lock.lock();
        try {
            known.put(scope.endpoint(), learned);
            if (known.size() > MOST) {
                known.remove(known.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
        return learned;
    }

    /**
     * Remembers that an instance keeps no posts for later, until it is asked anew what it allows.
     *
     * @param endpoint its address
     */
    public void keepsNoPosts(URI endpoint) {
        lock.lock();
        try {
            known.computeIfPresent(endpoint, (same, one) -> new Known(one.said(), one.rules(), one.at(), false));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Asks the instance of a connection, unless it said so within the last hours.
     *
     * @param connection the connection
     * @return what it said
     */
    public Known learn(Connection connection) {
        return learn(CallScope.of(connection));
    }
}
