package io.smm.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.smm.PageRequest;
import io.smm.error.InvalidInputException;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.listening.Signal;
import io.smm.post.PostRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The population's laws, whatever the seed: what can be counted must fit together, and time must not care how it is passed. */
class SimulationTest {

    private static final Appeal LIVELY = Appeal.viral().toBuilder()
            .again(0.3)
            .click(0.05)
            .convert(0.2)
            .unfollow(0.02)
            .mention(0.005)
            .build();

    private static final String HISTORY_OF_42 = "0128e253fd069ace14dbc0a10d0f64c88514f80bd6a2e49e8e4967ed7aacb538";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_260_504, -7})
    void theTruthFitsTogether(long seed) {
        try (TestWorld world = world(seed, Scenario.of(LIVELY))) {
            PostRef post = world.published("Fresh bread");
            world.network.simulation().promote(post, 300, Duration.ofHours(6));
            world.clock.advance(Duration.ofDays(4));

            GroundTruth truth = world.network.simulation().truth(post);

            assertThat(truth.shares()).as("seed %d", seed).isPositive();
            assertThat(truth.reach()).isLessThanOrEqualTo(truth.impressions()).isLessThanOrEqualTo(3_000);
            assertThat(truth.paidImpressions()).isEqualTo(300);
            assertThat(truth.reachFirstPaid()).isPositive().isLessThanOrEqualTo(300);
            assertThat(truth.viralImpressions()).isPositive();
            assertThat(truth.followersReached()).isLessThanOrEqualTo(truth.reach());
            assertThat(truth.engagedPeople())
                    .isLessThanOrEqualTo(truth.reach())
                    .isGreaterThanOrEqualTo(truth.likes())
                    .isGreaterThanOrEqualTo(truth.shares())
                    .isLessThanOrEqualTo(
                            truth.likes() + truth.shares() + truth.comments() + truth.saves() + truth.clicks());
            assertThat(truth.views()).isLessThanOrEqualTo(truth.impressions());
            assertThat(truth.conversions()).isPositive().isLessThanOrEqualTo(truth.clicks());
            assertThat(truth.negativeComments()).isLessThanOrEqualTo(truth.comments());
            assertThat(world.network.simulation().followers("bakery"))
                    .isEqualTo((int) (500 + truth.followersGained() - truth.followersLost()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_260_504, -7})
    void theCascadeIsATreeInTheOrderOfTime(long seed) {
        try (TestWorld world = world(seed, Scenario.of(LIVELY))) {
            PostRef post = world.published("Fresh bread");
            world.clock.advance(Duration.ofDays(4));
            GroundTruth truth = world.network.simulation().truth(post);

            List<ShareEvent> cascade = truth.cascade();
            Set<Integer> sharers = new HashSet<>();
            int conversions = 0;
            for (ShareEvent node : cascade) {
                conversions += node.conversions();
                if (node.number() == 0) {
                    assertThat(node.parent()).isEqualTo(-1);
                    continue;
                }
                ShareEvent from = cascade.get(node.parent());
                assertThat(node.parent()).as("seed %d", seed).isLessThan(node.number());
                assertThat(node.generation()).isEqualTo(from.generation() + 1);
                assertThat(node.at()).as("shown after it was shared").isAfter(from.at());
                assertThat(sharers.add(node.person())).as("shares once").isTrue();
            }
            assertThat(cascade).hasSize((int) truth.shares() + 1);
            assertThat(truth.generations().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(cascade.size());
            assertThat(truth.reproductionNumbers()).hasSize(truth.depth());
            assertThat((long) conversions).isEqualTo(truth.conversions());
        }
    }

    @Test
    void theMeanDistanceIsTheOneThatPairsGive() {
        try (TestWorld world = world(5, Scenario.of(LIVELY))) {
            PostRef post = world.published("Fresh bread");
            world.clock.advance(Duration.ofHours(5));
            GroundTruth truth = world.network.simulation().truth(post);
            List<ShareEvent> nodes = truth.cascade();
            assertThat(nodes.size()).isBetween(10, 1_000);
            long sum = 0;
            for (ShareEvent one : nodes) {
                for (ShareEvent other : nodes) {
                    sum += distance(nodes, one, other);
                }
            }

            assertThat(truth.structuralVirality().orElseThrow())
                    .isCloseTo((double) sum / ((long) nodes.size() * (nodes.size() - 1)), within(1e-9));
        }
    }

    @Test
    void theStepsInWhichTimePassesMakeNoDifference() {
        long seed = new Random().nextLong();
        GroundTruth inOneJump = truthAfter(seed, List.of(Duration.ofDays(2)));

        assertThat(truthAfter(seed, Collections.nCopies(48, Duration.ofHours(1))))
                .as("seed %d", seed)
                .isEqualTo(inOneJump);
        assertThat(truthAfter(seed, List.of(Duration.ofMillis(1), Duration.ofHours(47), Duration.ofMillis(3_599_999))))
                .as("seed %d", seed)
                .isEqualTo(inOneJump);
        assertThat(truthAfter(seed + 1, List.of(Duration.ofDays(2)))).isNotEqualTo(inOneJump);
    }

    /** The hash was written down on one JDK and holds on all: chance, logarithms and order are the platform's nowhere. */
    @Test
    void theSameSeedGivesTheSameHistoryOnEveryPlatform() {
        GroundTruth truth = truthAfter(42, List.of(Duration.ofDays(2)));

        assertThat(sha256(truth + "\n" + truth.cascade())).isEqualTo(HISTORY_OF_42);
    }

    @Test
    void theNetworkReportsWhatThePopulationDid() {
        try (TestWorld world = world(3, Scenario.of(LIVELY))) {
            PostRef post = world.published("Fresh bread");
            world.network.view("ana", post);
            world.clock.advance(Duration.ofDays(1));

            PostInsights numbers = insights(world, post);
            GroundTruth truth = world.network.simulation().truth(post);

            assertThat(value(numbers, MetricId.IMPRESSIONS)).isEqualTo(truth.impressions() + 1);
            assertThat(value(numbers, MetricId.REACH)).isEqualTo(truth.reach() + 1);
            assertThat(value(numbers, MetricId.VIEWS)).isEqualTo(truth.views() + 1);
            assertThat(value(numbers, MetricId.REACTIONS)).isEqualTo(truth.likes());
            assertThat(value(numbers, MetricId.SHARES)).isEqualTo(truth.shares());
            assertThat(value(numbers, MetricId.COMMENTS)).isEqualTo(truth.comments());
            assertThat(world.network.comments(post)).hasSize((int) truth.comments());
            assertThat(world.smm.listening().mentions(world.bakery, PageRequest.first()).stream())
                    .hasSize((int) truth.mentions());
        }
    }

    @Test
    void lateNumbersAreThoseOfAnHourThatIsOver() {
        MemoryReporting late =
                MemoryReporting.prompt().late(Duration.ofHours(3)).roundedTo(10);
        try (TestWorld world = new TestWorld(options -> options.population(
                        population(3).usually(Scenario.of(LIVELY)).build())
                .reporting(late))) {
            PostRef post = world.published("Fresh bread");
            world.clock.advance(Duration.ofHours(5));
            long atFive = world.network.simulation().truth(post).impressions();
            world.clock.advance(Duration.ofMinutes(90));
            assertThat(value(insights(world, post), MetricId.IMPRESSIONS)).isLessThan(atFive);
            world.clock.advance(Duration.ofMinutes(90));

            assertThat(value(insights(world, post), MetricId.IMPRESSIONS)).isEqualTo((atFive + 5) / 10 * 10);
        }
    }

    @Test
    void blurredNumbersAreOffByALittleAndAlwaysAsFar() {
        MemoryReporting blurred = MemoryReporting.prompt().blurredBy(0.05);
        try (TestWorld world = new TestWorld(options -> options.population(
                        population(3).usually(Scenario.of(LIVELY)).build())
                .reporting(blurred))) {
            PostRef post = world.published("Fresh bread");
            world.clock.advance(Duration.ofDays(1));
            long truth = world.network.simulation().truth(post).impressions();
            long reported = value(insights(world, post), MetricId.IMPRESSIONS);

            assertThat(reported).isNotEqualTo(truth).isBetween((long) (truth * 0.95), (long) (truth * 1.05) + 1);
            assertThat(value(insights(world, post), MetricId.IMPRESSIONS)).isEqualTo(reported);
        }
    }

    @Test
    void aReachOfFewIsWithheld() {
        try (TestWorld world = new TestWorld(
                options -> options.reporting(MemoryReporting.prompt().reachFrom(3)))) {
            PostRef post = world.published("Fresh bread");
            world.network.show("ana", post);
            world.network.show("dan", post);
            assertThat(insights(world, post).reading(MetricId.REACH)).isInstanceOf(Reading.Withheld.class);
            assertThat(value(insights(world, post), MetricId.IMPRESSIONS)).isEqualTo(2);
            world.network.show("eva", post);
            assertThat(value(insights(world, post), MetricId.REACH)).isEqualTo(3);
        }
    }

    @Test
    void numbersAreProvisionalUntilTheyAreFinal() {
        try (TestWorld world = new TestWorld(
                options -> options.population(population(3).build()).reporting(MemoryReporting.lateAndRough()))) {
            PostRef post = world.published("Fresh bread");
            world.clock.advance(Duration.ofDays(3).minusMillis(1));
            assertThat(isFinal(world, post)).isFalse();
            world.clock.advance(Duration.ofMillis(1));
            assertThat(isFinal(world, post)).isTrue();
        }
    }

    @Test
    void aCrisisTurnsWhatPeopleSay() {
        Population town = Population.of(50_000)
                .seed(4)
                .followers("bakery", 20_000)
                .usually(Scenario.crisis(Duration.ofHours(4), Duration.ofHours(10)))
                .build();
        try (TestWorld world = new TestWorld(options -> options.population(town))) {
            PostRef post = world.published("Our new slogan");
            world.clock.advance(Duration.ofHours(4));
            GroundTruth calm = world.network.simulation().truth(post);
            world.clock.advance(Duration.ofHours(2));
            GroundTruth turning = world.network.simulation().truth(post);
            world.clock.advance(Duration.ofHours(4));
            GroundTruth worst = world.network.simulation().truth(post);
            world.clock.advance(Duration.ofDays(1));

            assertThat(negativeShare(calm, turning)).isBetween(0.1, 0.5);
            assertThat(negativeShare(worst, world.network.simulation().truth(post)))
                    .isBetween(0.8, 1.0);
        }
    }

    @Test
    void aCascadeOfThousandsFitsIntoMoments() {
        Population town = Population.of(50_000)
                .seed(12)
                .followers("bakery", 50_000)
                .usually(Scenario.of(
                        Appeal.viral().toBuilder().comment(0).mention(0).build()))
                .build();
        try (TestWorld world = new TestWorld(options -> options.population(town))) {
            PostRef post = world.published("Fresh bread");
            world.clock.advance(Duration.ofDays(7));
            GroundTruth truth = world.network.simulation().truth(post);

            assertThat(truth.shares()).isBetween(4_000L, 50_000L);
            assertThat(truth.reproductionNumbers().get(0))
                    .isGreaterThan(truth.reproductionNumbers().get(1));
            assertThat(truth.depth()).isGreaterThan(3);
        }
    }

    @Test
    void theMoodTurnsEvenly() {
        Scenario turning = Scenario.of(
                        Appeal.ordinary().toBuilder().negative(0.1).build())
                .souring(Duration.ofHours(2), Duration.ofHours(6), 0.9)
                .souring(Duration.ofHours(10), Duration.ofHours(12), 0.3);

        assertThat(turning.negativeAt(Duration.ofHours(1))).isEqualTo(0.1);
        assertThat(turning.negativeAt(Duration.ofHours(4))).isCloseTo(0.5, within(1e-12));
        assertThat(turning.negativeAt(Duration.ofHours(8))).isEqualTo(0.9);
        assertThat(turning.negativeAt(Duration.ofHours(11))).isCloseTo(0.6, within(1e-12));
        assertThat(turning.negativeAt(Duration.ofDays(9))).isEqualTo(0.3);
    }

    @Test
    void aVideoIsWatchedAlongItsCurve() {
        List<Double> curve = List.of(1.0, 0.6, 0.5, 0.2);
        Appeal video = LIVELY.toBuilder().open(1).retention(curve).build();
        try (TestWorld world = world(6, Scenario.of(video))) {
            PostRef post = world.published("How we bake");
            world.clock.advance(Duration.ofDays(3));
            GroundTruth truth = world.network.simulation().truth(post);

            assertThat(truth.stillWatching()).hasSize(4).first().isEqualTo(truth.views());
            for (int step = 0; step < 4; step++) {
                assertThat((double) truth.stillWatching().get(step) / truth.views())
                        .isCloseTo(curve.get(step), within(0.05));
            }
        }
    }

    @Test
    void whoIsInterestedActsMoreOften() {
        Appeal forBakers =
                Appeal.ordinary().toBuilder().like(0.1).interest("baking", 5).build();
        Appeal forNobody =
                Appeal.ordinary().toBuilder().like(0.1).interest("golf", 5).build();

        assertThat(likes(forBakers)).isGreaterThan(likes(forNobody) * 3 / 2);
    }

    @Test
    void peopleAreTold() {
        try (TestWorld world = world(7, Scenario.of(LIVELY))) {
            PostRef post = world.published("Fresh bread");
            world.clock.advance(Duration.ofDays(1));
            Simulation simulation = world.network.simulation();

            for (PersonTrait trait :
                    List.of(PersonTrait.AGE, PersonTrait.GENDER, PersonTrait.COUNTRY, PersonTrait.CITY)) {
                assertThat(sum(simulation.followersBy("bakery", trait))).isEqualTo(simulation.followers("bakery"));
                assertThat(sum(simulation.reachedBy(post, trait)))
                        .isEqualTo(simulation.truth(post).reach());
            }
            assertThat(simulation.followersBy("bakery", PersonTrait.GENDER).get("female"))
                    .isBetween(150L, 350L);
            assertThat(simulation.followersBy("bakery", PersonTrait.INTEREST).get("baking"))
                    .isBetween(75L, 225L);
        }
    }

    @Test
    void nobodyLooksWhileEverybodySleeps() {
        List<Double> onlyAtNoon = new ArrayList<>(Collections.nCopies(24, 0.0));
        onlyAtNoon.set(12, 1.0);
        Population atNoon = population(8)
                .dayPattern(onlyAtNoon)
                .place(new Place("RO", "Bucharest", ZoneOffset.ofHours(2)), 1)
                .usually(Scenario.of(LIVELY))
                .build();
        try (TestWorld world = new TestWorld(options -> options.population(atNoon))) {
            PostRef post = world.published("Published at eight, which is ten in Bucharest");
            world.clock.advance(Duration.ofHours(2));
            assertThat(world.network.simulation().truth(post).impressions()).isZero();
            world.clock.advance(Duration.ofHours(1));
            assertThat(world.network.simulation().truth(post).impressions()).isPositive();
        }
    }

    @Test
    void aDeletedPostIsSeenByNobody() {
        try (TestWorld world = world(9, Scenario.of(LIVELY))) {
            PostRef post = world.published("Wrong price");
            world.clock.advance(Duration.ofHours(2));
            world.smm.publishing().delete(world.bakery, post);
            GroundTruth atDeletion = world.network.simulation().truth(post);
            world.clock.advance(Duration.ofDays(1));

            assertThat(world.network.simulation().truth(post).impressions()).isEqualTo(atDeletion.impressions());
        }
    }

    @Test
    void whatPeopleSayIsReadAsFromOthers() {
        try (TestWorld world = world(10, Scenario.of(LIVELY))) {
            PostRef post = world.published("Fresh bread");
            world.clock.advance(Duration.ofDays(1));

            List<Signal> comments = world.smm.listening().comments(world.bakery, post, PageRequest.first(50)).stream()
                    .toList();

            assertThat(comments).isNotEmpty().allSatisfy(comment -> {
                assertThat(comment.author().handle().orElseThrow()).startsWith("person-");
                assertThat(comment.saidAt()).isBetween(TestWorld.START, world.clock.instant());
            });
            assertThat(comments).extracting(Signal::saidAt).isSorted();
        }
    }

    @Test
    void onlyPostsOfFollowedAccountsHaveATruth() {
        try (TestWorld world = world(1, Scenario.of(LIVELY))) {
            PostRef byHand = world.network.write("ana", "Hello");

            assertThatThrownBy(() -> world.network.simulation().truth(byHand))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("Population.followers");
        }
        try (TestWorld alone = new TestWorld()) {
            assertThatThrownBy(() -> alone.network.simulation().followers("bakery"))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("Builder.population");
        }
    }

    @Test
    void thePopulationTellsAllFaultsAtOnce() {
        assertThatThrownBy(() -> Population.of(0)
                        .following(-1)
                        .sessionsPerDay(0)
                        .dayPattern(List.of(1.0))
                        .age("all", 0)
                        .interest("baking", 2)
                        .followers("bakery", 1)
                        .build())
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        error -> assertThat(error.faults())
                                .extracting(fault -> fault.field())
                                .containsExactlyInAnyOrder(
                                        "size",
                                        "following",
                                        "sessionsPerDay",
                                        "dayPattern",
                                        "age",
                                        "interest",
                                        "followers"));
        assertThatThrownBy(() -> Appeal.ordinary().toBuilder()
                        .share(1.1)
                        .like(Double.NaN)
                        .retention(List.of(0.5, 0.6))
                        .feedLife(Duration.ZERO)
                        .build())
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        error -> assertThat(error.faults())
                                .extracting(fault -> fault.field())
                                .containsExactlyInAnyOrder("share", "like", "retention", "feedLife"));
    }

    private static long likes(Appeal appeal) {
        try (TestWorld world = world(11, Scenario.of(appeal))) {
            PostRef post = world.published("Sourdough");
            world.clock.advance(Duration.ofDays(2));
            return world.network.simulation().truth(post).likes();
        }
    }

    private static GroundTruth truthAfter(long seed, List<Duration> steps) {
        try (TestWorld world = world(seed, Scenario.of(LIVELY))) {
            PostRef post = world.published("Fresh bread");
            PostRef second = world.published("And rolls");
            world.network.simulation().promote(second, 100, Duration.ofHours(6));
            for (Duration step : steps) {
                world.clock.advance(step);
                world.network.posts();
            }
            assertThat(world.network.simulation().truth(second).paidImpressions())
                    .isEqualTo(100);
            return world.network.simulation().truth(post);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int distance(List<ShareEvent> nodes, ShareEvent one, ShareEvent other) {
        int steps = 0;
        ShareEvent a = one;
        ShareEvent b = other;
        while (a.number() != b.number()) {
            if (a.number() > b.number()) {
                a = nodes.get(a.parent());
            } else {
                b = nodes.get(b.parent());
            }
            steps++;
        }
        return steps;
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static double negativeShare(GroundTruth from, GroundTruth until) {
        return (double) (until.negativeComments() - from.negativeComments()) / (until.comments() - from.comments());
    }

    private static boolean isFinal(TestWorld world, PostRef post) {
        return ((Reading.Value) insights(world, post).reading(MetricId.REACH))
                .lineage()
                .isFinal();
    }

    private static long value(PostInsights insights, MetricId metric) {
        return ((Reading.Value) insights.reading(metric)).number().longValueExact();
    }

    private static PostInsights insights(TestWorld world, PostRef post) {
        return world.smm
                .insights()
                .posts(
                        world.bakery,
                        List.of(post),
                        Set.of(
                                MetricId.IMPRESSIONS,
                                MetricId.REACH,
                                MetricId.VIEWS,
                                MetricId.REACTIONS,
                                MetricId.SHARES,
                                MetricId.COMMENTS))
                .get(0);
    }

    private static Population.Builder population(long seed) {
        return Population.of(3_000).seed(seed).interest("baking", 0.3).followers("bakery", 500);
    }

    private static TestWorld world(long seed, Scenario usually) {
        return new TestWorld(
                options -> options.population(population(seed).usually(usually).build()));
    }
}
