package io.smm.metrics.roi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Money;
import io.smm.error.InvalidInputException;
import io.smm.metrics.Fraction;
import io.smm.metrics.MetricResult;
import io.smm.metrics.Seed;
import io.smm.metrics.UndefinedReason;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CostAllocationTest {

    @Test
    void i08TheCheckValueOfTheDefinitions() {
        assertThat(parts("100.00", "EUR", 1, 1, 1)).containsExactly("33.34 EUR", "33.33 EUR", "33.33 EUR");
    }

    @Test
    void i08MinorUnitsAreThoseOfTheCurrency() {
        // 10/3 yen: 3 each, one left, remainders 1, 1, 1. 10,000 fils by 3: 3333 each, one left.
        assertThat(parts("10", "JPY", 1, 1, 1)).containsExactly("4 JPY", "3 JPY", "3 JPY");
        assertThat(parts("10.000", "KWD", 1, 1, 1)).containsExactly("3.334 KWD", "3.333 KWD", "3.333 KWD");
    }

    @Test
    void i08TheLargestRemainderIsServedFirstAndOfEqualOnesTheLowerIndex() {
        // 10 units by 1:2:4 of 7: 10/7 = 1 r 3, 20/7 = 2 r 6, 40/7 = 5 r 5; two are left, for r 6 and r 5.
        assertThat(parts("10", "JPY", 1, 2, 4)).containsExactly("1 JPY", "3 JPY", "6 JPY");
        // 2 units by 1:1:1:1: remainders 2 each; the first two get one.
        assertThat(parts("2", "JPY", 1, 1, 1, 1)).containsExactly("1 JPY", "1 JPY", "0 JPY", "0 JPY");
        // 1 unit by 1:3:3 : remainders 1, 3, 3; the second, as it stands before the third.
        assertThat(parts("1", "JPY", 1, 3, 3)).containsExactly("0 JPY", "1 JPY", "0 JPY");
    }

    @Test
    void i08ANegativeTotalIsItsAbsoluteValueNegated() {
        // Flooring the negative number itself would give the odd cent to others.
        assertThat(parts("-100.00", "EUR", 1, 1, 1)).containsExactly("-33.34 EUR", "-33.33 EUR", "-33.33 EUR");
        assertThat(parts("-0.01", "EUR", 1, 2)).containsExactly("0.00 EUR", "-0.01 EUR");
    }

    @Test
    void i08WeightsThatAddUpToZeroHaveNoParts() {
        CostAllocation none = CostAllocation.of(Money.of("5", "EUR"), List.of(Fraction.ZERO, Fraction.ZERO));

        assertThat(none.isDefined()).isFalse();
        assertThat(none.parts())
                .extracting(MetricResult::reason)
                .allSatisfy(reason -> assertThat(reason).contains(UndefinedReason.ZERO_DENOMINATOR))
                .hasSize(2);
        assertThat(CostAllocation.of(Money.of("5", "EUR"), List.of()).isDefined())
                .isFalse();
        assertThat(CostAllocation.of(Money.of("0", "EUR"), List.of(Fraction.ZERO))
                        .isDefined())
                .isFalse();
    }

    @Test
    void i08AWeightOfZeroGetsNothing() {
        assertThat(parts("0.05", "EUR", 0, 3, 0, 4)).containsExactly("0.00 EUR", "0.02 EUR", "0.00 EUR", "0.03 EUR");
    }

    @Test
    void i08EveryNegativeWeightIsNamedAndTheUnroundedTotalToo() {
        assertThatThrownBy(() -> CostAllocation.of(
                        Money.of("1.005", "EUR"), List.of(Fraction.of(-1), Fraction.ONE, Fraction.of(-2))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("weights[0]")
                .hasMessageContaining("weights[2]")
                .hasMessageContaining("total");
        assertThatThrownBy(
                        () -> LargestRemainder.split(BigInteger.ONE, List.of(BigInteger.ONE.negate(), BigInteger.TWO)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> LargestRemainder.split(BigInteger.ONE, List.of()))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void i08WeightsMayBeFractions() {
        // 1/3 : 1/6 = 2 : 1 of 100 cents: 66 r 2 of 3, 33 r 1 of 3.
        CostAllocation split = CostAllocation.of(Money.of("1", "EUR"), List.of(Fraction.of(1, 3), Fraction.of(1, 6)));

        assertThat(split.parts().get(0).money()).contains(Money.of("0.67", "EUR"));
        assertThat(split.parts().get(1).money()).contains(Money.of("0.33", "EUR"));
    }

    @Test
    void i08IntegersBeyond64BitsStayExact() {
        BigInteger huge = BigInteger.TEN.pow(40).add(BigInteger.ONE);
        List<BigInteger> parts = LargestRemainder.split(huge, List.of(huge, huge, huge.add(BigInteger.ONE)));

        // T*w/W with W = 3w+1: floor of (w*T)/W is (T - 1)/3 - ..., checked by the law and by cross-multiplying below.
        assertLaws(huge, List.of(huge, huge, huge.add(BigInteger.ONE)), parts);
    }

    @Test
    void i08PartsAlwaysAddUpAndNobodyIsAUnitOffHisQuota() {
        Random random = Seed.random("CostAllocationTest");
        for (int round = 0; round < 400; round++) {
            int bits = 1 + random.nextInt(130);
            BigInteger total = new BigInteger(bits, random);
            total = random.nextBoolean() ? total : total.negate();
            List<BigInteger> weights = new ArrayList<>();
            int n = 1 + random.nextInt(12);
            for (int i = 0; i < n; i++) {
                weights.add(random.nextInt(4) == 0 ? BigInteger.ZERO : new BigInteger(1 + random.nextInt(90), random));
            }
            if (weights.stream().allMatch(weight -> weight.signum() == 0)) {
                continue;
            }
            assertLaws(total, weights, LargestRemainder.split(total, weights));
        }
    }

    /** Parts add up; each is its quota rounded down or up; who was rounded up has no smaller remainder than who was not. */
    private static void assertLaws(BigInteger total, List<BigInteger> weights, List<BigInteger> parts) {
        BigInteger all = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(parts.stream().reduce(BigInteger.ZERO, BigInteger::add)).isEqualTo(total);
        List<BigInteger> over = IntStream.range(0, parts.size())
                .mapToObj(i ->
                        parts.get(i).abs().multiply(all).subtract(total.abs().multiply(weights.get(i))))
                .toList();
        assertThat(over).allSatisfy(rest -> assertThat(rest.abs()).isLessThan(all));
        for (int up = 0; up < parts.size(); up++) {
            for (int down = 0; down < parts.size(); down++) {
                if (over.get(up).signum() > 0 && over.get(down).signum() <= 0) {
                    BigInteger upRemainder = all.subtract(over.get(up));
                    BigInteger downRemainder = over.get(down).negate();
                    int compared = upRemainder.compareTo(downRemainder);
                    assertThat(compared > 0 || compared == 0 && up < down)
                            .as("%s before %s of %s by %s", up, down, total, weights)
                            .isTrue();
                }
            }
        }
    }

    private static Stream<String> parts(String total, String currency, long... weights) {
        List<Fraction> given = LongStream.of(weights).mapToObj(Fraction::of).toList();
        return CostAllocation.of(Money.of(total, currency), given).parts().stream()
                .map(part -> part.money().orElseThrow().toString());
    }
}
