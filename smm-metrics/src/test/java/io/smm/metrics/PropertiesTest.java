package io.smm.metrics;

import static io.smm.metrics.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.insight.Reading;
import io.smm.metrics.engagement.EngagementMetrics;
import io.smm.metrics.kpi.KpiMetrics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for all posts, tried on random ones with gaps, zeros and impossible numbers. */
class PropertiesTest {

    private static final int ROUNDS = 60;

    private static final List<MetricId> METRICS = List.of(
            MetricId.REACTIONS,
            MetricId.COMMENTS,
            MetricId.SHARES,
            MetricId.REACH,
            MetricId.ENGAGED_PEOPLE,
            MetricId.IMPRESSIONS,
            MetricId.CLICKS,
            MetricId.CONVERSIONS,
            MetricId.FOLLOWERS);

    private final Random random = Seed.random("PropertiesTest");

    @Test
    void theOrderOfThePostsChangesNothing() {
        for (int round = 0; round < ROUNDS; round++) {
            List<PostInsights> posts = randomPosts(0.2);
            List<PostInsights> shuffled = new ArrayList<>(posts);
            Collections.shuffle(shuffled, random);

            for (PostMetric metric : KpiMetrics.all().values()) {
                assertThat(metric.of(shuffled)).isEqualTo(metric.of(posts));
                if (metric instanceof PostRatio ratio) {
                    for (Aggregate how : Aggregate.values()) {
                        assertThat(ratio.of(shuffled, how)).isEqualTo(ratio.of(posts, how));
                    }
                }
            }
        }
    }

    @Test
    void everyPostIsUsedOrLeftOutExactlyOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            List<PostInsights> posts = randomPosts(0.3);
            for (MetricId metric : METRICS) {
                Evidence evidence = PostQuantity.of(metric).of(posts).evidence();
                assertThat(evidence.used() + evidence.leftOutTotal()).isEqualTo(posts.size());
            }
            for (PostMetric metric : KpiMetrics.all().values()) {
                if (metric instanceof PostRatio ratio) {
                    for (Aggregate how : Aggregate.values()) {
                        Evidence evidence = ratio.of(posts, how).evidence();
                        assertThat(evidence.used() + evidence.leftOutTotal()).isEqualTo(posts.size());
                    }
                }
            }
        }
    }

    @Test
    void theRatioOfSumsIsTheSumOfNumeratorsByTheSumOfDenominatorsOverTheSamePosts() {
        PostRatio rate = EngagementMetrics.byReach(InteractionSet.standard());
        for (int round = 0; round < ROUNDS; round++) {
            List<PostInsights> posts = randomPosts(0.3);
            BigDecimal top = BigDecimal.ZERO;
            BigDecimal bottom = BigDecimal.ZERO;
            for (PostInsights post : posts) {
                List<BigDecimal> known = new ArrayList<>();
                for (MetricId metric :
                        List.of(MetricId.REACTIONS, MetricId.COMMENTS, MetricId.SHARES, MetricId.REACH)) {
                    post.reading(metric).value().ifPresent(known::add);
                }
                if (known.size() == 4) {
                    top = top.add(known.get(0)).add(known.get(1)).add(known.get(2));
                    bottom = bottom.add(known.get(3));
                }
            }
            MetricResult result = rate.of(posts);
            assertThat(result.isDefined()).isEqualTo(bottom.signum() > 0);
            if (bottom.signum() > 0) {
                assertThat(result.fraction())
                        .contains(Fraction.of(top.toBigIntegerExact(), bottom.toBigIntegerExact()));
            }
        }
    }

    @Test
    void theRatioOfSumsLiesBetweenTheSmallestAndTheLargestRatio() {
        PostRatio rate = EngagementMetrics.byImpressions(InteractionSet.standard());
        for (int round = 0; round < ROUNDS; round++) {
            List<PostInsights> posts = randomPosts(0);
            List<Fraction> ratios = posts.stream()
                    .map(rate::of)
                    .flatMap(result -> result.fraction().stream())
                    .toList();
            if (ratios.size() < posts.size()) {
                continue; // a post without impressions has no ratio to compare with
            }
            for (Aggregate how : Aggregate.values()) {
                assertThat(rate.of(posts, how).fraction().orElseThrow())
                        .isBetween(Collections.min(ratios), Collections.max(ratios));
            }
        }
    }

    @Test
    void thePostsTwiceOverHaveTheSameRates() {
        for (int round = 0; round < ROUNDS; round++) {
            List<PostInsights> posts = randomPosts(0.2);
            List<PostInsights> doubled = new ArrayList<>(posts);
            doubled.addAll(posts);
            for (PostMetric metric : KpiMetrics.all().values()) {
                if (metric instanceof PostRatio ratio) {
                    for (Aggregate how : Aggregate.values()) {
                        assertThat(ratio.of(doubled, how).fraction())
                                .isEqualTo(ratio.of(posts, how).fraction());
                    }
                }
            }
        }
    }

    @Test
    void whatNobodyKnowsNeverBecomesANumber() {
        for (int round = 0; round < ROUNDS; round++) {
            MetricId hidden = METRICS.get(random.nextInt(METRICS.size()));
            List<PostInsights> posts = randomPosts(0.2).stream()
                    .map(post -> post.toBuilder()
                            .reading(hidden, new Reading.Unknown("hidden"))
                            .build())
                    .toList();

            MetricResult sum = PostQuantity.of(hidden).of(posts);
            assertThat(sum.value()).isEmpty();
            assertThat(sum.reason()).isPresent();
            for (PostMetric metric : KpiMetrics.all().values()) {
                if (metric instanceof PostRatio ratio
                        && (ratio.numerator().name().name().contains(hidden.id())
                                || ratio.denominator().name().name().contains(hidden.id()))) {
                    assertThat(ratio.of(posts).value()).as(ratio.name().name()).isEmpty();
                }
            }
        }
    }

    /** One to twenty posts; zeros and impossible numbers among them. */
    private List<PostInsights> randomPosts(double gaps) {
        return IntStream.range(0, 1 + random.nextInt(20))
                .mapToObj(i -> {
                    Posts post = post("p" + i);
                    for (MetricId metric : METRICS) {
                        if (random.nextDouble() < gaps) {
                            post.without(metric);
                        } else {
                            post.with(metric, random.nextInt(5) == 0 ? 0 : random.nextInt(10_000));
                        }
                    }
                    return post.insights();
                })
                .toList();
    }
}
