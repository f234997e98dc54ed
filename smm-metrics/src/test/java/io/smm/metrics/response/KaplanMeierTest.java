package io.smm.metrics.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.metrics.Fraction;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {

    @Test
    void whatIsCensoredAtATimeIsStillAtRiskAtIt() {
        // At 10: 2 at risk, 1 ends: S = 1/2. Were the censored one gone, S would be 0 there too; at 5 nobody ends.
        assertThat(KaplanMeier.median(new long[] {10}, new long[] {10})).hasValue(10);
        // 3 at risk at 10 (one censored at 10), 2/3 left; then 1 at risk at 20: 0.
        assertThat(KaplanMeier.median(new long[] {10, 20}, new long[] {10})).hasValue(20);
        // Gone before 10: 1 at risk, S = 0.
        assertThat(KaplanMeier.median(new long[] {10}, new long[] {9, 9})).hasValue(10);
        assertThat(KaplanMeier.median(new long[] {10}, new long[] {10, 10})).isEmpty();
        assertThat(KaplanMeier.median(new long[0], new long[] {1})).isEmpty();
    }

    @Test
    void withoutCensoringItIsTheLowerMedian() {
        assertThat(KaplanMeier.median(new long[] {4, 1, 3, 2}, new long[0])).hasValue(2);
        assertThat(KaplanMeier.median(new long[] {5, 4, 1, 3, 2}, new long[0])).hasValue(3);
        assertThat(KaplanMeier.median(new long[] {7, 7, 7}, new long[0])).hasValue(7);
    }

    @Test
    void anExactHalfCountsAsReachedAfterManyFactorsThatDoNotCancel() {
        // S runs through products like 5/6 · 3/4 · … ; by rationals one step is exactly 1/2, where doubles may miss it.
        Random random = Cases.random("anExactHalfCountsAsReachedAfterManyFactorsThatDoNotCancel");
        for (int round = 0; round < 3_000; round++) {
            long[] ended = random.longs(random.nextInt(12), 0, 8).toArray();
            long[] open = random.longs(random.nextInt(12), 0, 8).toArray();

            assertThat(KaplanMeier.median(ended, open)).isEqualTo(byTheDefinition(ended, open));
        }
    }

    @Test
    void aHundredThousandDurationsAreQuick() {
        Random random = new Random(7);
        long[] ended = random.longs(100_000, 0, 1_000_000).toArray();
        long[] open = random.longs(100_000, 0, 1_000_000).toArray();

        assertThat(KaplanMeier.median(ended, open)).isPresent();
    }

    private static OptionalLong byTheDefinition(long[] ended, long[] open) {
        TreeSet<Long> times = new TreeSet<>();
        LongStream.of(ended).forEach(times::add);
        Fraction survival = Fraction.ONE;
        for (long time : times) {
            long risk = LongStream.concat(LongStream.of(ended), LongStream.of(open))
                    .filter(duration -> duration >= time)
                    .count();
            long events =
                    LongStream.of(ended).filter(duration -> duration == time).count();
            survival = survival.times(Fraction.of(risk - events, risk));
            if (survival.compareTo(Fraction.of(1, 2)) <= 0) {
                return OptionalLong.of(time);
            }
        }
        return OptionalLong.empty();
    }
}
