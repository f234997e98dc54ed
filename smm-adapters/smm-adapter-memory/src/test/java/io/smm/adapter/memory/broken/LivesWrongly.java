package io.smm.adapter.memory.broken;

import io.smm.account.AccountProfile;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.error.SmmException;
import io.smm.spi.Authenticator;
import io.smm.spi.NetworkAdapter;
import io.smm.spi.PublishIntent;
import io.smm.spi.PublishState;
import io.smm.spi.PublishStep;
import io.smm.spi.Publisher;
import io.smm.spi.QuotaRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** Adapters that do more when they are made, and keep more between calls, than they may. */
final class LivesWrongly {

    private LivesWrongly() {}

    /** States other quotas once it has published. */
    static NetworkAdapter changingItsRules(NetworkAdapter good) {
        AtomicBoolean published = new AtomicBoolean();
        return new BrokenAdapter(good) {
            @Override
            public List<QuotaRule> quotaRules() {
                return super.quotaRules().stream()
                        .map(rule -> published.get() ? halved(rule) : rule)
                        .toList();
            }

            @Override
            public Optional<Publisher> publisher() {
                return super.publisher().map(publisher -> new BrokenPublisher(publisher) {
                    @Override
                    public PublishStep advance(PublishIntent intent, PublishState state, Instant deadline) {
                        published.set(true);
                        return good.advance(intent, state, deadline);
                    }
                });
            }
        };
    }

    /** Asks the server something when it is made. */
    static NetworkAdapter askingWhenMade(NetworkAdapter good, ConnectionRequest request) {
        try {
            good.authenticator().signIn(request);
        } catch (SmmException refused) {
            // It only wanted to see whether somebody is there.
        }
        return new BrokenAdapter(good);
    }

    /** Starts a thread when it is made, and never ends it. */
    static NetworkAdapter startingAThread(NetworkAdapter good, CountDownLatch end) {
        Thread thread = new Thread(() -> {
            try {
                end.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();
        return new BrokenAdapter(good);
    }

    /** Keeps what it was told, for whoever asks under the same key. */
    static <K> NetworkAdapter remembering(
            NetworkAdapter good, Map<K, AccountProfile> known, Function<Connection, K> key) {
        return new BrokenAdapter(good) {
            @Override
            public Authenticator authenticator() {
                return new BrokenAuthenticator(super.authenticator()) {
                    @Override
                    public AccountProfile identify(Connection connection) {
                        return known.computeIfAbsent(key.apply(connection), first -> good.identify(connection));
                    }
                };
            }
        };
    }

    private static QuotaRule halved(QuotaRule rule) {
        return new QuotaRule(
                rule.id(),
                rule.scope(),
                rule.window(),
                Math.max(1, rule.limit().stated().orElseThrow() / 2),
                rule.source(),
                rule.asOf());
    }
}
