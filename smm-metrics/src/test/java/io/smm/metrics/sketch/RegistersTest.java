package io.smm.metrics.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RegistersTest {

    @Test
    void valuesFromThirtyTwoUpAreSummedApart() {
        Registers registers = new Registers(4);
        registers.raise(0, 31);
        registers.raise(1, 32);
        registers.raise(2, 5);
        registers.raise(2, 40);

        assertThat(registers.low()).isEqualTo(13 + 0x1p-31);
        assertThat(registers.high()).isEqualTo(0x1p-32 + 0x1p-40);
        assertThat(registers.copy().low()).isEqualTo(registers.low());
        assertThat(registers.copy().high()).isEqualTo(registers.high());
        assertThat(registers.copy().zeros()).isEqualTo(13);
    }

    @Test
    void historyCountsEachChangeByHowProbableItWas() {
        Registers registers = new Registers(4);
        registers.raise(0, 1);
        assertThat(registers.hip()).isEqualTo(1);
        registers.raise(1, 2);
        assertThat(registers.hip()).isEqualTo(1 + 16 / 15.5);
        registers.raise(0, 3);
        assertThat(registers.hip()).isEqualTo(1 + 16 / 15.5 + 16 / 14.75);
    }

    @Test
    void historyCountsAlsoWhereAllValuesAreRare() {
        byte[] values = new byte[16];
        java.util.Arrays.fill(values, (byte) 40);
        Registers registers = new Registers(values, 100, false);
        registers.raise(3, 41);

        assertThat(registers.hip()).isEqualTo(100 + 0x1p40);
    }

    @Test
    void aMergeTakesTheLargerOfEachPairForEveryPairOfValues() {
        for (int mine = 0; mine <= 63; mine++) {
            byte[] others = new byte[64];
            for (int i = 0; i < 64; i++) {
                others[i] = (byte) i;
            }
            byte[] values = new byte[64];
            java.util.Arrays.fill(values, (byte) mine);
            Registers registers = new Registers(values, 100, false);
            registers.merge(others);
            registers.finishMerging();

            for (int i = 0; i < 64; i++) {
                assertThat(registers.values()[i]).isEqualTo((byte) Math.max(mine, i));
            }
            assertThat(registers.isMerged()).isTrue();
            assertThat(registers.hip()).isZero();
        }
    }

    @Test
    void foldingTakesTheLargestOfThoseThatShareTheLowBits() {
        Random random = Ids.random("RegistersTest");
        byte[] large = new byte[256];
        random.nextBytes(large);
        byte[] expected = new byte[16];
        for (int i = 0; i < large.length; i++) {
            large[i] &= 63;
            expected[i & 15] = (byte) Math.max(expected[i & 15], large[i]);
        }
        Registers registers = new Registers(4);
        registers.merge(large);

        assertThat(registers.values()).isEqualTo(expected);
    }
}
