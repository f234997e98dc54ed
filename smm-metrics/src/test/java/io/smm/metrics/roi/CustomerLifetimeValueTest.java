package io.smm.metrics.roi;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.Money;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricResult;
import io.smm.metrics.UndefinedReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class CustomerLifetimeValueTest {

    @Test
    void i06TheCheckValueOfTheDefinitions() {
        // 100 * 1.1 / (1.1 - 0.8) = 1100/3.
        MetricResult value = value("100", "0.8", "0.1");

        assertThat(value.fraction()).contains(Fraction.of(1_100, 3));
        assertThat(value.money().orElseThrow().rounded(RoundingMode.HALF_EVEN)).isEqualTo(Money.of("366.67", "EUR"));
        assertThat(value.metric()).hasToString("I-06 customer-lifetime-value(first-margin-now)");
    }

    @Test
    void i06WithoutTheFirstMarginItIsThatMarginLess() {
        // 100 * 0.8 / 0.3 = 800/3 = 1100/3 - 100.
        MetricResult value =
                CustomerLifetimeValue.withoutFirstMargin(eur("100"), new BigDecimal("0.8"), new BigDecimal("0.1"));

        assertThat(value.fraction()).contains(Fraction.of(800, 3));
        assertThat(value.metric()).hasToString("I-06 customer-lifetime-value(without-first-margin)");
    }

    @Test
    void i06NobodyStaysIsTheFirstMarginAndWithoutItZero() {
        assertThat(value("100", "0", "0.1").fraction()).contains(Fraction.of(100));
        assertThat(CustomerLifetimeValue.withoutFirstMargin(eur("100"), BigDecimal.ZERO, new BigDecimal("0.1"))
                        .fraction())
                .contains(Fraction.ZERO);
    }

    @Test
    void i06EverybodyStaysIsFiniteAsLongAsThereIsADiscount() {
        assertThat(value("100", "1", "0.1").fraction()).contains(Fraction.of(1_100));
        assertThat(value("100", "1.0999", "0.1").isDefined()).isTrue();
    }

    @Test
    void i06ARetentionThatTheDiscountDoesNotOutweighIsRefused() {
        assertThat(value("100", "1.1", "0.1").reason()).contains(UndefinedReason.INVALID_INPUT);
        assertThat(value("100", "1", "0").reason()).contains(UndefinedReason.INVALID_INPUT);
        assertThat(value("100", "0.5", "-0.6").reason()).contains(UndefinedReason.INVALID_INPUT);
        assertThat(value("100", "0", "-1").reason()).contains(UndefinedReason.INVALID_INPUT);
    }

    @Test
    void i06ANegativeRetentionIsRefusedANegativeMarginIsNot() {
        assertThat(value("100", "-0.1", "0.1").reason()).contains(UndefinedReason.INVALID_INPUT);
        assertThat(value("-30", "0.8", "0.1").fraction()).contains(Fraction.of(-110));
    }

    private static MetricResult value(String margin, String retention, String discount) {
        return CustomerLifetimeValue.of(eur(margin), new BigDecimal(retention), new BigDecimal(discount));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
