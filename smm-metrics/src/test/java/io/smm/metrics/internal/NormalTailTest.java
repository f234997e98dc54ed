package io.smm.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against erfc(√(z²/2)) of mpmath 1.3.0 at 60 digits. */
class NormalTailTest {

    @ParameterizedTest
    @CsvSource({
        "1369, 1.145114244504915364536639e-299",
        "1521.25, 9.447446703305600102424484e-333",
        "2500, 2.161195893523273242337412e-545",
        "4590, 2.317945308765229505310889e-999"
    })
    void theTailKeepsItsDigits(BigDecimal squared, BigDecimal expected) {
        BigDecimal got = NormalTail.beyond(squared).orElseThrow();

        assertThat(got.divide(expected, MathContext.DECIMAL64).doubleValue()).isCloseTo(1, within(1e-13));
    }

    /** It falls to 1e-1000 at z² = 4596.28516470. */
    @Test
    void belowTheLeastProbabilityNoneIsTold() {
        assertThat(NormalTail.beyond(new BigDecimal("4596.2851647")).orElseThrow())
                .isGreaterThanOrEqualTo(NormalTail.LEAST);
        assertThat(NormalTail.beyond(new BigDecimal("4596.2851648"))).isEmpty();
        assertThat(NormalTail.beyond(new BigDecimal("4605"))).isEmpty();
        assertThat(NormalTail.beyond(new BigDecimal("1e40"))).isEmpty();
    }

    @Test
    void itGoesOnWhereADoubleEnds() {
        double z = NormalTail.FROM;

        assertThat(NormalTail.beyond(BigDecimal.valueOf(z * z)).orElseThrow().doubleValue())
                .isCloseTo(Distributions.normalBeyond(z), within(1e-309));
    }
}
