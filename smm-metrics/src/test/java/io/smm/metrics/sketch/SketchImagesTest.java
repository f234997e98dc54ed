package io.smm.metrics.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smm.error.InvalidInputException;
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
    void aHistoryThatCannotBeIsRefused() {
        for (double history : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1, 3}) {
            byte[] image = Ids.hll(8, Ids.column(1, 0, 5_000)).toByteArray();
            java.nio.ByteBuffer.wrap(image)
                    .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                    .putDouble(8, history);
            assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> HllSketch.of(image));
        }
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
