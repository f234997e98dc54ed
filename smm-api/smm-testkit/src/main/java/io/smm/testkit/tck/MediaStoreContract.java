package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.account.TenantId;
import io.smm.error.MediaRejectedException;
import io.smm.error.StorageFullException;
import io.smm.post.SpooledMedia;
import io.smm.spi.MediaHold;
import io.smm.spi.MediaHolder;
import io.smm.spi.MediaStore;
import io.smm.spi.MediaUpload;
import io.smm.testkit.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every store of media promises. The author of a store extends this class and gives an empty store for each test. */
public abstract class MediaStoreContract {

    private static final int WRITERS = 8;
    private static final int ROUNDS = 25;
    private static final long AMPLE = 64L << 20;
    private static final Instant NOW = Samples.NOON;
    private static final Instant LATER = NOW.plus(Duration.ofHours(1));
    private static final TenantId BAKERY = new TenantId("bakery");
    private static final MediaHolder ONE = new MediaHolder(MediaHolder.Kind.PLAN, "one");
    private static final MediaHolder OTHER = new MediaHolder(MediaHolder.Kind.DELIVERY, "one");

    /** Around the sizes of pieces in which stores keep bytes. */
    private static final List<Integer> SIZES = List.of(1, 65_535, 65_536, 262_144, 262_145, 1_048_576, 1_500_000);

    /** For subclasses; they need no state. */
    protected MediaStoreContract() {}

    /**
     * Gives an empty store.
     *
     * @param mostBytes how much it may hold
     * @return a store that holds nothing; called once a test
     */
    protected abstract MediaStore emptyStore(long mostBytes);

    @Test
    void whatWasPutIsThereToTheByteUnderItsDigest() throws IOException {
        MediaStore store = emptyStore(AMPLE);
        for (int size : SIZES) {
            byte[] bytes = bytes(size, size);

            SpooledMedia media = put(store, ONE, bytes);

            assertThat(media).isEqualTo(new SpooledMedia(sha256(bytes), size));
            assertThat(store.find(BAKERY, media.sha256())).contains(media);
            assertThat(read(store, media, 0)).isEqualTo(bytes);
        }
    }

    @Test
    void anyRangeIsReadFromWhereItBegins() throws IOException {
        MediaStore store = emptyStore(AMPLE);
        byte[] bytes = bytes(1, 1_100_000);
        SpooledMedia media = put(store, ONE, bytes);

        for (int offset : List.of(1, 262_143, 262_144, 262_145, 700_000, 1_099_999, 1_100_000)) {
            assertThat(read(store, media, offset))
                    .as("from " + offset)
                    .isEqualTo(Arrays.copyOfRange(bytes, offset, bytes.length));
        }
        try (InputStream stream = store.open(BAKERY, media, 10)) {
            assertThat(stream.read()).isEqualTo(bytes[10] & 0xFF);
            stream.skipNBytes(300_000);
            assertThat(stream.read()).isEqualTo(bytes[300_011] & 0xFF);
        }
    }

    @Test
    void aPutThatBreaksOffShowsNothing() throws IOException {
        MediaStore store = emptyStore(AMPLE);
        byte[] begun = bytes(2, 700_000);
        InputStream breaking = new SequenceInputStream(new ByteArrayInputStream(begun), new Breaking());

        assertThatThrownBy(() -> put(store, ONE, breaking, OptionalLong.empty(), AMPLE))
                .isInstanceOf(IOException.class)
                .hasMessage("the line broke");

        assertThat(store.find(BAKERY, sha256(begun))).isEmpty();
        assertThat(store.claimHolds(LATER, LATER, 10)).isEmpty();
        assertThat(put(store, ONE, begun).size()).as("put again").isEqualTo(begun.length);
    }

    @Test
    void whatIsNotAsLongAsItSaysIsRefusedAndShowsNothing() throws IOException {
        MediaStore store = emptyStore(AMPLE);
        byte[] bytes = bytes(3, 300_000);
        for (long said : new long[] {299_999, 300_001}) {
            assertThatThrownBy(() -> put(store, ONE, new ByteArrayInputStream(bytes), OptionalLong.of(said), AMPLE))
                    .isInstanceOf(MediaRejectedException.class);
        }
        assertThatThrownBy(() -> put(store, ONE, InputStream.nullInputStream(), OptionalLong.empty(), AMPLE))
                .isInstanceOf(MediaRejectedException.class);
        assertThat(store.find(BAKERY, sha256(bytes))).isEmpty();
    }

    @Test
    void aStreamIsReadNoFurtherThanItMayGo() {
        MediaStore store = emptyStore(AMPLE);
        Endless endless = new Endless();

        assertThatThrownBy(() -> put(store, ONE, endless, OptionalLong.empty(), 400_000))
                .isInstanceOf(MediaRejectedException.class);

        assertThat(endless.given).isLessThan(4_000_000);
    }

    @Test
    void theSameBytesLieThereOnceHoweverManyNeedThem() throws IOException {
        MediaStore store = emptyStore(AMPLE);
        byte[] bytes = bytes(4, 500_000);

        SpooledMedia first = put(store, ONE, bytes);
        SpooledMedia again = put(store, OTHER, bytes);

        assertThat(again).isEqualTo(first);
        assertThat(store.use().bytes()).isEqualTo(500_000);
        assertThat(store.claimHolds(LATER, LATER, 10))
                .extracting(MediaHold::holder)
                .containsExactlyInAnyOrder(ONE, OTHER);
    }

    @Test
    void aTenantSeesNothingOfAnothers() throws IOException {
        MediaStore store = emptyStore(AMPLE);
        TenantId rival = new TenantId("rival");
        SpooledMedia media = put(store, ONE, bytes(5, 1_000));

        assertThat(store.find(rival, media.sha256())).isEmpty();
        assertThat(store.hold(rival, ONE, media, NOW)).isFalse();
        assertThatThrownBy(() -> store.open(rival, media, 0).read()).isInstanceOf(IOException.class);
        store.release(rival, ONE, NOW);
        assertThat(store.deleteUnheld(LATER, 10)).isZero();
    }

    @Test
    void whatSomebodyHoldsStaysAndWhatNobodyHoldsGoesAfterItsGrace() throws IOException {
        MediaStore store = emptyStore(AMPLE);
        SpooledMedia media = put(store, ONE, bytes(6, 400_000));
        assertThat(store.hold(BAKERY, OTHER, media, NOW)).isTrue();

        store.release(BAKERY, ONE, NOW);
        store.release(BAKERY, ONE, NOW);
        assertThat(store.deleteUnheld(LATER, 10)).as("one still holds it").isZero();
        store.release(BAKERY, OTHER, NOW);
        assertThat(store.deleteUnheld(NOW, 10)).as("within its grace").isZero();
        assertThat(read(store, media, 0)).hasSize(400_000);

        assertThat(store.deleteUnheld(NOW.plusNanos(1_000), 10)).isEqualTo(1);

        assertThat(store.find(BAKERY, media.sha256())).isEmpty();
        assertThat(store.hold(BAKERY, ONE, media, NOW)).isFalse();
        assertThatThrownBy(() -> store.open(BAKERY, media, 0).read()).isInstanceOf(IOException.class);
        assertThat(store.use().bytes()).isZero();
    }

    @Test
    void aReleaseOfOneHoldLeavesTheOthersOfItsHolder() throws IOException {
        MediaStore store = emptyStore(AMPLE);
        SpooledMedia before = put(store, ONE, bytes(7, 1_000));
        SpooledMedia after = put(store, ONE, bytes(8, 1_000));
        MediaHold seen = store.claimHolds(LATER, LATER, 10).stream()
                .filter(hold -> hold.media().equals(before))
                .findFirst()
                .orElseThrow();

        assertThat(store.release(seen, NOW)).isTrue();
        assertThat(store.release(seen, NOW)).as("once").isFalse();

        store.deleteUnheld(LATER, 10);
        assertThat(store.find(BAKERY, before.sha256())).isEmpty();
        assertThat(store.find(BAKERY, after.sha256())).isPresent();
    }

    @Test
    void aHoldThatWasTakenAgainIsNotEndedByWhoSawItBefore() throws IOException {
        MediaStore store = emptyStore(AMPLE);
        SpooledMedia media = put(store, ONE, bytes(9, 1_000));
        MediaHold seen = store.claimHolds(LATER, LATER, 10).get(0);
        assertThat(store.hold(BAKERY, ONE, media, LATER)).isTrue();

        assertThat(store.release(seen, LATER)).isFalse();

        assertThat(store.deleteUnheld(LATER.plus(Duration.ofDays(9)), 10)).isZero();
    }

    @Test
    void holdsAreGivenToOneWhoLooksTheLongestUnseenFirst() throws IOException {
        MediaStore store = emptyStore(AMPLE);
        for (int i = 0; i < 4; i++) {
            MediaHolder holder = new MediaHolder(MediaHolder.Kind.PLAN, "plan " + i);
            put(store, holder, bytes(10 + i, 100), NOW.plusSeconds(i));
        }

        assertThat(store.claimHolds(LATER, NOW.plusSeconds(3), 2))
                .extracting(hold -> hold.holder().id())
                .containsExactly("plan 0", "plan 1");
        assertThat(store.claimHolds(LATER, NOW.plusSeconds(3), 9))
                .extracting(hold -> hold.holder().id())
                .containsExactly("plan 2");
        assertThat(store.claimHolds(LATER, NOW.plusSeconds(3), 9)).isEmpty();
        assertThat(store.claimHolds(LATER.plusSeconds(9), LATER.plusSeconds(1), 9))
                .hasSize(4);
    }

    @Test
    void beyondItsBoundItTakesNothingAndKeepsWhatItHas() throws IOException {
        MediaStore store = emptyStore(1_000_000);
        SpooledMedia media = put(store, ONE, bytes(20, 600_000));

        assertThatThrownBy(() -> put(store, OTHER, bytes(21, 400_001))).isInstanceOf(StorageFullException.class);
        assertThatThrownBy(() -> put(store, OTHER, new Endless(), OptionalLong.empty(), Long.MAX_VALUE))
                .isInstanceOf(StorageFullException.class);

        assertThat(store.find(BAKERY, media.sha256())).isPresent();
        assertThat(store.use().bytes()).isLessThanOrEqualTo(1_000_000);
        assertThat(store.use().mostBytes()).isEqualTo(1_000_000);
        put(store, OTHER, bytes(22, 400_000));
        store.release(BAKERY, ONE, NOW);
        store.deleteUnheld(LATER, 10);
        put(store, ONE, bytes(23, 600_000));
    }

    @Test
    void ofManyWhoPutTheSameAtOnceEachHoldsIt() throws IOException {
        MediaStore store = emptyStore(AMPLE);
        byte[] bytes = bytes(30, 600_000);

        List<SpooledMedia> all = Race.of(WRITERS, i -> {
            try {
                return put(store, new MediaHolder(MediaHolder.Kind.PLAN, "plan " + i), bytes);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });

        assertThat(all).containsOnly(all.get(0));
        assertThat(store.use().bytes()).isEqualTo(600_000);
        assertThat(store.claimHolds(LATER, LATER, 100)).hasSize(WRITERS);
        assertThat(read(store, all.get(0), 0)).isEqualTo(bytes);
    }

    @Test
    void whatIsBeingHeldIsNotDeletedAtTheSameTime() throws IOException {
        MediaStore store = emptyStore(AMPLE);
        byte[] bytes = bytes(31, 2_000);
        for (int round = 0; round < ROUNDS; round++) {
            SpooledMedia media = put(store, ONE, bytes);
            store.release(BAKERY, ONE, NOW);

            List<Boolean> held = Race.of(
                    2, i -> i == 0 ? store.hold(BAKERY, OTHER, media, LATER) : store.deleteUnheld(LATER, 10) < 0);

            assertThat(store.find(BAKERY, media.sha256()).isPresent()).isEqualTo(held.get(0));
            if (held.get(0)) {
                assertThat(read(store, media, 0)).isEqualTo(bytes);
            }
            store.release(BAKERY, OTHER, NOW);
        }
    }

    private static SpooledMedia put(MediaStore store, MediaHolder holder, byte[] bytes) throws IOException {
        return put(store, holder, bytes, NOW);
    }

    private static SpooledMedia put(MediaStore store, MediaHolder holder, byte[] bytes, Instant now)
            throws IOException {
        return store.put(
                BAKERY,
                holder,
                new MediaUpload(new ByteArrayInputStream(bytes), OptionalLong.of(bytes.length), bytes.length),
                now);
    }

    private static SpooledMedia put(
            MediaStore store, MediaHolder holder, InputStream bytes, OptionalLong length, long most)
            throws IOException {
        return store.put(BAKERY, holder, new MediaUpload(bytes, length, most), NOW);
    }

    private static byte[] read(MediaStore store, SpooledMedia media, long offset) throws IOException {
        try (InputStream stream = store.open(BAKERY, media, offset)) {
            return stream.readAllBytes();
        }
    }

    private static byte[] bytes(long seed, int size) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static final class Breaking extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the line broke");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException("the line broke");
        }
    }

    private static final class Endless extends InputStream {
        private long given;

        @Override
        public int read() {
            given++;
            return (int) (given * 31) & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            given += length;
            Arrays.fill(bytes, offset, offset + length, (byte) given);
            return length;
        }
    }
}
