package io.smm.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.PageRequest;
import io.smm.error.InvalidInputException;
import io.smm.error.NetworkDownException;
import io.smm.error.RateLimitedException;
import io.smm.error.SmmException;
import io.smm.error.TokenRevokedException;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.spi.TokenSet;
import io.smm.testkit.tck.StandaloneContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each fault as it looks from outside, and when plans strike. */
class FaultPlanTest {

    private static final Instant START = TestWorld.START;

    private final TestWorld world = new TestWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aLimitedReaderIsToldWhenToAskAgain() {
        PostRef post = world.published("Fresh bread");
        world.network.arm(FaultPlan.of(new MemoryFault.RateLimited(Duration.ofMinutes(15)))
                .on("read")
                .times(1));

        assertThat(waitOf(post)).isEqualTo(Duration.ofMinutes(15));
        world.clock.advance(Duration.ofMinutes(10));
        assertThat(waitOf(post)).isEqualTo(Duration.ofMinutes(5));
        world.clock.advance(Duration.ofMinutes(5));
        assertThat(comments(post)).isZero();
    }

    @Test
    void aWaitIsRightThoughTheClocksDiffer() {
        for (Duration skew : List.of(Duration.ofMinutes(-20), Duration.ofMinutes(20))) {
            try (TestWorld skewed = new TestWorld(options -> options.clockSkew(skew))) {
                PostRef post = skewed.published("Fresh bread");
                assertThat(skewed.network.post(post).orElseThrow().acceptedAt()).isEqualTo(START.plus(skew));
                skewed.network.arm(FaultPlan.of(new MemoryFault.RateLimited(Duration.ofMinutes(15))));

                assertThatThrownBy(() -> skewed.smm.listening().comments(skewed.bakery, post, PageRequest.first()))
                        .isInstanceOfSatisfying(
                                RateLimitedException.class,
                                error -> assertThat(error.retryAdvice().after()).contains(Duration.ofMinutes(15)));
            }
        }
    }

    @Test
    void theEndOfATokenIsReckonedByOurClockThoughTheClocksDiffer() {
        try (TestWorld skewed = new TestWorld(options -> options.clockSkew(Duration.ofHours(-3)));
                StandaloneContext adapter =
                        StandaloneContext.around(MemoryAdapter.factory(skewed.network), skewed.clock, skewed.clock)) {
            TokenSet tokens = adapter.adapter()
                    .authenticator()
                    .signIn(skewed.request("tenant-1", "bakery", TestWorld.PASSWORD))
                    .tokens();

            assertThat(tokens.accessExpiresAt()).contains(START.plus(Duration.ofHours(2)));
            assertThat(tokens.refreshExpiresAt()).contains(START.plus(Duration.ofDays(60)));
        }
    }

    @Test
    void anHourOfBreakdownsLeavesAPublishingUnknownAndNotUndone() {
        world.network.arm(FaultPlan.of(MemoryFault.SERVER_ERROR).between(START, START.plusSeconds(3_600)));

        Delivery delivery = world.publish(Post.of("Fresh bread"));
        assertThat(delivery.state()).isEqualTo(DeliveryState.UNKNOWN);
        world.clock.advance(Duration.ofHours(1));

        assertThat(world.smm.publishing().settle(delivery).state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(world.network.posts()).hasSize(1);
    }

    @Test
    void aPublishingThatIsLimitedGoesOnWhenTheWindowIsOver() {
        world.network.arm(FaultPlan.of(new MemoryFault.RateLimited(Duration.ofHours(1)))
                .on("publish")
                .times(1));

        Delivery delivery = world.publish(Post.of("Fresh bread"));
        assertThat(world.network.posts()).isEmpty();
        assertThat(delivery.state()).isNotEqualTo(DeliveryState.PUBLISHED);
        world.clock.advance(Duration.ofHours(1));
        assertThat(world.smm.publishing().settle(delivery).state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(world.network.posts()).hasSize(1);
    }

    @Test
    void aBreakdownOverAPublishingIsNoProof() {
        world.network.arm(MemoryFault.SERVER_ERROR, 1);

        Delivery delivery = world.publish(Post.of("Fresh bread"));

        assertThat(delivery.state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(world.network.posts()).hasSize(1);
        assertThat(world.network.publishRequests()).isEqualTo(2);
    }

    @Test
    void aBreakdownOverAReadingIsTroubleOfTheNetwork() {
        PostRef post = world.published("Fresh bread");
        world.network.arm(FaultPlan.of(MemoryFault.SERVER_ERROR).on("read"));

        assertThatThrownBy(() -> comments(post)).isInstanceOf(NetworkDownException.class);
        world.network.disarm();
        assertThat(comments(post)).isZero();
    }

    @Test
    void aLostAnswerToAReadingIsTroubleOfTheNetwork() {
        PostRef post = world.published("Fresh bread");
        world.network.arm(
                FaultPlan.of(MemoryFault.TIMEOUT_AFTER_ACCEPTANCE).on("read").times(1));

        assertThatThrownBy(() -> comments(post)).isInstanceOf(NetworkDownException.class);
        assertThat(world.clock.instant()).isEqualTo(START.plusSeconds(10));
    }

    @Test
    void aSlowAnswerTakesItsTime() {
        PostRef post = world.published("Fresh bread");
        world.network.arm(
                FaultPlan.of(new MemoryFault.Latency(Duration.ofSeconds(3))).times(1));

        assertThat(comments(post)).isZero();
        assertThat(world.clock.instant()).isEqualTo(START.plusSeconds(3));
    }

    @Test
    void anAnswerThatIsTooSlowIsLostThoughThePostStands() {
        world.network.arm(new MemoryFault.Latency(Duration.ofMinutes(1)), 1);

        Delivery delivery = world.publish(Post.of("Fresh bread"));

        assertThat(delivery.state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(world.network.posts()).hasSize(1);
        assertThat(world.network.publishRequests()).isEqualTo(1);
    }

    @Test
    void aPostThatReadingDoesNotFindYetIsNotPublishedTwice() {
        world.network.arm(FaultPlan.of(new MemoryFault.LateVisibility(Duration.ofMinutes(5)))
                .on("publish")
                .times(1));
        PostRef post = world.published("Fresh bread");

        assertThat(world.smm.publishing().read(world.bakery, post)).isEmpty();
        world.clock.advance(Duration.ofMinutes(5));
        assertThat(world.smm.publishing().read(world.bakery, post)).isPresent();
        assertThat(world.network.posts()).hasSize(1);
    }

    @Test
    void anAbsenceThatIsNoneLeadsToNoSecondPost() {
        world.network.arm(FaultPlan.of(new MemoryFault.LateVisibility(Duration.ofMinutes(5)))
                .on("publish")
                .times(1));
        world.network.arm(MemoryFault.TIMEOUT_AFTER_ACCEPTANCE, 1);

        Delivery delivery = world.publish(Post.of("Fresh bread"));

        assertThat(delivery.state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(world.network.publishRequests()).isEqualTo(2);
        assertThat(world.network.posts()).hasSize(1);
    }

    @Test
    void accessThatIsTakenBackUnderACallIsGone() {
        world.network.arm(FaultPlan.of(new MemoryFault.AccessTakenBack("bakery"))
                .on("who")
                .times(1));

        assertThatThrownBy(() -> world.smm.accounts().whoAmI(world.bakery)).isInstanceOf(TokenRevokedException.class);
    }

    @Test
    void aPlanHoldsWithinItsWindow() {
        PostRef post = world.published("Fresh bread");
        world.network.arm(FaultPlan.of(MemoryFault.SERVER_ERROR)
                .on("read")
                .between(START.plusSeconds(60), START.plusSeconds(120)));

        List<Boolean> fails = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            fails.add(fails(post));
            world.clock.advance(Duration.ofSeconds(40));
        }
        assertThat(fails).containsExactly(false, false, true, false);
    }

    @Test
    void theSameSeedStrikesTheSameRequests() {
        List<Boolean> strikes = strikes(7);

        assertThat(strikes(7)).isEqualTo(strikes);
        assertThat(strikes(8)).isNotEqualTo(strikes);
        assertThat(strikes.stream().filter(strike -> strike).count()).isBetween(20L, 40L);
    }

    @Test
    void whatCannotBeIsRefused() {
        FaultPlan plan = FaultPlan.of(MemoryFault.SERVER_ERROR);

        assertThatThrownBy(() -> plan.times(0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> plan.withChance(0, 1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> plan.between(START, START)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new MemoryFault.Latency(Duration.ofSeconds(-1)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> MemoryNetwork.builder(world.clock)
                        .clockSkew(Duration.ofDays(2))
                        .build())
                .isInstanceOf(InvalidInputException.class);
    }

    private List<Boolean> strikes(long seed) {
        try (TestWorld other = new TestWorld()) {
            PostRef post = other.published("Fresh bread");
            other.network.arm(FaultPlan.of(MemoryFault.SERVER_ERROR).on("read").withChance(0.5, seed));
            List<Boolean> strikes = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                strikes.add(fails(other, post));
            }
            return strikes;
        }
    }

    private boolean fails(PostRef post) {
        return fails(world, post);
    }

    private static boolean fails(TestWorld world, PostRef post) {
        try {
            world.smm.listening().comments(world.bakery, post, PageRequest.first());
            return false;
        } catch (SmmException failed) {
            return true;
        }
    }

    private Duration waitOf(PostRef post) {
        try {
            comments(post);
            throw new AssertionError("not refused");
        } catch (RateLimitedException limited) {
            return limited.retryAdvice().after().orElseThrow();
        }
    }

    private int comments(PostRef post) {
        return world.smm
                .listening()
                .comments(world.bakery, post, PageRequest.first())
                .items()
                .size();
    }
}
