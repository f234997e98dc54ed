package io.smm.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.PageRequest;
import io.smm.insight.CollectionPlan;
import io.smm.insight.CollectionTask;
import io.smm.insight.HistoryQuery;
import io.smm.insight.InsightCollector;
import io.smm.insight.InsightSample;
import io.smm.insight.MetricId;
import io.smm.post.Post;
import io.smm.post.RequestKey;
import io.smm.post.plan.ScheduleRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From a planned post to its course over time, without a host that writes down ids. */
class CollectedNumbersTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final TestWorld world = new TestWorld();
    private final InsightCollector collector = world.smm.collector();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatPlanningPublishedIsWatchedOnceAndItsCourseIsMeasured() {
        world.smm
                .planning()
                .schedule(ScheduleRequest.of(
                        world.bakery,
                        Post.of("Rye bread"),
                        world.clock.instant().plus(HOUR),
                        new RequestKey("rye")));
        assertThat(collector.watchPublished("stats", CollectionPlan.standard())).isEmpty();
        world.clock.advance(HOUR);
        world.smm.planning().runDue();

        List<CollectionTask> watched = collector.watchPublished("stats", CollectionPlan.standard());
        assertThat(watched).hasSize(1);
        assertThat(collector.watchPublished("stats", CollectionPlan.standard())).isEmpty();

        world.clock.advance(HOUR);
        world.network.like("ana", watched.get(0).post().orElseThrow());
        collector.runDue();
        world.clock.advance(HOUR.multipliedBy(2));
        world.network.like("ben", watched.get(0).post().orElseThrow());
        collector.runDue();

        List<InsightSample> course = collector
                .history(HistoryQuery.posts(world.bakery.id()), PageRequest.first())
                .items();
        assertThat(course)
                .extracting(sample -> sample.reading(MetricId.REACTIONS).value().orElseThrow())
                .containsExactly(BigDecimal.ONE, BigDecimal.valueOf(2));
        assertThat(course).extracting(InsightSample::age).containsExactly(HOUR, HOUR.multipliedBy(3));
        assertThat(course.get(0).insights().orElseThrow().publishedAt())
                .contains(watched.get(0).since());
    }

    @Test
    void theLastDaysOfAnAccountAreReadAgainAndCorrectionsReplace() {
        collector.watch(world.bakery, CollectionPlan.daily());
        world.clock.advance(Duration.ofDays(4));
        world.published("Rye bread");
        collector.runDue();
        assertThat(steps()).hasSize(3).allMatch(day -> day.collectedAt().equals(world.clock.instant()));
        Instant firstReading = world.clock.instant();

        world.clock.advance(Duration.ofDays(1));
        collector.runDue();

        assertThat(steps())
                .hasSize(4)
                .extracting(InsightSample::dueAt)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(steps().get(0).collectedAt())
                .as("beyond the days that are read again")
                .isEqualTo(firstReading);
        assertThat(steps().subList(1, 4)).allMatch(day -> day.collectedAt().equals(world.clock.instant()));
    }

    private List<InsightSample> steps() {
        return collector
                .history(HistoryQuery.steps(world.bakery.id()), PageRequest.first())
                .items();
    }
}
