package io.smm.example.cookbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.smm.PageRequest;
import io.smm.adapter.memory.Appeal;
import io.smm.adapter.memory.FaultPlan;
import io.smm.adapter.memory.GroundTruth;
import io.smm.adapter.memory.MemoryFault;
import io.smm.adapter.memory.MemoryReporting;
import io.smm.adapter.memory.PersonTrait;
import io.smm.adapter.memory.Population;
import io.smm.adapter.memory.Scenario;
import io.smm.error.RateLimitedException;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.listening.Signal;
import io.smm.metrics.Fraction;
import io.smm.metrics.reach.ReachMetrics;
import io.smm.post.Delivery;
import io.smm.post.DeliveryState;
import io.smm.post.Post;
import io.smm.post.PostRef;
import io.smm.post.PublishRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TryingThingsOut {

    private static final Population TOWN =
            Population.of(20_000).seed(2_026).followers("bakery", 2_000).build();

    @Test
    void watchAPostGoViral() {
        try (Bakery bakery = Bakery.openedOn(network -> network.population(TOWN))) {
            PostRef post = bakery.published("The 40-hour sourdough, cut open.");
            bakery.network.simulation().play(post, Scenario.of(Appeal.viral()));

            bakery.clock.advance(Duration.ofDays(3));
            GroundTruth truth = bakery.network.simulation().truth(post);

            assertThat(truth.reach()).isGreaterThan(2_000); // far beyond the followers
            assertThat(truth.reproductionNumbers().get(1)).isGreaterThan(1); // each sharer found more than one
            assertThat(truth.reproductionNumbers().get(truth.depth() - 1)).isLessThan(1); // and then the town was full
            assertThat(truth.structuralVirality().orElseThrow()).isGreaterThan(3); // chains, not one broadcast
            assertThat(reported(bakery, post, MetricId.REACH)).isEqualTo(truth.reach());
        }
    }

    @Test
    void seeHowFarReportedNumbersAreFromTheTruth() {
        try (Bakery bakery =
                Bakery.openedOn(network -> network.population(TOWN).reporting(MemoryReporting.lateAndRough()))) {
            PostRef post = bakery.published("Rye is back.");

            bakery.clock.advance(Duration.ofHours(6));
            GroundTruth truth = bakery.network.simulation().truth(post);

            assertThat(reported(bakery, post, MetricId.IMPRESSIONS))
                    .isLessThan(truth.impressions()) // three hours late
                    .satisfies(number -> assertThat(number % 10).isZero()); // off a little, and in tens
        }
    }

    @Test
    void checkAMetricAgainstTheTruth() {
        try (Bakery bakery = Bakery.openedOn(network -> network.population(TOWN))) {
            PostRef post = bakery.published("Rye is back.");
            bakery.clock.advance(Duration.ofDays(1));

            List<PostInsights> numbers = bakery.smm
                    .insights()
                    .posts(bakery.account, List.of(post), Set.of(MetricId.IMPRESSIONS, MetricId.REACH));
            GroundTruth truth = bakery.network.simulation().truth(post);

            assertThat(ReachMetrics.averageFrequency().of(numbers).fraction())
                    .contains(Fraction.of(truth.impressions(), truth.reach()));
        }
    }

    @Test
    void rehearseACrisis() {
        Scenario crisis = Scenario.crisis(Duration.ofHours(3), Duration.ofHours(9));
        try (Bakery bakery = Bakery.openedOn(network -> network.population(TOWN))) {
            PostRef post = bakery.published("Why we stopped baking baguettes.");
            bakery.network.simulation().play(post, crisis);

            List<Double> negativeShares = new ArrayList<>();
            for (int evening = 0; evening < 3; evening++) {
                GroundTruth before = bakery.network.simulation().truth(post);
                bakery.clock.advance(Duration.ofHours(4));
                GroundTruth after = bakery.network.simulation().truth(post);
                negativeShares.add((double) (after.negativeComments() - before.negativeComments())
                        / (after.comments() - before.comments()));
            }

            assertThat(negativeShares).isSorted(); // the hour to pause everything else is somewhere in here
            assertThat(negativeShares.get(2)).isCloseTo(0.85, within(0.1));
            List<Signal> angry = bakery.smm.listening().comments(bakery.account, post, PageRequest.first()).stream()
                    .toList();
            assertThat(angry).hasSizeGreaterThan(20); // and this is what your listening code has to read
        }
    }

    @Test
    void compareAPaidPushWithNone() {
        try (Bakery bakery = Bakery.openedOn(network -> network.population(TOWN))) {
            PostRef plain = bakery.published("Saturday: cinnamon rolls.");
            PostRef pushed = bakery.published("Saturday: cardamom rolls.");
            bakery.network.simulation().promote(pushed, 3_000, Duration.ofDays(1));

            bakery.clock.advance(Duration.ofDays(2));
            GroundTruth without = bakery.network.simulation().truth(plain);
            GroundTruth with = bakery.network.simulation().truth(pushed);

            assertThat(with.paidImpressions()).isEqualTo(3_000);
            assertThat(with.reachFirstPaid()).isLessThan(3_000); // some were shown it twice
            assertThat(with.clicks()).isGreaterThan(without.clicks());
        }
    }

    @Test
    void seeWhoWasReached() {
        try (Bakery bakery = Bakery.openedOn(network -> network.population(TOWN))) {
            PostRef post = bakery.published("Student discount on Mondays.");

            bakery.clock.advance(Duration.ofDays(1));

            assertThat(bakery.network.simulation().reachedBy(post, PersonTrait.AGE))
                    .containsKeys("18-24", "25-34")
                    .satisfies(ages -> assertThat(
                                    ages.values().stream().mapToLong(n -> n).sum())
                            .isEqualTo(bakery.network.simulation().truth(post).reach()));
        }
    }

    @Test
    void testHowOurCodeTakesATimeoutAfterAcceptance() {
        try (Bakery bakery = Bakery.opened()) {
            bakery.network.arm(MemoryFault.TIMEOUT_AFTER_ACCEPTANCE, 1);

            Delivery delivery =
                    bakery.smm.publishing().publish(PublishRequest.of(bakery.account, Post.of("Fresh rye today.")));

            assertThat(delivery.state()).isEqualTo(DeliveryState.PUBLISHED); // found by reading back
            assertThat(bakery.network.posts()).hasSize(1); // and never sent twice
        }
    }

    @Test
    void liveThroughARateLimitWindow() {
        try (Bakery bakery = Bakery.opened()) {
            PostRef post = bakery.published("Fresh rye today.");
            bakery.network.arm(FaultPlan.of(new MemoryFault.RateLimited(Duration.ofMinutes(15)))
                    .on("read")
                    .times(1));

            assertThatThrownBy(() -> bakery.smm.listening().comments(bakery.account, post, PageRequest.first()))
                    .isInstanceOfSatisfying(
                            RateLimitedException.class,
                            limited -> bakery.clock.advance(
                                    limited.retryAdvice().after().orElseThrow()));

            assertThat(bakery.smm
                            .listening()
                            .comments(bakery.account, post, PageRequest.first())
                            .items())
                    .isEmpty(); // the window is over: we are answered again
        }
    }

    @Test
    void surviveABadHour() {
        try (Bakery bakery = Bakery.opened()) {
            bakery.network.arm(FaultPlan.of(MemoryFault.SERVER_ERROR)
                    .on("publish", "read")
                    .between(Bakery.MONDAY_MORNING, Bakery.MONDAY_MORNING.plus(Duration.ofHours(1))));

            Delivery delivery =
                    bakery.smm.publishing().publish(PublishRequest.of(bakery.account, Post.of("Fresh rye today.")));
            assertThat(delivery.state()).isEqualTo(DeliveryState.UNKNOWN); // an honest answer
            bakery.clock.advance(Duration.ofHours(1));

            assertThat(bakery.smm.publishing().settle(delivery).state()).isEqualTo(DeliveryState.PUBLISHED);
            assertThat(bakery.network.posts()).hasSize(1);
        }
    }

    private static long reported(Bakery bakery, PostRef post, MetricId metric) {
        Reading reading = bakery.smm
                .insights()
                .posts(bakery.account, List.of(post), Set.of(metric))
                .get(0)
                .reading(metric);
        return ((Reading.Value) reading).number().longValueExact();
    }
}
