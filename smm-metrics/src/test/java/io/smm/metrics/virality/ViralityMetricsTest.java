package io.smm.metrics.virality;

import static io.smm.metrics.Posts.post;
import static io.smm.metrics.virality.CascadeTest.exact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import io.smm.insight.MetricId;
import io.smm.insight.PostInsights;
import io.smm.metrics.Fraction;
import io.smm.metrics.Method;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ViralityMetricsTest {

    private static final List<PostInsights> POSTS = List.of(
            post("a")
                    .with(MetricId.SHARES, 6)
                    .with(MetricId.REACH, 100)
                    .with(MetricId.IMPRESSIONS, 200)
                    .insights(),
            post("b")
                    .with(MetricId.SHARES, 1)
                    .with(MetricId.REACH, 40)
                    .without(MetricId.IMPRESSIONS)
                    .insights(),
            post("c")
                    .without(MetricId.SHARES)
                    .with(MetricId.REACH, 1_000)
                    .with(MetricId.VIEWS, 5)
                    .insights());

    @Test
    void amplificationCountsThePostsWhoseSharesAreKnown() {
        assertThat(exact(ViralityMetrics.amplificationRate().of(POSTS))).isEqualTo(Fraction.of(7, 2));
        assertThat(ViralityMetrics.amplificationRate().of(List.of()).reason())
                .contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(ViralityMetrics.amplificationRate().name().code()).contains("V-01");
    }

    @Test
    void shareRatesByReachAndByImpressionsAreTwoMetrics() {
        assertThat(exact(ViralityMetrics.shareRateByReach().of(POSTS))).isEqualTo(Fraction.of(7, 140));
        assertThat(exact(ViralityMetrics.shareRateByImpressions().of(POSTS))).isEqualTo(Fraction.of(6, 200));
        assertThat(ViralityMetrics.shareRateByReach().name())
                .isNotEqualTo(ViralityMetrics.shareRateByImpressions().name());
        assertThat(ViralityMetrics.shareRateBy(MetricId.VIEWS).of(POSTS).reason())
                .contains(UndefinedReason.MISSING_INPUT);
    }

    @Test
    void theKFactorIsTheProductOfBothRates() {
        KFactor k = KFactor.of(Fraction.of(3), Fraction.of(1, 4));
        assertThat(exact(k.value())).isEqualTo(Fraction.of(3, 4));
        assertThat(exact(k.finalSize(100))).isEqualTo(Fraction.of(400));
        assertThat(k.finalSize(100).method()).isEqualTo(Method.MODEL);
        assertThat(k.value().method()).isEqualTo(Method.EXACT);
        assertThat(KFactor.ofCounts(OptionalLong.of(10), OptionalLong.of(30), OptionalLong.of(15)))
                .isEqualTo(KFactor.of(Fraction.of(3), Fraction.of(1, 2)));
        assertThat(exact(KFactor.of(Fraction.ZERO, Fraction.ONE).finalSize(7))).isEqualTo(Fraction.of(7));
        assertThat(exact(k.finalSize(0))).isEqualTo(Fraction.ZERO);
    }

    @Test
    void growthThatFeedsItselfHasNoFiniteSize() {
        for (Fraction c : List.of(Fraction.of(1, 3), Fraction.of(1, 2))) {
            MetricResult size = KFactor.of(Fraction.of(3), c).finalSize(1);
            assertThat(size.reason()).contains(UndefinedReason.SUPERCRITICAL);
        }
        assertThat(KFactor.of(Fraction.of(3), Fraction.of(333, 1_000))
                        .finalSize(1)
                        .isDefined())
                .isTrue();
    }

    @Test
    void anUnknownRateLeavesTheFactorUnknownEvenBesideZero() {
        KFactor k = KFactor.of(Optional.of(Fraction.ZERO), Optional.empty());
        assertThat(k.value().reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(k.value().explanation()).contains("conversion");
        assertThat(k.finalSize(1).reason()).contains(UndefinedReason.MISSING_INPUT);
        assertThat(KFactor.ofCounts(OptionalLong.of(1), OptionalLong.empty(), OptionalLong.of(1))
                        .value()
                        .reason())
                .contains(UndefinedReason.MISSING_INPUT);
    }

    @Test
    void countsOfZeroHaveNoRate() {
        assertThat(KFactor.ofCounts(OptionalLong.of(0), OptionalLong.of(1), OptionalLong.of(1))
                        .value()
                        .reason())
                .contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(KFactor.ofCounts(OptionalLong.of(1), OptionalLong.of(0), OptionalLong.of(0))
                        .value()
                        .reason())
                .contains(UndefinedReason.ZERO_DENOMINATOR);
    }

    @Test
    void countsBelowZeroAreRefusedByName() {
        MetricResult refused = KFactor.of(Fraction.of(-1), Fraction.of(-2)).value();
        assertThat(refused.reason()).contains(UndefinedReason.INVALID_INPUT);
        assertThat(refused.explanation()).contains("invitations per user -1", "conversion per invitation -2");
        assertThat(KFactor.ofCounts(OptionalLong.of(1), OptionalLong.of(1), OptionalLong.of(-1))
                        .value()
                        .reason())
                .contains(UndefinedReason.INVALID_INPUT);
        assertThatThrownBy(() -> KFactor.of(Fraction.ONE, Fraction.ONE).finalSize(-1))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void factorsAreEqualByTheirValue() {
        KFactor half = KFactor.of(Fraction.of(5), Fraction.of(1, 10));

        assertThat(half)
                .isEqualTo(KFactor.of(Fraction.of(1), Fraction.of(1, 2)))
                .hasSameHashCodeAs(KFactor.of(Fraction.of(1), Fraction.of(1, 2)))
                .isNotEqualTo(KFactor.of(Fraction.of(1), Fraction.of(1, 3)));
        assertThat(half.hashCode())
                .isNotEqualTo(KFactor.of(Fraction.of(1), Fraction.of(1, 3)).hashCode());
        assertThat(half.toString())
                .startsWith("V-03 k-factor(invitations-per-user*conversion) = 0.5 new users per user");
    }
}
