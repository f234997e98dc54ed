package io.smm.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.smm.Money;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.metrics.engagement.EngagementMetrics;
import io.smm.metrics.quality.DataQuality;
import io.smm.metrics.quality.Finding;
import io.smm.metrics.reach.ReachMetrics;
import io.smm.metrics.roi.ClickMetrics;
import io.smm.metrics.roi.UnitCosts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/**
 * Computes everything a second time, from the text of a small export, with plain loops over doubles and without any class
 * of this module. An empty cell is {@code NaN} there, which no sum survives unnoticed.
 */
class IndependentRecomputationTest {

    private static final String EXPORT = """
            id,type,followers,reach,impressions,engaged,clicks,comments,reactions,shares
            1,Photo,1000,400,700,40,31,3,25,4
            2,Photo,1010,650,1200,66,80,0,41,9
            3,Link,1010,120,110,9,14,1,,2
            4,Video,1030,2000,5100,310,290,22,180,37
            5,Link,1030,90,160,,3,0,2,
            6,,1050,300,480,21,17,2,12,1
            7,Photo,1050,0,0,0,0,0,0,0
            8,Video,,1500,2900,140,95,8,77,12
            9,Status,1100,210,390,215,12,5,16,0
            10,Photo,1100,800,,72,44,6,50,5
            """;

    private static final List<String> COLUMNS = List.of(
            "id", "type", "followers", "reach", "impressions", "engaged", "clicks", "comments", "reactions", "shares");

    private static final List<MetricId> METRICS = List.of(
            MetricId.FOLLOWERS,
            MetricId.REACH,
            MetricId.IMPRESSIONS,
            MetricId.ENGAGED_PEOPLE,
            MetricId.CLICKS,
            MetricId.COMMENTS,
            MetricId.REACTIONS,
            MetricId.SHARES);

    private final List<String[]> rows =
            EXPORT.lines().skip(1).map(line -> line.split(",", -1)).toList();

    private final List<PostInsights> posts =
            rows.stream().map(IndependentRecomputationTest::post).toList();

    private final ToDoubleFunction<String[]> interactions =
            row -> cell(row, "comments") + cell(row, "reactions") + cell(row, "shares");

    @Test
    void ratesAgreeInAllThreeAggregates() {
        InteractionSet usual = InteractionSet.standard();
        agree(EngagementMetrics.byReach(usual), interactions, "reach");
        agree(EngagementMetrics.byImpressions(usual), interactions, "impressions");
        agree(EngagementMetrics.byFollowers(usual), interactions, "followers");
        agree(EngagementMetrics.engagedPeopleByReach(), row -> cell(row, "engaged"), "reach");
        agree(ReachMetrics.averageFrequency(), row -> cell(row, "impressions"), "reach");
        agree(ClickMetrics.clickThroughRate(), row -> cell(row, "clicks"), "impressions");
    }

    @Test
    void ratesPerPostAgree() {
        for (String column : List.of("comments", "shares", "reactions")) {
            PostRatio rate = switch (column) {
                case "comments" -> EngagementMetrics.conversationRate();
                case "shares" -> EngagementMetrics.amplificationRate();
                default -> EngagementMetrics.applauseRate();
            };
            double[] known = known(column);
            assertThat(rate.of(posts).value().orElseThrow().doubleValue())
                    .isEqualTo(DoubleStream.of(known).sum() / known.length, within(1e-12));
        }
    }

    @Test
    void totalsAndUnitCostsAgree() {
        double impressions = DoubleStream.of(known("impressions")).sum();
        MetricResult displays = ReachMetrics.displays(MetricId.IMPRESSIONS).of(posts);
        MetricResult cpm = UnitCosts.of(Money.of("250", "EUR"), "cost").cpm(displays);

        assertThat(displays.value().orElseThrow().doubleValue()).isEqualTo(impressions);
        assertThat(cpm.value().orElseThrow().doubleValue()).isEqualTo(1_000 * 250 / impressions, within(1e-12));
    }

    @Test
    void groupsAgree() {
        PostRatio rate = EngagementMetrics.byReach(InteractionSet.standard());
        PostGroups.byLabel(posts, "type").forEach((key, group) -> {
            List<String[]> same = rows.stream()
                    .filter(row -> row[1].equals(key.value().orElse("")))
                    .toList();
            OptionalDouble expected = ratioOfSums(same, interactions, "reach");
            MetricResult result = rate.of(group);
            assertThat(result.isDefined()).as(key.toString()).isEqualTo(expected.isPresent());
            expected.ifPresent(value -> assertThat(result.value().orElseThrow().doubleValue())
                    .as(key.toString())
                    .isEqualTo(value, within(1e-12)));
        });
    }

    @Test
    void findingsAgree() {
        List<String> expected = new ArrayList<>();
        for (String[] row : rows) {
            if (cell(row, "engaged") > cell(row, "reach")) {
                expected.add(Finding.ENGAGED_ABOVE_REACH + " " + row[0]);
            }
            if (cell(row, "reach") > cell(row, "impressions")) {
                expected.add(Finding.REACH_ABOVE_IMPRESSIONS + " " + row[0]);
            }
        }

        assertThat(DataQuality.check(posts))
                .extracting(finding -> finding.code() + " " + finding.subject())
                .containsExactlyInAnyOrderElementsOf(expected)
                .hasSize(2);
    }

    private void agree(PostRatio rate, ToDoubleFunction<String[]> top, String bottom) {
        double[] ratios = rows.stream()
                .mapToDouble(row -> top.applyAsDouble(row) / cell(row, bottom))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        int n = ratios.length;
        close(rate.of(posts), ratioOfSums(rows, top, bottom).orElseThrow());
        close(
                rate.of(posts, Aggregate.MEAN_OF_ITEM_RATIOS),
                Arrays.stream(ratios).sum() / n);
        close(rate.of(posts, Aggregate.MEDIAN_OF_ITEM_RATIOS), (ratios[(n - 1) / 2] + ratios[n / 2]) / 2);
    }

    private static void close(MetricResult result, double expected) {
        assertThat(result.value().orElseThrow().doubleValue())
                .as(result.metric().toString())
                .isEqualTo(expected, within(1e-12));
    }

    private static OptionalDouble ratioOfSums(List<String[]> rows, ToDoubleFunction<String[]> top, String bottom) {
        double tops = 0;
        double bottoms = 0;
        for (String[] row : rows) {
            double a = top.applyAsDouble(row);
            double b = cell(row, bottom);
            if (!Double.isNaN(a) && !Double.isNaN(b)) {
                tops += a;
                bottoms += b;
            }
        }
        return bottoms == 0 ? OptionalDouble.empty() : OptionalDouble.of(tops / bottoms);
    }

    private double[] known(String column) {
        return rows.stream()
                .mapToDouble(row -> cell(row, column))
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    private static double cell(String[] row, String column) {
        String text = row[COLUMNS.indexOf(column)];
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    private static PostInsights post(String[] row) {
        Posts post = Posts.post(row[0]);
        if (!row[1].isEmpty()) {
            post.label("type", row[1]);
        }
        for (int i = 0; i < METRICS.size(); i++) {
            String text = row[i + 2];
            if (text.isEmpty()) {
                post.without(METRICS.get(i));
            } else {
                post.with(METRICS.get(i), Long.parseLong(text));
            }
        }
        return post.insights();
    }
}
