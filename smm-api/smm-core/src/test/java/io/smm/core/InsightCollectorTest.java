package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Capabilities;
import io.smm.Capability;
import io.smm.CapabilityStatement;
import io.smm.PageRequest;
import io.smm.Smm;
import io.smm.account.Connection;
import io.smm.error.InvalidInputException;
import io.smm.error.NetworkDownException;
import io.smm.error.RateLimitedException;
import io.smm.error.RetryAdvice;
import io.smm.insight.AccountInsights;
import io.smm.insight.CollectionPlan;
import io.smm.insight.CollectionRun;
import io.smm.insight.CollectionTask;
import io.smm.insight.Granularity;
import io.smm.insight.HistoryQuery;
import io.smm.insight.InsightCollector;
import io.smm.insight.InsightQuery;
import io.smm.insight.InsightSample;
import io.smm.insight.InsightSubject;
import io.smm.insight.Lineage;
import io.smm.insight.MetricId;
import io.smm.insight.MetricSeries;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.post.PostRef;
import io.smm.spi.InsightReader;
import io.smm.spi.SeriesReader;
import io.smm.spi.SeriesRules;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Numbers are read at the ages of their plan, once by all nodes together; what nobody read in time has no number. */
class InsightCollectorTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final TestClock clock = new TestClock();
    private final List<List<PostRef>> asked = new ArrayList<>();
    private RuntimeException answer;
    private RuntimeException daysAnswer;
    private boolean givesDays;
    private long likes;
    private Duration callTakes = Duration.ZERO;

    private final FakeNetwork network = new FakeNetwork() {
        @Override
        public Optional<InsightReader> insightReader() {
            return Optional.of(new Reader());
        }

        @Override
        public Optional<SeriesReader> seriesReader() {
            return givesDays ? Optional.of(new Days()) : Optional.empty();
        }

        @Override
        public Capabilities capabilities() {
            List<CapabilityStatement> all = new ArrayList<>(super.capabilities().declared());
            if (givesDays) {
                all.add(CapabilityStatement.yes(
                        Capability.METRIC_SERIES, "", "made up", LocalDate.parse("2026-01-01")));
            }
            return Capabilities.of(NETWORK, all);
        }
    };

    private final Connection shop = network.connection();
    private final InMemoryCollectionStore tasks = new InMemoryCollectionStore();
    private final InMemoryMetricHistory history = new InMemoryMetricHistory();
    private InsightCollector collector = node();

    private InsightCollector node() {
        Smm smm = SmmBuilder.create()
                .clock(clock)
                .sleeper(clock)
                .register(network)
                .collectionStore(tasks)
                .metricHistory(history)
                .build();
        return smm.collector();
    }

    private final class Reader implements InsightReader {
        @Override
        public Set<MetricId> postMetrics() {
            return Set.of(MetricId.REACTIONS);
        }

        @Override
        public Set<MetricId> accountMetrics() {
            return Set.of(MetricId.FOLLOWERS);
        }

        @Override
        public List<PostInsights> posts(Connection connection, List<PostRef> posts, Set<MetricId> metrics) {
            asked.add(posts);
            clock.advance(callTakes);
            if (answer != null) {
                throw answer;
            }
            return posts.stream()
                    .map(post -> PostInsights.builder(post)
                            .reading(MetricId.REACTIONS, number(likes))
                            .build())
                    .toList();
        }

        @Override
        public AccountInsights account(Connection connection, Set<MetricId> metrics) {
            return new AccountInsights(FakeNetwork.ACCOUNT, Map.of(MetricId.FOLLOWERS, number(likes)));
        }
    }

    private void giveDays() {
        givesDays = true;
        collector = node();
    }

    private final class Days implements SeriesReader {
        @Override
        public SeriesRules rules() {
            return new SeriesRules(
                    Set.of(),
                    Set.of(MetricId.IMPRESSIONS),
                    Set.of(Granularity.DAY),
                    Set.of(),
                    Optional.of(ZoneOffset.UTC),
                    Duration.ofDays(30),
                    Duration.ofDays(90));
        }

        @Override
        public List<MetricSeries> post(Connection connection, PostRef post, InsightQuery query) {
            throw new AssertionError("nobody asks");
        }

        @Override
        public List<MetricSeries> account(Connection connection, InsightQuery query) {
            clock.advance(callTakes);
            if (daysAnswer != null) {
                throw daysAnswer;
            }
            return List.of();
        }
    }

    private Reading number(long count) {
        return Reading.of(
                count,
                Lineage.builder(FakeNetwork.NETWORK, "n", clock.instant())
                        .lifetime()
                        .build());
    }

    private static PostRef post(String id) {
        return PostRef.of(FakeNetwork.NETWORK, id);
    }

    private CollectionTask watched(String id, CollectionPlan plan) {
        return collector.watch(shop, post(id), clock.instant(), plan);
    }

    private CollectionRun after(Duration time, long count) {
        clock.advance(time);
        likes = count;
        return collector.runDue();
    }

    private List<InsightSample> read(String id) {
        return collector
                .history(HistoryQuery.post(shop.id(), post(id)), PageRequest.first(100))
                .items();
    }

    private Optional<BigDecimal> likesAt(InsightSample sample) {
        return sample.reading(MetricId.REACTIONS).value();
    }

    @Test
    void aPostIsReadAtTheAgesOfItsPlanAndNeverAgain() {
        watched("one", CollectionPlan.standard());

        assertThat(after(Duration.ofMinutes(59), 1).collected()).isEmpty();
        assertThat(after(Duration.ofMinutes(2), 5).collected()).hasSize(1);
        assertThat(after(Duration.ofMinutes(2), 6).collected()).isEmpty();
        after(HOUR.multipliedBy(2), 9);
        after(HOUR.multipliedBy(21), 20);
        after(Duration.ofDays(6), 30);
        CollectionRun last = after(Duration.ofDays(21), 33);

        assertThat(read("one"))
                .extracting(InsightSample::plannedAge)
                .containsExactlyElementsOf(CollectionPlan.standard().ages());
        assertThat(read("one"))
                .extracting(sample -> likesAt(sample).orElseThrow().intValue())
                .containsExactly(5, 9, 20, 30, 33);
        assertThat(last.ended()).hasSize(1);
        assertThat(last.missed()).isZero();
        assertThat(after(Duration.ofDays(90), 40).collected()).isEmpty();
        assertThat(asked).hasSize(5);
    }

    @Test
    void aStoryIsReadBeforeItVanishes() {
        assertThat(CollectionPlan.stories().ages()).allMatch(age -> age.compareTo(Duration.ofHours(24)) < 0);
    }

    @Test
    void anAgeAtWhichNobodyReadIsMissedAndHasNoNumber() {
        watched("one", CollectionPlan.standard());

        CollectionRun run = after(HOUR.multipliedBy(5), 12);

        assertThat(run.collected()).as("five hours are neither one nor three").isEmpty();
        assertThat(run.missed()).isEqualTo(2);
        CollectionTask task =
                collector.find(InsightSubject.post(shop.id(), post("one"))).orElseThrow();
        assertThat(task.progress().missed()).isEqualTo(2);
        assertThat(task.progress().dueAt()).contains(task.since().plus(HOUR.multipliedBy(24)));
        assertThat(asked).as("calls for nothing").isEmpty();
    }

    @Test
    void aReadingThatIsALittleLateStandsForItsAgeAndSaysWhenItWasMade() {
        watched("one", CollectionPlan.standard());

        after(HOUR.multipliedBy(3).plusMinutes(18), 12);

        assertThat(read("one")).singleElement().satisfies(sample -> {
            assertThat(sample.plannedAge()).isEqualTo(HOUR.multipliedBy(3));
            assertThat(sample.age()).isEqualTo(HOUR.multipliedBy(3).plusMinutes(18));
        });
        assertThat(after(Duration.ZERO, 0).missed()).isZero();
        assertThat(collector
                        .find(InsightSubject.post(shop.id(), post("one")))
                        .orElseThrow()
                        .progress()
                        .missed())
                .as("the first hour")
                .isEqualTo(1);
    }

    @Test
    void anAnswerThatTookTooLongStandsForNothing() {
        watched("one", CollectionPlan.atAges(HOUR, HOUR.multipliedBy(24)));
        callTakes = Duration.ofMinutes(11);

        CollectionRun run = after(HOUR, 12);

        assertThat(run.collected()).isEmpty();
        assertThat(run.missed()).isEqualTo(1);
        assertThat(read("one")).isEmpty();
    }

    @Test
    void thePostsOfOneAccountAreReadInOneCall() {
        for (int i = 0; i < 30; i++) {
            watched("post-" + i, CollectionPlan.standard());
        }

        assertThat(after(HOUR, 4).collected()).hasSize(30);
        assertThat(asked).hasSize(1);
    }

    @Test
    void twoNodesReadAPostOnce() {
        watched("one", CollectionPlan.standard());
        clock.advance(HOUR);
        InsightCollector other = node();

        assertThat(collector.runDue().collected()).hasSize(1);
        assertThat(other.runDue().collected()).isEmpty();
    }

    @Test
    void whatALostNodeHeldIsReadByAnotherWhenItsLeaseIsOver() {
        watched("one", CollectionPlan.atAges(HOUR.multipliedBy(24)));
        clock.advance(HOUR.multipliedBy(24));
        tasks.claim(
                Set.of(FakeNetwork.NETWORK), clock.instant(), clock.instant().plus(Duration.ofMinutes(15)), 10);

        assertThat(collector.runDue().collected()).isEmpty();
        assertThat(after(Duration.ofMinutes(15), 7).collected()).hasSize(1);
    }

    @Test
    void aUsedUpQuotaPostponesUntilTheCallWouldSucceedAndCountsNoFailure() {
        watched("one", CollectionPlan.atAges(HOUR, HOUR.multipliedBy(3)));
        answer = new RateLimitedException(
                FakeNetwork.details("used up", RetryAdvice.sameCallAfter(Duration.ofMinutes(5))));

        CollectionRun run = after(HOUR, 1);

        assertThat(run.postponed()).singleElement().satisfies(task -> {
            assertThat(task.progress().nextTry()).contains(clock.instant().plus(Duration.ofMinutes(5)));
            assertThat(task.progress().failures()).isZero();
            assertThat(task.progress().note()).contains("used up");
        });
        answer = null;
        assertThat(after(Duration.ofMinutes(4), 2).collected()).isEmpty();
        assertThat(after(Duration.ofMinutes(1), 3).collected())
                .singleElement()
                .satisfies(sample -> assertThat(likesAt(sample)).contains(BigDecimal.valueOf(3)));
    }

    @Test
    void aNetworkThatIsDownIsTriedAgainUntilTheAgeIsMissedAndTheNextAgeIsReadAsUsual() {
        watched("one", CollectionPlan.atAges(HOUR, HOUR.multipliedBy(3)));
        answer = new NetworkDownException(FakeNetwork.details("down", RetryAdvice.never()));
        CollectionRun failed = after(HOUR, 1);
        assertThat(failed.postponed())
                .singleElement()
                .satisfies(task -> assertThat(task.progress().failures()).isEqualTo(1));

        assertThat(after(Duration.ofMinutes(20), 1).missed()).isEqualTo(1);
        answer = null;

        assertThat(after(Duration.ofMinutes(100), 8).collected()).hasSize(1);
        assertThat(collector
                        .find(InsightSubject.post(shop.id(), post("one")))
                        .orElseThrow()
                        .progress()
                        .isOver())
                .isTrue();
    }

    @Test
    void aBrokenAdapterFailsItsAccountAloneAndIsToldByItsTypeOnly() {
        watched("one", CollectionPlan.standard());
        collector.watch(shop, CollectionPlan.atAges(HOUR));
        answer = new IllegalStateException("token=secret");

        CollectionRun run = after(HOUR, 4);

        assertThat(run.collected())
                .singleElement()
                .satisfies(sample -> assertThat(sample.subject().post()).isEmpty());
        assertThat(run.postponed())
                .singleElement()
                .satisfies(task -> assertThat(task.progress().note().orElseThrow())
                        .contains("IllegalStateException")
                        .doesNotContain("secret"));
    }

    @Test
    void followersAtTheTimeOfPostingAreFoundLater() {
        collector.watch(shop, CollectionPlan.daily());
        after(Duration.ZERO, 100);
        after(Duration.ofDays(1), 110);
        Instant posted = clock.instant().plus(HOUR);
        after(Duration.ofDays(1), 150);

        InsightSample then =
                collector.lastRead(InsightSubject.account(shop.id()), posted).orElseThrow();

        assertThat(then.reading(MetricId.FOLLOWERS).value()).contains(BigDecimal.valueOf(110));
        assertThat(then.collectedAt()).isEqualTo(posted.minus(HOUR));
    }

    @Test
    void anAccountWhoseDaysCannotBeReadKeepsWhatWasReadAndSaysWhatItLacks() {
        giveDays();
        daysAnswer = new NetworkDownException(FakeNetwork.details("series are down", RetryAdvice.never()));
        collector.watch(shop, CollectionPlan.daily());

        CollectionRun run = after(Duration.ZERO, 100);

        assertThat(run.collected())
                .singleElement()
                .satisfies(sample ->
                        assertThat(sample.reading(MetricId.FOLLOWERS).value()).contains(BigDecimal.valueOf(100)));
        assertThat(run.postponed()).isEmpty();
        assertThat(run.incomplete()).singleElement().satisfies(task -> {
            assertThat(task.progress().note()).contains("days not read: series are down");
            assertThat(task.progress().collected()).isEqualTo(1);
            assertThat(task.progress().failures()).isZero();
        });
        daysAnswer = null;
        CollectionRun next = after(Duration.ofDays(1), 110);
        assertThat(next.incomplete()).isEmpty();
        assertThat(next.collected()).as("the reading and the three days before").hasSize(4);
        assertThat(collector
                        .find(InsightSubject.account(shop.id()))
                        .orElseThrow()
                        .progress()
                        .note())
                .isEmpty();
    }

    @Test
    void daysThatBreakAreToldByTypeOnly() {
        giveDays();
        daysAnswer = new IllegalStateException("token=secret");
        collector.watch(shop, CollectionPlan.daily());

        assertThat(after(Duration.ZERO, 100).incomplete())
                .singleElement()
                .satisfies(task -> assertThat(task.progress().note())
                        .contains("days not read: failed with java.lang.IllegalStateException"));
    }

    @Test
    void daysThatTakeLongCostTheAccountNoReading() {
        giveDays();
        collector.watch(shop, CollectionPlan.daily());
        callTakes = Duration.ofMinutes(11);

        CollectionRun run = after(Duration.ZERO, 100);

        assertThat(run.missed()).isZero();
        assertThat(run.collected()).as("the reading and the three days before").hasSize(4);
    }

    @Test
    void watchingTwiceIsOnceAndUnwatchingKeepsWhatWasRead() {
        CollectionTask first = watched("one", CollectionPlan.standard());
        after(HOUR, 3);

        assertThat(watched("one", CollectionPlan.stories()).plan()).isEqualTo(first.plan());
        assertThat(collector.unwatch(first.subject())).isTrue();
        assertThat(collector.find(first.subject())).isEmpty();
        assertThat(read("one")).hasSize(1);
        assertThat(after(Duration.ofDays(1), 5).collected()).isEmpty();
    }

    @Test
    void aPlanSaysAllThatIsWrongWithIt() {
        assertThatThrownBy(() -> new CollectionPlan(
                        List.of(Duration.ofSeconds(-1)), Optional.of(Duration.ofSeconds(5)), Set.of(), 31))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        error -> assertThat(error.getMessage())
                                .contains("negative")
                                .contains("every")
                                .contains("daysBack"));
        assertThatThrownBy(() -> new CollectionPlan(List.of(), Optional.empty(), Set.of(), 0))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theAgesOfAPlanThatRepeatsAreCountedWithoutWalkingThem() {
        CollectionPlan plan = new CollectionPlan(List.of(HOUR, HOUR.multipliedBy(2)), Optional.of(HOUR), Set.of(), 0);
        Duration age = Duration.ofHours(5).plusMinutes(30);

        assertThat(plan.after(Duration.ZERO)).contains(HOUR);
        assertThat(plan.after(HOUR)).contains(HOUR.multipliedBy(2));
        assertThat(plan.after(age)).contains(HOUR.multipliedBy(6));
        assertThat(plan.after(HOUR.multipliedBy(5))).contains(HOUR.multipliedBy(6));
        assertThat(plan.upTo(age)).contains(HOUR.multipliedBy(5));
        assertThat(plan.upTo(Duration.ofMinutes(59))).isEmpty();
        assertThat(plan.between(HOUR, HOUR.multipliedBy(5))).isEqualTo(4);
        assertThat(plan.between(Duration.ZERO, age)).isEqualTo(5);
        assertThat(plan.between(HOUR.multipliedBy(5), age)).isEqualTo(1);
    }
}
