package io.smm.metrics.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Network;
import io.smm.campaign.Campaign;
import io.smm.campaign.CampaignId;
import io.smm.campaign.Objective;
import io.smm.insight.Lineage;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.metrics.GroupKey;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.ids.IdSet;
import io.smm.metrics.privacy.SmallCells;
import io.smm.metrics.reach.ExactAudience;
import io.smm.metrics.reach.FrequencyCounter;
import io.smm.metrics.reach.IncrementalReach;
import io.smm.metrics.reach.NamedAudience;
import io.smm.metrics.reach.SegmentReach;
import io.smm.metrics.report.Cell;
import io.smm.metrics.report.Chart;
import io.smm.metrics.report.Point;
import io.smm.metrics.report.Report;
import io.smm.metrics.report.Section;
import io.smm.metrics.report.Table;
import io.smm.post.PostRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A report tells reach as it is known: counted with ids, bounded without, and held back where it would point at people. */
class ReachReportTest {

    private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");

    private static CampaignReport.Builder report() {
        return CampaignReport.builder(
                Campaign.builder(new CampaignId("spring"), "Spring menu", Objective.AWARENESS)
                        .build(),
                NOW);
    }

    private static PostInsights post(String id, Reading reach) {
        return PostInsights.builder(PostRef.of(Network.MEMORY, id))
                .reading(MetricId.REACH, reach)
                .build();
    }

    private static Reading people(long count) {
        return Reading.of(
                count, Lineage.builder(Network.MEMORY, "reach", NOW).lifetime().build());
    }

    private static Optional<Section> section(Report report, String title) {
        return report.sections().stream()
                .filter(section -> section.title().equals(title))
                .findFirst();
    }

    private static Cell value(Report report, String measure) {
        Table table = (Table)
                section(report, "Reach and frequency").orElseThrow().blocks().get(0);
        return table.rows().stream()
                .filter(row -> row.get(0).equals(new Cell.Text(measure)))
                .map(row -> row.get(2))
                .findFirst()
                .orElseThrow();
    }

    private static Chart chart(Report report, String section, int which) {
        return section(report, section).orElseThrow().blocks().stream()
                .filter(Chart.class::isInstance)
                .map(Chart.class::cast)
                .toList()
                .get(which);
    }

    private static Cell people(String count) {
        return new Cell.Number(new BigDecimal(count), "people");
    }

    @Test
    void reachWithoutIdsIsBoundedAndNeverAddedUp() {
        Report report = report().posts(List.of(
                        post("one", people(1_000)),
                        post("two", people(300)),
                        post("three", new Reading.Unknown("empty"))))
                .build();

        assertThat(value(report, "Reach of the 2 posts with a known reach, at least"))
                .isEqualTo(people("1000"));
        assertThat(value(report, "The same, at most")).isEqualTo(people("1300"));
        assertThat(section(report, "Audience")).isEmpty();
    }

    @Test
    void onePostAloneHasNothingToBound() {
        assertThat(section(report().posts(List.of(post("one", people(5)))).build(), "Reach and frequency"))
                .isEmpty();
    }

    @Test
    void countedPeopleAreShownOnceAndByHowOftenTheySawIt() {
        FrequencyCounter counter = new FrequencyCounter();
        LongStream.range(0, 30).forEach(person -> counter.add(person, 1 + person % 3));
        counter.add(99, 15);

        Report report = report().reach(ReachFigures.builder()
                        .frequency(counter.distribution())
                        .population(62)
                        .build())
                .build();

        assertThat(value(report, "Reach, each person once")).isEqualTo(people("31"));
        assertThat(value(report, "Reached 3 times and more")).isEqualTo(people("11"));
        assertThat(value(report, "Reach in percent")).isEqualTo(new Cell.Number(new BigDecimal("50"), "points"));
        Chart chart = chart(report, "Reach and frequency", 0);
        assertThat(chart.series().get(0).points())
                .startsWith(new Point.Value(BigDecimal.TEN), new Point.Value(BigDecimal.TEN))
                .endsWith(new Point.Value(BigDecimal.ONE));
        assertThat(chart.domain().size())
                .as("ten bars, and one for all that is more")
                .isEqualTo(11);
    }

    @Test
    void incrementalReachSaysItsOrder() {
        IncrementalReach order = IncrementalReach.inOrder(List.of(
                NamedAudience.of("Feed", ExactAudience.of(IdSet.of(1, 2, 3))),
                NamedAudience.of("Story", ExactAudience.of(IdSet.of(3, 4)))));

        Report report = report().reach(ReachFigures.builder().incremental(order).build())
                .build();

        assertThat(chart(report, "Reach and frequency", 0).series().get(0).points())
                .containsExactly(new Point.Value(new BigDecimal(3)), new Point.Value(BigDecimal.ONE));
        assertThat(value(report, "Reach of all of them together")).isEqualTo(people("4"));
    }

    @Test
    void smallSegmentsAreHeldBackAndAnotherWhereTheTotalWouldGiveThemAway() {
        SegmentReach byCity = SegmentReach.of(Map.of(
                GroupKey.of("Cluj"), people(0, 100),
                GroupKey.of("Sibiu"), people(100, 160),
                GroupKey.of("Turda"), people(160, 167)));

        Report report = report().reach(
                        ReachFigures.builder().segments("City", byCity).build())
                .build();

        List<Point> points = chart(report, "Audience", 0).series().get(0).points();
        assertThat(points.get(0)).isEqualTo(new Point.Value(new BigDecimal(100)));
        assertThat(points.subList(1, 3))
                .allSatisfy(point -> assertThat(point)
                        .isInstanceOfSatisfying(
                                Point.Missing.class,
                                held -> assertThat(held.reason()).isEqualTo(UndefinedReason.SUPPRESSED)));
    }

    @Test
    void whatWasHeldBackBeforeKeepsNoOtherSmallSegmentInSight() {
        SegmentReach before = SegmentReach.of(Map.of(
                        GroupKey.of("Cluj"), people(0, 100),
                        GroupKey.of("Dej"), people(100, 140),
                        GroupKey.of("Sibiu"), people(140, 170),
                        GroupKey.of("Turda"), people(170, 177)))
                .suppressing(SmallCells.below(8));

        Report report = report().reach(
                        ReachFigures.builder().segments("City", before).build())
                .build();

        assertThat(before.segments().get(1).reach().isDefined())
                .as("the 40 of Dej were no small segment then")
                .isTrue();
        List<Point> points = chart(report, "Audience", 0).series().get(0).points();
        assertThat(points.subList(1, 4)).allMatch(Point.Missing.class::isInstance);
    }

    @Test
    void smallSegmentsAreHeldBackWherePeopleAreInSeveralToo() {
        SegmentReach overlapping = SegmentReach.of(Map.of(
                GroupKey.of("Cluj"), people(0, 100),
                GroupKey.of("Sibiu"), people(50, 160),
                GroupKey.of("Turda"), people(160, 167)));

        Report report = report().reach(ReachFigures.builder()
                        .segments("City", overlapping)
                        .smallCells(SmallCells.below(8))
                        .build())
                .build();

        List<Point> points = chart(report, "Audience", 0).series().get(0).points();
        assertThat(points.get(1)).isEqualTo(new Point.Value(new BigDecimal(110)));
        assertThat(points.get(2)).isInstanceOf(Point.Missing.class);
    }

    private static ExactAudience people(int from, int to) {
        return ExactAudience.of(IdSet.of(LongStream.range(from, to).toArray()));
    }
}
