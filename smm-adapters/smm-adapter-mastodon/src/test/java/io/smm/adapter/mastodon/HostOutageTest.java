package io.smm.adapter.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.adapter.mastodon.stub.Dialect;
import io.smm.adapter.mastodon.stub.StubInstance;
import io.smm.core.SmmBuilder;
import io.smm.error.NetworkDownException;
import io.smm.error.RetryAdvice;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.Outcome;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.post.PublishRequest;
import io.smm.spi.HttpOptions;
import io.smm.spi.ResilienceOptions;
import io.smm.testkit.SmmAssertions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Publishing while a host is in trouble, from the host's call to the server: each post stands once, or is said not to. */
@Timeout(60)
class HostOutageTest {

    private static final PostRef SOMETHING = PostRef.of(Network.MASTODON, "115999999999999999");
    private static final Duration SHORT = Duration.ofSeconds(5);
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30).plusMillis(1);
    private static final String HANGS = "hangs";

    private final CountDownLatch hanging = new CountDownLatch(8);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final MastodonEnvironment environment = new MastodonEnvironment(Dialect.MASTODON, exchange -> {
        if (exchange.form().getOrDefault("status", "").startsWith(HANGS)
                || exchange.request()
                        .map(sent -> String.valueOf(sent.get("status")).startsWith(HANGS))
                        .orElse(false)) {
            hanging.countDown();
            await(goOn);
        }
    });
    private final StubInstance instance = environment.instance();
    private final Smm smm = SmmBuilder.create()
            .register(environment.adapter())
            .clock(environment.clock())
            .sleeper(environment.sleeper())
            .http(HttpOptions.builder()
                    .resilience(ResilienceOptions.builder().trialCalls(2).build())
                    .build())
            .build();
    private final Connection account = smm.accounts().connect(environment.credentials());
    private final Connection another =
            smm.accounts().connect(environment.another().orElseThrow());
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        goOn.countDown();
        threads.shutdown();
        smm.close();
        environment.close();
    }

    @Test
    void aPostToAHostInTroubleIsSaidNotToBeSentAndGoesThroughOnceWhenTheHostIsWell() {
        hostFails();

        Delivery refused = smm.publishing()
                .publish(PublishRequest.of(account, Post.of("Fresh bread")).withPatience(SHORT));

        assertThat(refused.lastOutcome()).get().isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> {
            assertThat(rejected.error()).isInstanceOf(NetworkDownException.class);
            assertThat(rejected.error()).hasMessageContaining("are not sent");
            assertThat(rejected.error().retryAdvice().kind()).isEqualTo(RetryAdvice.Kind.SAME_CALL_AFTER);
            assertThat(rejected.error().retryAdvice().after().orElseThrow())
                    .isBetween(Duration.ofSeconds(25), HALF_A_MINUTE);
        });
        assertThat(instance.calls(MastodonEnvironment.CREATE)).isZero();

        instance.mend(MastodonEnvironment.GET_STATUS);
        environment.mutableClock().advance(HALF_A_MINUTE);
        Delivery later = smm.publishing().settle(refused);
        Delivery again = smm.publishing().settle(later);

        SmmAssertions.assertThat(later).isPublished();
        assertThat(again.publications()).isEqualTo(later.publications());
        assertThat(instance.calls(MastodonEnvironment.CREATE)).isEqualTo(1);
        assertThat(environment.standingPosts()).isEqualTo(1);
    }

    @Test
    void aCallerWithPatienceWaitsForTheHostAndHoldsNothingBack() {
        hostFails();
        instance.mend(MastodonEnvironment.GET_STATUS);

        Delivery delivery = smm.publishing()
                .publish(PublishRequest.of(account, Post.of("Fresh bread")).withPatience(Duration.ofMinutes(2)));

        SmmAssertions.assertThat(delivery).isPublished();
        assertThat(environment.standingPosts()).isEqualTo(1);
        assertThat(instance.calls(MastodonEnvironment.CREATE)).isEqualTo(1);
    }

    @Test
    void aPostThatIsATrialAndLosesItsAnswerIsFoundAndNotSentAgain() {
        hostFails();
        environment.mutableClock().advance(HALF_A_MINUTE);
        instance.failNext(MastodonEnvironment.CREATE, "lost-after");

        Delivery lost = smm.publishing()
                .publish(PublishRequest.of(account, Post.of("Fresh bread")).withPatience(SHORT));
        assertThat(lost.state()).as("nobody can be asked").isEqualTo(DeliveryState.UNKNOWN);
        instance.mend(MastodonEnvironment.GET_STATUS);
        environment.mutableClock().advance(Duration.ofMinutes(10));
        Delivery settled = smm.publishing().settle(lost);

        SmmAssertions.assertThat(settled).isPublished();
        assertThat(environment.standingPosts()).isEqualTo(1);
        assertThat(instance.keys().stream().distinct()).hasSize(1);
    }

    @Test
    void aHostThatIsStillInTroubleIsTriedAndRefusedAnew() {
        hostFails();
        environment.mutableClock().advance(HALF_A_MINUTE);
        int before = instance.calls();

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> smm.publishing().read(account, SOMETHING));
        }
        assertThat(instance.calls() - before).as("trials").isEqualTo(2);
        Delivery refused = smm.publishing()
                .publish(PublishRequest.of(account, Post.of("Fresh bread")).withPatience(SHORT));

        assertThat(refused.lastOutcome()).get().isInstanceOf(Outcome.Rejected.class);
        assertThat(instance.calls(MastodonEnvironment.CREATE)).isZero();
    }

    @Test
    void anAccountWhoseCallsHangHoldsUpNoOther() throws Exception {
        List<CompletableFuture<Delivery>> stuck = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Post post = Post.of(HANGS + " " + i);
            stuck.add(CompletableFuture.supplyAsync(
                    () -> smm.publishing().publish(PublishRequest.of(account, post)), threads));
        }
        assertThat(hanging.await(20, TimeUnit.SECONDS))
                .as("as many are on their way as an account may have")
                .isTrue();

        for (int i = 0; i < 10; i++) {
            SmmAssertions.assertThat(smm.publishing().publish(PublishRequest.of(another, Post.of("Fresh bread " + i))))
                    .isPublished();
        }

        assertThat(stuck).noneMatch(CompletableFuture::isDone);
        assertThat(instance.calls(MastodonEnvironment.CREATE)).isEqualTo(8 + 10);
        goOn.countDown();
        for (CompletableFuture<Delivery> delivery : stuck) {
            SmmAssertions.assertThat(delivery.get(20, TimeUnit.SECONDS)).isPublished();
        }
        assertThat(environment.standingPosts()).isEqualTo(12);
    }

    /** Until the breaker does not let calls through any more. */
    private void hostFails() {
        instance.failAlways(MastodonEnvironment.GET_STATUS, "unavailable");
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> smm.publishing().read(account, SOMETHING))
                    .isInstanceOf(NetworkDownException.class);
        }
        int before = instance.calls();
        assertThatThrownBy(() -> smm.publishing().read(account, SOMETHING)).hasMessageContaining("are not sent");
        assertThat(instance.calls()).isEqualTo(before);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
