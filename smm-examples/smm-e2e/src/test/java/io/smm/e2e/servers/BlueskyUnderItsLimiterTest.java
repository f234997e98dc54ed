package io.smm.e2e.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.CallEvent;
import io.smm.Network;
import io.smm.Smm;
import io.smm.SmmObserver;
import io.smm.account.AppId;
import io.smm.account.AppPassword;
import io.smm.account.Connection;
import io.smm.account.ConnectionRequest;
import io.smm.account.Secret;
import io.smm.account.TenantId;
import io.smm.adapter.bluesky.BlueskyAdapter;
import io.smm.core.SmmBuilder;
import io.smm.error.QuotaExhaustedException;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PublishRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Four threads post as fast as they may on a server whose limiter is on, with the limits of production: 5,000 points of writing an
 * hour at 3 a post, 3,000 calls in five minutes.
 */
@Tag("servers")
class BlueskyUnderItsLimiterTest {

    private static final int THREADS = 4;
    private static final int POSTS_IN_AN_HOUR = 5_000 / 3;

    private final Clock clock = Clock.systemUTC();

    @Test
    void ourLedgerStopsFourThreadsBeforeTheServerDoesAndLeavesLittleUnused() throws Exception {
        Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
        SmmObserver counting = new SmmObserver() {
            @Override
            public void onCall(CallEvent event) {
                statuses.computeIfAbsent(event.status().orElse(0), status -> new LongAdder())
                        .increment();
            }
        };
        try (BlueskyServers bluesky = BlueskyServers.builder()
                        .accounts("dora.test")
                        .rateLimits()
                        .start();
                Smm smm = SmmBuilder.create()
                        .register(BlueskyAdapter.factory())
                        .observer(counting)
                        .build()) {
            TestAccount dora = bluesky.account("dora.test");
            Connection connection = smm.accounts()
                    .connect(new ConnectionRequest(
                            new TenantId("e2e"),
                            new AppId("tests"),
                            Network.BLUESKY,
                            bluesky.pds(),
                            new AppPassword(dora.handle(), Secret.of(dora.password()))));
            AtomicInteger next = new AtomicInteger();
            long begun = System.nanoTime();
            Callable<QuotaExhaustedException> untilRefused = () -> {
                while (true) {
                    Optional<QuotaExhaustedException> refused = refusal(smm.publishing()
                            .publish(PublishRequest.of(connection, Post.of("number " + next.incrementAndGet()))));
                    if (refused.isPresent()) {
                        return refused.get();
                    }
                }
            };
            List<QuotaExhaustedException> refusals = all(untilRefused);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);

            long accepted = statuses.getOrDefault(200, new LongAdder()).sum() - 1; // but for the session
            System.out.printf(
                    "bluesky under its limiter: %d of %d posts in %d ms, statuses %s, refused: %s%n",
                    accepted,
                    POSTS_IN_AN_HOUR,
                    took.toMillis(),
                    statuses,
                    refusals.get(0).getMessage());
            assertThat(statuses).containsOnlyKeys(200);
            assertThat(accepted).isGreaterThanOrEqualTo(POSTS_IN_AN_HOUR * 95L / 100);
            assertThat(refusals).allSatisfy(refusal -> {
                assertThat(refusal.rule()).contains("writes-hour");
                assertThat(refusal.availableAt()).isBefore(clock.instant().plus(Duration.ofHours(1)));
            });
            whatIsLeftIsWhatWeCount(bluesky, dora, accepted);
        }
    }

    /** The server's own count: what 5,000 leaves after posts of 3 points is enough for one record replaced, which costs 2. */
    private void whatIsLeftIsWhatWeCount(BlueskyServers bluesky, TestAccount dora, long accepted) throws Exception {
        assertThat(accepted).as("so that 2 points are left").isEqualTo(POSTS_IN_AN_HOUR);
        PlainUser plain = PlainUser.login(bluesky.pds(), dora, clock);
        String record = "app.bsky.actor.profile";
        Map<String, Object> profile = Map.of(
                "repo",
                dora.did(),
                "collection",
                record,
                "rkey",
                "self",
                "record",
                Map.of("$type", record, "displayName", "Dora"));

        assertThat(plain.xrpc().procedure("com.atproto.repo.putRecord", profile).status())
                .isEqualTo(200);
        assertThat(plain.xrpc()
                        .procedure(
                                "com.atproto.repo.deleteRecord",
                                Map.of("repo", dora.did(), "collection", record, "rkey", "self"))
                        .status())
                .isEqualTo(429);
    }

    /** What our ledger said; anything else that keeps a post from being published is a failure. */
    private static Optional<QuotaExhaustedException> refusal(Delivery delivery) {
        if (delivery.state() == DeliveryState.PUBLISHED) {
            return Optional.empty();
        }
        Outcome outcome = delivery.lastOutcome().orElseThrow();
        if (outcome instanceof Outcome.Rejected rejected && rejected.error() instanceof QuotaExhaustedException quota) {
            return Optional.of(quota);
        }
        throw new AssertionError("neither published nor refused by the ledger: " + outcome);
    }

    private static <T> List<T> all(Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(Collections.nCopies(THREADS, work))) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
