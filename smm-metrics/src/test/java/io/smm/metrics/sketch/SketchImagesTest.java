package io.smm.metrics.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smm.error.InvalidInputException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.apache.datasketches.hll.TgtHllType;
import org.apache.datasketches.theta.Sketches;
import org.apache.datasketches.theta.UpdateSketch;
import org.junit.jupiter.api.Test;

/** Images that are not what they should be get the typed error, and nothing else. */
class SketchImagesTest {

    private static final int MUTATIONS = 10_000;

    @Test
    void aMutatedThetaImageIsReadOrRefused() {
        mutate(thetaImages(), image -> ThetaSketch.of(image).toByteArray());
    }

    @Test
    void aMutatedHllImageIsReadOrRefused() {
        mutate(hllImages(), image -> HllSketch.of(image).toByteArray());
    }

    @Test
    void everyCutImageIsRefused() {
        for (byte[] image : thetaImages()) {
            for (int length = 0; length < image.length; length++) {
                byte[] cut = Arrays.copyOf(image, length);
                assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> ThetaSketch.of(cut));
            }
        }
        for (byte[] image : hllImages()) {
            for (int length = 0; length < image.length; length += 1 + length / 50) {
                byte[] cut = Arrays.copyOf(image, length);
                assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> HllSketch.of(cut));
            }
        }
    }

    @Test
    void aThetaSketchOfAnotherSeedIsRefusedAndSaysSo() {
        UpdateSketch other = Sketches.updateSketchBuilder().setSeed(1234).build();
        other.update(1);
        other.update(2);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> ThetaSketch.of(other.compact().toByteArray()))
                .withMessageContaining("seed 9001");
    }

    @Test
    void aThetaSketchOfAnOldVersionOrStillBeingUpdatedIsRefused() {
        UpdateSketch theirs = Sketches.updateSketchBuilder().build();
        theirs.update(1);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> ThetaSketch.of(theirs.toByteArray()))
                .withMessageContaining("compact");

        for (byte version : new byte[] {0, 1, 2, 5}) {
            byte[] image = Ids.theta(8, Ids.column(1, 0, 100)).toByteArray();
            image[1] = version;
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> ThetaSketch.of(image))
                    .withMessageContaining("version " + version);
        }
    }

    @Test
    void aSingleIdIsReadWithoutItsFlagAsEarlyWritersLeftItOut() {
        byte[] image = Ids.theta(8, Ids.column(1, 0, 1)).toByteArray();
        image[5] = 2 | 8;

        assertThat(ThetaSketch.of(image)).isEqualTo(Ids.theta(8, Ids.column(1, 0, 1)));
    }

    @Test
    void aCountThatPromisesMuchAllocatesNothing() {
        byte[] theta = Ids.theta(8, Ids.column(1, 0, 100)).toByteArray();
        Arrays.fill(theta, 8, 11, (byte) 0xFF);
        theta[11] = 0x7F;
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> ThetaSketch.of(theta));

        byte[] hll = Ids.hll(12, Ids.column(1, 0, 100)).toByteArray();
        Arrays.fill(hll, 8, 11, (byte) 0xFF);
        hll[11] = 0x7F;
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> HllSketch.of(hll));
    }

    @Test
    void hashesThatCannotBeAreRefused() {
        ThetaSketch exact = Ids.theta(8, Ids.column(1, 0, 3));
        ThetaSketch estimated = Ids.theta(4, Ids.column(1, 0, 500));
        long theta = longs(estimated.toByteArray()).getLong(16);

        refusedWith(exact, 16, 0); // the free place
        refusedWith(exact, 16, -5);
        refusedWith(exact, 16, longs(exact.toByteArray()).getLong(24)); // twice
        refusedWith(exact, 24, Long.MAX_VALUE); // θ itself
        refusedWith(estimated, estimated.toByteArray().length - 8, theta);
        refusedWith(estimated, 16, 0); // θ = 0
        refusedWith(estimated, 16, -theta);
        ThetaSketch none = ThetaSketch.intersection(estimated, Ids.theta(4, Ids.column(2, 0, 500)));
        assertThat(none.retained()).isZero();
        refusedWith(none, 16, 0);
    }

    @Test
    void preamblesThatCannotBeAreRefused() {
        for (int[] change : new int[][] {{0, 0}, {0, 4}, {0, 63}, {2, 2}, {5, 2 | 16}}) {
            byte[] image = Ids.theta(8, Ids.column(1, 0, 3)).toByteArray();
            image[change[0]] = (byte) change[1];
            assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> ThetaSketch.of(image));
        }
        byte[] none = {0, 3, 3, 0, 0, 2 | 8, (byte) 0xCC, (byte) 0x93};
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> ThetaSketch.of(none));
        // Byte 3: bits of an entry, byte 4: bytes of the count.
        for (int[] change : new int[][] {{0, 0}, {0, 3}, {3, 0}, {3, 64}, {4, 0}, {4, 5}}) {
            byte[] image = compressed(400);
            image[change[0]] = (byte) change[1];
            assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> ThetaSketch.of(image));
        }
    }

    @Test
    void aCompressedCountMayTakeFourBytes() {
        byte[] image = compressed(400);
        assertThat(image[0]).isEqualTo((byte) 2);
        assertThat(image[4]).isEqualTo((byte) 1);
        byte[] wide = new byte[image.length + 3];
        System.arraycopy(image, 0, wide, 0, 17);
        System.arraycopy(image, 17, wide, 20, image.length - 17);
        wide[4] = 4;

        assertThat(ThetaSketch.of(wide)).isEqualTo(ThetaSketch.of(image));
    }

    /** One hash of 63 bits: 2⁶² + 5. */
    @Test
    void entriesOfSixtyThreeBitsAreRead() {
        byte[] image = {1, 4, 3, 63, 1, 2 | 8 | 16, (byte) 0xCC, (byte) 0x93, 1, (byte) 0x80, 0, 0, 0, 0, 0, 0, 10};
        ThetaSketch sketch = ThetaSketch.of(image);

        assertThat(sketch.hashes()).containsExactly((1L << 62) + 5);
        assertThat(sketch.isExact()).isTrue();
    }

    @Test
    void noHashBelowAThetaIsReadToo() {
        byte[] image = new byte[17];
        longs(image).put(new byte[] {2, 4, 3, 63, 1, 2 | 8 | 16, (byte) 0xCC, (byte) 0x93});
        longs(image).putLong(8, 1L << 61);

        assertThat(ThetaSketch.of(image).theta()).isEqualTo(0.25);
        assertThat(ThetaSketch.of(image).retained()).isZero();
    }

    @Test
    void couponsThatCannotBeAreRefused() {
        byte[] list = Ids.hll(8, Ids.column(1, 0, 3)).toByteArray();
        for (int coupon : new int[] {0, 5, longs(list).getInt(8)}) {
            byte[] image = list.clone();
            longs(image).putInt(12, coupon); // none, one without a value, one twice
            assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> HllSketch.of(image));
        }
    }

    @Test
    void aTableOfOnePlaceIsReadAndASizeThatIsNoneIsRefused() {
        byte[] image = Arrays.copyOf(Ids.hll(8, new long[] {5}).toByteArray(), 12);
        image[4] = 0;
        image[5] &= ~8; // a table, not only what it holds

        assertThat(HllSketch.of(image)).isEqualTo(Ids.hll(8, new long[] {5}));
        for (int log : new int[] {-1, 22}) {
            image[4] = (byte) log;
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> HllSketch.of(image))
                    .withMessageContaining("must have a table whose size is from 2⁰ to 2²¹");
        }
    }

    @Test
    void whatIsTooShortSaysHowLongItMustBe() {
        byte[] list = Ids.hll(8, new long[] {5}).toByteArray();

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> HllSketch.of(Arrays.copyOf(list, 13)))
                .withMessageContaining("must have 12 bytes, but has 13");
        byte[] fourBits = Arrays.copyOf(fourBits(200_000).toCompactByteArray(), 900);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> HllSketch.of(fourBits))
                .withMessageContaining("must have at least 8232 bytes, but has 900");
    }

    @Test
    void aTableThatHoldsMoreThanItCountsIsRefused() {
        org.apache.datasketches.hll.HllSketch theirs = new org.apache.datasketches.hll.HllSketch(8, TgtHllType.HLL_8);
        theirs.update(1);
        theirs.update(2);
        byte[] image = theirs.toUpdatableByteArray();

        refusedWith(image, 16, longs(image).getInt(8)); // one of the two again, in a free place
        refusedWith(image, 16, 5 << 26);
    }

    @Test
    void registersThatCannotBeAreRefused() {
        for (int value : new int[] {64, -1}) {
            byte[] image = Ids.hll(8, Ids.column(1, 0, 5_000)).toByteArray();
            image[60] = (byte) value;
            assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> HllSketch.of(image));
        }
        for (int[] change : new int[][] {{3, 3}, {3, 22}, {3, -1}, {1, 2}, {2, 3}, {0, 3}, {7, 3 | 8}, {7, 2 | 12}}) {
            byte[] image = Ids.hll(8, Ids.column(1, 0, 5_000)).toByteArray();
            image[change[0]] = (byte) change[1];
            assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> HllSketch.of(image));
        }
    }

    @Test
    void registersUpToSixtyThreeAreRead() {
        byte[] eightBits = Ids.hll(8, Ids.column(1, 0, 5_000)).toByteArray();
        eightBits[60] = 63;
        byte[] fourBits = new byte[48];
        longs(fourBits).put(new byte[] {10, 1, 7, 4, 0, 8, 63, 2}).putDouble(8, 16);
        HllSketch all = HllSketch.of(fourBits);

        assertThat(HllSketch.of(eightBits).registers().values()[20]).isEqualTo((byte) 63);
        assertThat(all.registers().values()).hasSize(16).containsOnly(63);
        assertThat(all.estimate()).isEqualTo(16); // a history of as many ids as there are registers
    }

    @Test
    void exceptionsOfFourBitsThatCannotBeAreRefused() {
        byte[] image = fourBits(200_000).toCompactByteArray();
        refusedWith(fourBits(200_000).toUpdatableByteArray(), 36, longs(image).getInt(36) + 1);
        int table = 40 + (1 << 13);
        int exceptions = longs(image).getInt(36);
        assertThat(exceptions).isPositive();
        int first = longs(image).getInt(table);

        refusedWith(image, table, 0); // one less
        refusedWith(image, table, first ^ 1); // of a register that asks for none
        refusedWith(image, table, first & Coupons.ADDRESS_MASK | 1 << 26); // not above the others
        refusedWith(image, 36, exceptions + 1);
        byte[] none = fourBits(1_700).toCompactByteArray();
        assertThat(longs(none).getInt(36)).isZero();
        none[6] = 62; // the smallest value: others would be above 63
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> HllSketch.of(none));
        byte[] more = Arrays.copyOf(image, image.length + 4);
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> HllSketch.of(more));
    }

    @Test
    void whatAMergedImageSaysOfItsHistoryIsForgotten() {
        HllSketch one = Ids.hll(8, Ids.column(1, 0, 5_000));
        HllSketch merged = HllSketch.union(List.of(one, one));
        byte[] image = merged.toByteArray();
        longs(image).putDouble(8, 77);

        assertThat(HllSketch.of(image)).isEqualTo(merged);
        assertThat(HllSketch.of(image).toByteArray()).isEqualTo(merged.toByteArray());
    }

    @Test
    void aHistoryThatCannotBeIsRefused() {
        for (double history : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1, 3}) {
            byte[] image = Ids.hll(8, Ids.column(1, 0, 5_000)).toByteArray();
            longs(image).putDouble(8, history);
            assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> HllSketch.of(image));
        }
    }

    private static void refusedWith(ThetaSketch sketch, int at, long value) {
        byte[] image = sketch.toByteArray();
        longs(image).putLong(at, value);
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> ThetaSketch.of(image));
    }

    private static void refusedWith(byte[] hll, int at, int value) {
        byte[] image = hll.clone();
        longs(image).putInt(at, value);
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> HllSketch.of(image));
    }

    private static ByteBuffer longs(byte[] image) {
        return ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] compressed(int count) {
        UpdateSketch theirs =
                Sketches.updateSketchBuilder().setNominalEntries(64).build();
        for (long id : Ids.column(count, 0, count)) {
            theirs.update(id);
        }
        return theirs.compact(true, null).toByteArrayCompressed();
    }

    private static org.apache.datasketches.hll.HllSketch fourBits(int count) {
        org.apache.datasketches.hll.HllSketch theirs = new org.apache.datasketches.hll.HllSketch(14, TgtHllType.HLL_4);
        for (long id = 0; id < count; id++) {
            theirs.update(id);
        }
        return theirs;
    }

    private static void mutate(List<byte[]> images, Function<byte[], byte[]> read) {
        Random random = Ids.random("SketchImagesTest");
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] image = images.get(random.nextInt(images.size())).clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                // Mostly in the preamble, where a byte decides most.
                int at = random.nextInt(random.nextInt(4) == 0 ? image.length : Math.min(image.length, 24));
                image[at] = (byte) (random.nextBoolean() ? random.nextInt() : image[at] ^ 1 << random.nextInt(8));
            }
            if (random.nextInt(5) == 0) {
                image = Arrays.copyOf(image, random.nextInt(2 * image.length + 1));
            }
            try {
                byte[] again = read.apply(image);
                assertThat(read.apply(again)).isEqualTo(again);
            } catch (InvalidInputException expected) {
                refused++;
            }
        }
        assertThat(refused).isBetween(MUTATIONS / 4, MUTATIONS - 100);
    }

    private static List<byte[]> thetaImages() {
        List<byte[]> images = new ArrayList<>();
        for (int count : new int[] {0, 1, 2, 20, 400}) {
            UpdateSketch theirs =
                    Sketches.updateSketchBuilder().setNominalEntries(64).build();
            for (long id : Ids.column(count, 0, count)) {
                theirs.update(id);
            }
            images.add(theirs.compact(true, null).toByteArray());
            images.add(theirs.compact(false, null).toByteArray());
            images.add(theirs.compact(true, null).toByteArrayCompressed());
        }
        return images;
    }

    private static List<byte[]> hllImages() {
        List<byte[]> images = new ArrayList<>();
        for (TgtHllType type : TgtHllType.values()) {
            for (int count : new int[] {0, 1, 6, 20, 2_000}) {
                org.apache.datasketches.hll.HllSketch theirs = new org.apache.datasketches.hll.HllSketch(8, type);
                for (long id : Ids.column(count, 0, count)) {
                    theirs.update(id);
                }
                images.add(theirs.toCompactByteArray());
                images.add(theirs.toUpdatableByteArray());
            }
        }
        return images;
    }
}
