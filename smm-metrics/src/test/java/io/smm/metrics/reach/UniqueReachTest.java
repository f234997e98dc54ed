package io.smm.metrics.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.metrics.ErrorBound;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.Method;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.math.BigDecimal;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** R-08 of reaches that were come by in other ways than by counting. */
class UniqueReachTest {

    private static final MetricName REACH = MetricName.of("R-02", "reach(unique)");
    private static final OptionalLong THOUSAND = OptionalLong.of(1_000);

    @Test
    void anUndefinedReachHasNoPercentageForItsOwnReason() {
        MetricResult withheld = MetricResult.undefined(
                REACH, Unit.PEOPLE, UndefinedReason.SUPPRESSED, "fewer than 50", Evidence.counting(3));
        MetricResult percent = UniqueReach.percent(withheld, THOUSAND);

        assertThat(percent.reason()).contains(UndefinedReason.SUPPRESSED);
        assertThat(percent.explanation()).isEqualTo("fewer than 50");
        assertThat(percent.evidence()).isEqualTo(withheld.evidence());
        assertThat(percent.metric()).hasToString("R-08 reach-percent(100*reach/population)");
    }

    @Test
    void anEstimateKeepsItsMethodAndItsBoundsAreScaledWithIt() {
        MetricResult estimate = MetricResult.estimate(
                REACH,
                Unit.PEOPLE,
                BigDecimal.valueOf(400),
                Method.SKETCH,
                new ErrorBound(BigDecimal.valueOf(390), BigDecimal.valueOf(1_020), "95 % interval"),
                Evidence.counting(2));
        MetricResult percent = UniqueReach.percent(estimate, THOUSAND);

        assertThat(percent.value().orElseThrow()).isEqualByComparingTo("40");
        assertThat(percent.method()).isEqualTo(Method.SKETCH);
        assertThat(percent.errorBound().orElseThrow().low()).isEqualByComparingTo("39");
        assertThat(percent.errorBound().orElseThrow().high()).isEqualByComparingTo("102");
        assertThat(percent.errorBound().orElseThrow().meaning()).isEqualTo("95 % interval");
        assertThat(percent.evidence().findings()).isEmpty();
    }

    @Test
    void whatAModelSaysStaysAModels() {
        MetricResult exactArithmetic =
                MetricResult.modelled(REACH, Unit.PEOPLE, Fraction.of(1, 3), Evidence.counting(2));
        MetricResult floating = MetricResult.computed(REACH, Unit.PEOPLE, 250, Evidence.counting(2));

        assertThat(UniqueReach.percent(exactArithmetic, THOUSAND).fraction()).contains(Fraction.of(1, 30));
        assertThat(UniqueReach.percent(exactArithmetic, THOUSAND).method()).isEqualTo(Method.MODEL);
        assertThat(UniqueReach.percent(floating, THOUSAND).value().orElseThrow())
                .isEqualByComparingTo("25");
        assertThat(UniqueReach.percent(floating, THOUSAND).method()).isEqualTo(Method.MODEL);
        assertThat(UniqueReach.percent(floating, THOUSAND).errorBound()).isEmpty();
    }

    @Test
    void aPopulationThatIsMissingEmptyOrImpossibleIsNamed() {
        MetricResult reach = MetricResult.exact(REACH, Unit.PEOPLE, Fraction.of(5), Evidence.counting(1));

        assertThat(UniqueReach.percent(reach, OptionalLong.empty()).explanation())
                .isEqualTo("the population is not known");
        assertThat(UniqueReach.percent(reach, OptionalLong.of(-2)).explanation())
                .isEqualTo("the population is -2");
    }
}
