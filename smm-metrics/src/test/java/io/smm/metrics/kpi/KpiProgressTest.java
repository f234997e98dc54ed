package io.smm.metrics.kpi;

import static io.smm.metrics.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Money;
import io.smm.TimeWindow;
import io.smm.campaign.Economics;
import io.smm.campaign.Kpi;
import io.smm.error.InvalidInputException;
import io.smm.insight.MetricId;
import io.smm.insight.MetricUnit;
import io.smm.insight.PostInsights;
import io.smm.metrics.ErrorBound;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.InteractionSet;
import io.smm.metrics.Method;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import io.smm.metrics.roi.Returns;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KpiProgressTest {

    private static final TimeWindow MARCH =
            new TimeWindow(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"));

    private static final List<PostInsights> POSTS = List.of(
            post("a")
                    .with(MetricId.COMMENTS, 7)
                    .with(MetricId.REACTIONS, 50)
                    .with(MetricId.SHARES, 3)
                    .with(MetricId.IMPRESSIONS, 3_000)
                    .publishedAt("2026-03-01T00:00:00Z")
                    .insights(),
            post("b")
                    .with(MetricId.COMMENTS, 5)
                    .publishedAt("2026-04-01T00:00:00Z")
                    .insights(),
            post("c").with(MetricId.COMMENTS, 100).insights());

    @Test
    void progressIsCountedFromZeroUnlessThereIsABaseline() {
        // (15 - 0)/(20 - 0) = 3/4; with baseline 10: (15 - 10)/(20 - 10) = 1/2.
        assertThat(progress(kpi("20", null), value(15))).isEqualTo(Fraction.of(3, 4));
        assertThat(progress(kpi("20", "10"), value(15))).isEqualTo(Fraction.of(1, 2));
    }

    @Test
    void progressIsNotClamped() {
        // (30 - 10)/(20 - 10) = 2; (5 - 10)/(20 - 10) = -1/2.
        assertThat(progress(kpi("20", "10"), value(30))).isEqualTo(Fraction.of(2));
        assertThat(progress(kpi("20", "10"), value(5))).isEqualTo(Fraction.of(-1, 2));
    }

    @Test
    void aFallingGoalWorksWithItsBaseline() {
        // From 40 down to 10, now 25: (25 - 40)/(10 - 40) = 1/2.
        assertThat(progress(kpi("10", "40"), value(25))).isEqualTo(Fraction.of(1, 2));
    }

    @Test
    void aTargetAtTheBaselineHasNoProgress() {
        KpiProgress now = KpiProgress.of(kpi("10", "10"), value(25));

        assertThat(now.progress().reason()).contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(KpiProgress.of(kpi("0", null), value(25)).progress().reason())
                .contains(UndefinedReason.ZERO_DENOMINATOR);
    }

    @Test
    void anUndefinedValueHandsItsReasonOn() {
        MetricResult undefined = MetricResult.undefined(
                MetricName.of("T-01", "test"),
                Unit.EVENTS,
                UndefinedReason.NOT_REPORTED_BY_NETWORK,
                "never reported",
                Evidence.none());
        KpiProgress now = KpiProgress.of(kpi("10", null), undefined);

        assertThat(now.progress().reason()).contains(UndefinedReason.NOT_REPORTED_BY_NETWORK);
        assertThat(now.progress().explanation()).isEqualTo("never reported");
    }

    @Test
    void postsGiveTheValueOfTheirMetric() {
        // 7 + 5 + 100 = 112 of 200.
        KpiProgress now = KpiProgress.of(Kpi.of(MetricId.COMMENTS, 200), POSTS);

        assertThat(now.value().fraction()).contains(Fraction.of(112));
        assertThat(now.progress().fraction()).contains(Fraction.of(14, 25));
        assertThat(now.progress().metric().name()).isEqualTo("kpi-progress(comments)");
    }

    @Test
    void aWindowCountsWhatWasPublishedInItHalfOpen() {
        // Only the post of the first instant of March; that of the first of April is outside, the undated one unknown.
        Kpi march = new Kpi(MetricId.COMMENTS, BigDecimal.valueOf(14), Optional.empty(), Optional.of(MARCH));
        KpiProgress now = KpiProgress.of(march, POSTS);

        assertThat(now.value().fraction()).contains(Fraction.of(7));
        assertThat(now.progress().fraction()).contains(Fraction.of(1, 2));
        assertThat(now.value().evidence().window()).contains(MARCH);
        assertThat(now.value().evidence().leftOut()).isEqualTo(Map.of(UndefinedReason.MISSING_INPUT, 1L));
    }

    @Test
    void returnsAreMetricsOfACampaignsMoney() {
        Economics economics = Economics.builder()
                .cost(Money.of("100", "EUR"))
                .mediaSpend(Money.of("50", "EUR"))
                .revenue(Money.of("200", "EUR"))
                .build();

        assertThat(KpiMetrics.ofMoney(new MetricId("return-on-investment", MetricUnit.FRACTION), economics))
                .contains(Returns.roi(economics));
        assertThat(KpiMetrics.ofMoney(new MetricId("return-on-ad-spend", MetricUnit.FRACTION), economics))
                .contains(Returns.roas(economics));
        assertThat(KpiMetrics.ofMoney(MetricId.REACH, economics)).isEmpty();
        for (String id : List.of("return-on-investment", "return-on-ad-spend")) {
            assertThatThrownBy(() -> KpiMetrics.ofMoney(new MetricId(id, MetricUnit.EVENTS), economics))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThat(KpiMetrics.all()).hasSizeGreaterThan(10);
    }

    @Test
    void aWindowWithoutPostsOfWhichAllAreDatedKeepsTheReasonOfTheMetric() {
        Kpi kpi = new Kpi(
                MetricId.COMMENTS,
                BigDecimal.TEN,
                Optional.empty(),
                Optional.of(
                        new TimeWindow(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-02T00:00:00Z"))));
        PostInsights outside = post("1")
                .with(MetricId.COMMENTS, 3)
                .publishedAt("2026-03-01T10:00:00Z")
                .insights();

        assertThat(KpiProgress.of(kpi, List.of(outside)).value().explanation())
                .isNotEqualTo("of no post in the window is it known when it was published");
    }

    @Test
    void aWindowOverUndatedPostsIsUndefined() {
        Kpi march = new Kpi(MetricId.COMMENTS, BigDecimal.valueOf(14), Optional.empty(), Optional.of(MARCH));
        KpiProgress now = KpiProgress.of(march, POSTS.subList(2, 3));

        assertThat(now.progress().reason()).contains(UndefinedReason.MISSING_INPUT);
    }

    @Test
    void aRateCanBeAKpi() {
        // (7 + 50 + 3)/3000 = 0.02 of 0.04.
        MetricId rate = new MetricId("engagement-rate-by-impressions", MetricUnit.FRACTION);
        Kpi kpi = new Kpi(rate, new BigDecimal("0.04"), Optional.empty(), Optional.empty());

        assertThat(KpiProgress.of(kpi, POSTS.subList(0, 1)).progress().fraction())
                .contains(Fraction.of(1, 2));
    }

    @Test
    void reachOfSeveralPostsHasNoProgress() {
        List<PostInsights> two = List.of(
                post("a").with(MetricId.REACH, 5).insights(),
                post("b").with(MetricId.REACH, 5).insights());

        assertThat(KpiProgress.of(Kpi.of(MetricId.REACH, 10), two).progress().reason())
                .contains(UndefinedReason.NOT_MERGEABLE);
    }

    @Test
    void anEstimatedValueGivesAnEstimatedProgress() {
        // From 2000 down to 0: 1000 is half way; 900 to 1200 turns over to 0.4 to 0.55.
        MetricResult estimate = MetricResult.estimate(
                MetricName.of("R-02", "reach"),
                Unit.PEOPLE,
                new BigDecimal("1000"),
                Method.SKETCH,
                new ErrorBound(new BigDecimal("900"), new BigDecimal("1200"), "95 % interval"),
                Evidence.none());
        MetricResult progress = KpiProgress.of(kpi("0", "2000"), estimate).progress();

        assertThat(progress.value()).contains(new BigDecimal("0.5"));
        assertThat(progress.errorBound())
                .contains(new ErrorBound(new BigDecimal("0.4"), new BigDecimal("0.55"), "95 % interval"));
    }

    @Test
    void everyDerivedMetricAnswersUnderItsId() {
        KpiMetrics.all().forEach((id, metric) -> {
            assertThat(KpiMetrics.of(id)).isSameAs(metric);
            assertThat(metric.of(List.of()).isDefined()).as(id.id()).isFalse();
        });
        assertThat(KpiMetrics.of(MetricId.SAVES).name().name()).isEqualTo("saves");
    }

    @Test
    void anotherSetOfInteractionsIsPartOfTheMetric() {
        InteractionSet comments = new InteractionSet(List.of(MetricId.COMMENTS));
        MetricId interactions = new MetricId("interactions", MetricUnit.EVENTS);

        // 7 + 5 + 100 comments.
        KpiProgress now = KpiProgress.of(Kpi.of(interactions, 224), POSTS, comments);
        assertThat(now.progress().fraction()).contains(Fraction.of(1, 2));
        assertThat(now.value().metric().name()).isEqualTo("interactions(comments)");
    }

    @Test
    void aKnownMetricInAnotherUnitIsRefused() {
        MetricId people = new MetricId("engagement-rate-by-reach", MetricUnit.PEOPLE);
        MetricId events = new MetricId("return-on-investment", MetricUnit.EVENTS);

        assertThatThrownBy(() -> KpiProgress.of(Kpi.of(people, 1), POSTS))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("engagement-rate-by-reach is FRACTION, not PEOPLE");
        assertThatThrownBy(() -> KpiMetrics.ofMoney(events, Economics.unknown()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("return-on-investment is FRACTION, not EVENTS");
    }

    @Test
    void aValueOfAModelGivesAProgressThatClaimsNoMoreThanTheModel() {
        MetricName name = MetricName.of("T-01", "test");
        MetricResult modelled = MetricResult.modelled(name, Unit.EVENTS, Fraction.of(9), Evidence.none());
        MetricResult computed = MetricResult.computed(name, Unit.EVENTS, 9.0, Evidence.none());

        for (MetricResult value : List.of(modelled, computed)) {
            MetricResult progress = KpiProgress.of(kpi("36", null), value).progress();
            assertThat(progress.fraction()).contains(Fraction.of(1, 4));
            assertThat(progress.method()).isEqualTo(Method.MODEL);
        }
    }

    private static Fraction progress(Kpi kpi, MetricResult value) {
        return KpiProgress.of(kpi, value).progress().fraction().orElseThrow();
    }

    private static Kpi kpi(String target, @Nullable String baseline) {
        return new Kpi(
                MetricId.COMMENTS,
                new BigDecimal(target),
                Optional.ofNullable(baseline).map(BigDecimal::new),
                Optional.empty());
    }

    private static MetricResult value(long number) {
        return MetricResult.exact(MetricName.of("T-01", "test"), Unit.EVENTS, Fraction.of(number), Evidence.none());
    }
}
