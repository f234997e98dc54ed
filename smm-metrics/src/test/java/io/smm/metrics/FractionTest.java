package io.smm.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void equalValuesAreEqualWhateverTheirTerms() {
        assertThat(Fraction.of(2, 4)).isEqualTo(Fraction.of(1, 2)).hasSameHashCodeAs(Fraction.of(1, 2));
        assertThat(Fraction.of(-1, -2)).isEqualTo(Fraction.of(1, 2));
        assertThat(Fraction.of(1, 2)).isNotEqualTo(Fraction.of(1, 3));
        assertThat(Fraction.of(new BigDecimal("1E+2")))
                .isEqualTo(Fraction.of(100))
                .hasToString("100");
    }

    @Test
    void hugeFractionsAreEqualByValueToo() {
        BigInteger huge = BigInteger.TEN.pow(2_000);
        Fraction unreduced = Fraction.of(huge, huge.multiply(BigInteger.TWO));

        assertThat(unreduced).isEqualTo(Fraction.of(1, 2)).hasSameHashCodeAs(Fraction.of(1, 2));
    }

    @Test
    void decimalsAreTakenExactly() {
        assertThat(Fraction.of(new BigDecimal("0.125")))
                .isEqualTo(Fraction.of(1, 8))
                .hasToString("1/8");
        assertThat(Fraction.of(new BigDecimal("-2.50"))).isEqualTo(Fraction.of(-5, 2));
    }

    @Test
    void arithmeticIsExact() {
        assertThat(Fraction.of(1, 10).plus(Fraction.of(2, 10))).isEqualTo(Fraction.of(3, 10));
        assertThat(Fraction.of(1, 3).minus(Fraction.of(1, 2))).isEqualTo(Fraction.of(-1, 6));
        assertThat(Fraction.of(2, 3).times(Fraction.of(3, 4))).isEqualTo(Fraction.of(1, 2));
        assertThat(Fraction.of(2, 3).dividedBy(Fraction.of(-4, 3))).isEqualTo(Fraction.of(-1, 2));
    }

    @Test
    void aDecimalIsExactWhereItEndsAndRoundedTo34DigitsWhereItDoesNot() {
        assertThat(Fraction.of(1, 8).toBigDecimal()).isEqualTo(new BigDecimal("0.125"));
        assertThat(Fraction.of(100).toBigDecimal()).isEqualTo(new BigDecimal("100"));
        assertThat(Fraction.of(2, 3).toBigDecimal()).isEqualTo(new BigDecimal("0." + "6".repeat(33) + "7"));
    }

    @Test
    void nothingIsDividedByZero() {
        assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aNumberThatWouldFillTheMemoryIsRefused() {
        assertThatThrownBy(() -> Fraction.of(new BigDecimal("1E+1000000000")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Fraction.of(new BigDecimal("1E-1000000000")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void orderIsThatOfTheValues() {
        assertThat(Fraction.of(1, 3)).isLessThan(Fraction.of(1, 2)).isGreaterThan(Fraction.of(-1, 2));
    }

    @Test
    void theSumOfManyIsTheSumOneByOne() {
        Random random = Seed.random("FractionTest");
        List<Fraction> terms = LongStream.range(0, 300)
                .mapToObj(i -> Fraction.of(random.nextInt(2_001) - 1_000, 1 + random.nextInt(5_000)))
                .toList();
        Fraction oneByOne = Fraction.ZERO;
        for (Fraction term : terms) {
            oneByOne = oneByOne.plus(term);
        }

        assertThat(Fraction.sum(terms)).isEqualTo(oneByOne);
        assertThat(Fraction.sum(List.of())).isEqualTo(Fraction.ZERO);
    }

    @Test
    void aMeanOverTensOfThousandsOfPostsIsExactAndAffordable() {
        List<Fraction> terms = new ArrayList<>();
        for (int i = 1; i <= 20_000; i++) {
            // 1/(i(i+1)) = 1/i - 1/(i+1): the sum telescopes to 20000/20001.
            terms.add(Fraction.of(1, (long) i * (i + 1)));
        }

        assertThat(Fraction.sum(terms)).isEqualTo(Fraction.of(20_000, 20_001));
    }
}
