package io.smm.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class SplitMix64Test {

    @Test
    void theFirstNumbersOfASeedAreThoseOfTheDefinitions() {
        assertThat(new SplitMix64(0).next()).isEqualTo(0xE220A8397B1DCDAFL);
        assertThat(new SplitMix64(1).next()).isEqualTo(0x910A2DEC89025CC1L);
    }

    @Test
    void theFinaliserIsTheStreamWithoutItsStep() {
        assertThat(SplitMix64.mix(0)).isZero();
        assertThat(SplitMix64.mix(0x9E3779B97F4A7C15L)).isEqualTo(0xE220A8397B1DCDAFL);
        assertThat(SplitMix64.mix(0x9E3779B97F4A7C16L)).isEqualTo(0x910A2DEC89025CC1L);
    }

    /** The first outputs of the published C program from the seed 1234567, as test vectors of other libraries list them. */
    @Test
    void theStreamGoesOnAsPublished() {
        SplitMix64 stream = new SplitMix64(1234567);

        assertThat(new String[] {
                    Long.toUnsignedString(stream.next()),
                    Long.toUnsignedString(stream.next()),
                    Long.toUnsignedString(stream.next())
                })
                .containsExactly("6457827717110365317", "3203168211198807973", "9817491932198370423");
    }

    @Test
    void anIndexIsTheShareOfTheNumberInAllNumbers() {
        for (int bound : new int[] {1, 2, 7, 1_000_000_007, Integer.MAX_VALUE}) {
            SplitMix64 numbers = new SplitMix64(42);
            SplitMix64 indices = new SplitMix64(42);
            for (int i = 0; i < 1_000; i++) {
                BigInteger number = new BigInteger(Long.toUnsignedString(numbers.next() & -2));
                BigInteger expected = number.multiply(BigInteger.valueOf(bound)).shiftRight(64);

                assertThat(indices.below(bound)).isEqualTo(expected.intValueExact());
            }
        }
    }
}
