package io.smm.metrics.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Money;
import io.smm.metrics.Evidence;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricName;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import io.smm.metrics.Unit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EconomicValueTest {

    private static final MetricName SESSIONS = new MetricName("sessions", Optional.empty(), Optional.empty());
    private static final Optional<Money> GOALS = Optional.of(Money.of("10", "EUR"));
    private static final Optional<Money> REVENUE = Optional.of(Money.of("90.50", "EUR"));

    @Test
    void itIsGoalValueAndRevenueBySession() {
        MetricResult value = EconomicValue.perSession(GOALS, REVENUE, sessions(30));

        assertThat(value.fraction()).contains(Fraction.of(67, 20));
        assertThat(value.metric().code()).contains("E-05");
        assertThat(value.unit()).hasToString("EUR per session");
    }

    @Test
    void whatIsNotKnownIsNotZero() {
        assertThat(EconomicValue.perSession(Optional.empty(), REVENUE, sessions(30))
                        .reason())
                .contains(UndefinedReason.MISSING_INPUT);
        assertThat(EconomicValue.perSession(GOALS, Optional.empty(), sessions(30))
                        .reason())
                .contains(UndefinedReason.MISSING_INPUT);
        MetricResult withoutGoals = EconomicValue.perSession(Optional.empty(), REVENUE, sessions(30));
        assertThat(withoutGoals.explanation()).isEqualTo("the goal value is not known");
        assertThat(withoutGoals.unit()).hasToString("EUR per session");
        assertThat(EconomicValue.perSession(GOALS, Optional.empty(), sessions(30))
                        .explanation())
                .isEqualTo("the revenue is not known");
        MetricResult withheld = MetricResult.undefined(
                SESSIONS, Unit.EVENTS, UndefinedReason.SUPPRESSED, "rows are missing", Evidence.none());
        assertThat(EconomicValue.perSession(GOALS, REVENUE, withheld).reason()).contains(UndefinedReason.SUPPRESSED);
    }

    @Test
    void noSessionsTwoCurrenciesAndNegativeSessionsHaveNoValue() {
        assertThat(EconomicValue.perSession(GOALS, REVENUE, sessions(0)).reason())
                .contains(UndefinedReason.ZERO_DENOMINATOR);
        assertThat(EconomicValue.perSession(GOALS, REVENUE, sessions(-1)).reason())
                .contains(UndefinedReason.INVALID_INPUT);
        assertThat(EconomicValue.perSession(GOALS, Optional.of(Money.of("1", "USD")), sessions(3))
                        .reason())
                .contains(UndefinedReason.CURRENCY_MISMATCH);
    }

    private static MetricResult sessions(long count) {
        return MetricResult.exact(SESSIONS, Unit.EVENTS, Fraction.of(count), Evidence.none());
    }
}
