package io.smm.adapter.media;

import static io.smm.adapter.media.Boxes.box;
import static io.smm.adapter.media.Boxes.ftyp;
import static io.smm.adapter.media.Boxes.join;
import static io.smm.adapter.media.Boxes.moov;
import static io.smm.adapter.media.Boxes.text;
import static io.smm.adapter.media.Boxes.u32;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.mp4.Mp4MetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.mp4.Mp4Directory;
import com.drew.metadata.mp4.media.Mp4VideoDirectory;
import io.smm.post.MediaSource;
import io.smm.spi.MediaFacts;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the probe finds in files, written by the JDK where it can and held against another reader where it cannot. */
class FileProbeTest {

    private final FileProbe probe = FileProbe.create();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final AtomicLong read = new AtomicLong();

    @AfterEach
    void everyStreamThatWasOpenedIsClosed() {
        assertThat(closed).hasValue(opened.get());
    }

    @ParameterizedTest
    @CsvSource({"png, image/png", "jpg, image/jpeg", "gif, image/gif", "bmp, image/bmp"})
    void picturesOfTheJdkHaveTheirTypeAndSize(String format, String type) throws IOException {
        MediaFacts facts = probe(picture(format, 321, 123));

        assertThat(facts.mediaType()).contains(type);
        if (!format.equals("bmp")) {
            assertThat(facts.width()).hasValue(321);
            assertThat(facts.height()).hasValue(123);
        }
        assertThat(facts.duration()).isEmpty();
        assertThat(facts.fastStart()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 321, 123", "3, 321, 123", "5, 123, 321", "6, 123, 321", "8, 123, 321", "9, 321, 123"})
    void aPhotographIsTurnedAsItSays(int orientation, int width, int height) throws IOException {
        byte[] plain = picture("jpg", 321, 123);
        for (boolean motorola : new boolean[] {true, false}) {
            byte[] exif = exif(orientation, motorola);
            byte[] turned = join(Arrays.copyOf(plain, 2), exif, Arrays.copyOfRange(plain, 2, plain.length));
            MediaFacts facts = probe(turned);
            assertThat(facts.width()).hasValue(width);
            assertThat(facts.height()).hasValue(height);
        }
    }

    @Test
    void webpInItsThreeForms() throws IOException {
        // RFC 9649 and 6386: sizes less one; 14 bits each, packed; 14 bits each after the start code.
        byte[] extended = webp("VP8X", new byte[] {0, 0, 0, 0, 0x3f, 0x01, 0, (byte) 0xef, 0, 0});
        byte[] lossless = webp("VP8L", new byte[] {0x2f, 0x3f, (byte) 0xc1, 0x3b, 0, 0});
        byte[] lossy = webp("VP8 ", new byte[] {0, 0, 0, (byte) 0x9d, 0x01, 0x2a, 0x40, 0x01, (byte) 0xf0, 0});

        for (byte[] file : new byte[][] {extended, lossless, lossy}) {
            MediaFacts facts = probe(file);
            assertThat(facts.mediaType()).contains("image/webp");
            assertThat(facts.width()).hasValue(320);
            assertThat(facts.height()).hasValue(240);
        }
    }

    @Test
    void picturesOfAnAnimatedGifAreCounted() throws IOException {
        byte[] one = picture("gif", 10, 10);
        assertThat(probe(one).frames()).hasValue(1);

        byte[] head = join(text("GIF89a"), new byte[] {10, 0, 10, 0, 0, 0, 0});
        byte[] control = {0x21, (byte) 0xf9, 4, 0, 0, 0, 0, 0};
        byte[] frame = {0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4c, 1, 0};
        assertThat(probe(join(head, control, frame, control, frame, control, frame, new byte[] {0x3b}))
                        .frames())
                .hasValue(3);
    }

    @Test
    void aFilmIsReadAsAnotherReaderReadsIt() throws Exception {
        byte[] film = join(ftyp("isom", "avc1"), moov(1_280, 720, false), box("mdat", new byte[1_000]));

        MediaFacts facts = probe(film);

        assertThat(facts.mediaType()).contains("video/mp4");
        assertThat(facts.duration()).contains(Duration.ofSeconds(4));
        assertThat(facts.frameRate()).hasValue(25.0);
        assertThat(facts.videoCodec()).contains("avc1");
        assertThat(facts.bitRate()).hasValue(film.length * 2L);
        Metadata other = Mp4MetadataReader.readMetadata(new ByteArrayInputStream(film));
        assertThat(other.getFirstDirectoryOfType(Mp4Directory.class).getDouble(Mp4Directory.TAG_DURATION_SECONDS))
                .isEqualTo(4.0);
        Mp4VideoDirectory pictures = other.getFirstDirectoryOfType(Mp4VideoDirectory.class);
        assertThat(pictures.getInt(Mp4VideoDirectory.TAG_WIDTH))
                .isEqualTo(facts.width().getAsInt());
        assertThat(pictures.getInt(Mp4VideoDirectory.TAG_HEIGHT))
                .isEqualTo(facts.height().getAsInt());
    }

    @Test
    void aFilmIsTurnedAsItSays() throws IOException {
        MediaFacts facts = probe(join(ftyp("qt  "), moov(1_280, 720, true)));

        assertThat(facts.mediaType()).contains("video/quicktime");
        assertThat(facts.width()).hasValue(720);
        assertThat(facts.height()).hasValue(1_280);
    }

    @Test
    void aFilmStartsFastWhenItsIndexStandsFirst() throws IOException {
        byte[] film = box("mdat", new byte[1_000]);
        byte[] index = moov(640, 360, false);

        assertThat(probe(join(ftyp("isom"), index, film)).fastStart()).contains(true);
        assertThat(probe(join(ftyp("isom"), film, index)).fastStart()).contains(false);
        assertThat(probe(join(ftyp("isom"), film)).fastStart()).isEmpty();
    }

    @Test
    void largeBoxesAreSteppedOverWithoutBeingRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("film.mp4");
        long films = 5L * 1_024 * 1_024 * 1_024;
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.write(ftyp("isom"));
            sparse.write(join(u32(1), text("mdat"), u32(films >> 32), u32(films)));
            sparse.seek(sparse.getFilePointer() - 16 + films);
            sparse.write(moov(3_840, 2_160, false));
        }
        MediaSource source = MediaSource.ofFile(file);

        MediaFacts facts = probe.probe(source);

        assertThat(facts.width()).hasValue(3_840);
        assertThat(facts.fastStart()).contains(false);
    }

    @Test
    void picturesInBoxes() throws IOException {
        byte[] size = box("ispe", u32(0), u32(4_000), u32(3_000));
        byte[] preview = box("ispe", u32(0), u32(320), u32(240));
        byte[] turn = box("irot", new byte[] {1});
        byte[] meta = box("meta", u32(0), box("iprp", box("ipco", preview, size, turn)));

        MediaFacts heic = probe(join(ftyp("heic", "mif1", "heic"), meta));
        assertThat(heic.mediaType()).contains("image/heic");
        assertThat(heic.width()).hasValue(3_000);
        assertThat(heic.height()).hasValue(4_000);
        assertThat(probe(join(ftyp("avif", "mif1"), meta)).mediaType()).contains("image/avif");
    }

    @Test
    void kindsThatAreOnlyRecognised() throws IOException {
        assertThat(probe(join(u32(0x1a45dfa3), new byte[] {1, 2}, text("webm"), new byte[20]))
                        .mediaType())
                .contains("video/webm");
        assertThat(probe(text("%PDF-1.7 and more")).mediaType()).contains("application/pdf");
        assertThat(probe(text("<!doctype html><title>404</title>"))).isEqualTo(MediaFacts.unknown());
        assertThat(probe(new byte[] {1})).isEqualTo(MediaFacts.unknown());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 7, 8, 0x7fff_fff0L, 0xffff_ffffL})
    void boxesThatLieAboutTheirSizeEndTheWalkWhereverTheyAre(long lie) throws IOException {
        byte[] film = join(ftyp("isom"), moov(640, 360, false), box("mdat", new byte[100]));
        for (int at = 0; at + 4 <= film.length; at++) {
            byte[] broken = film.clone();
            System.arraycopy(u32(lie), 0, broken, at, 4);
            probe(broken); // says less, never more than a little work
        }
        assertThat(read.get()).isLessThan(film.length * (film.length + 5_000L) * 2);
    }

    @Test
    void nestingThatNeverEndsIsNotFollowed() throws IOException {
        byte[] nested = new byte[0];
        for (int depth = 0; depth < 3_000; depth++) {
            nested = box("moov", nested);
        }
        MediaFacts facts = probe(join(ftyp("isom"), nested));

        assertThat(facts.mediaType()).contains("video/mp4");
        assertThat(facts.width()).isEmpty();
    }

    @Test
    void manySmallPiecesAreNotCountedForEver() throws IOException {
        byte[] many = new byte[8 * 200_000];
        for (int i = 0; i < many.length; i += 8) {
            System.arraycopy(box("free"), 0, many, i, 8);
        }
        assertThat(probe(join(ftyp("isom"), many, moov(640, 360, false))).width())
                .isEmpty();
        assertThat(read.get()).isLessThan(200_000);
    }

    @Test
    void aStreamThatIsNoFileIsNotReadToItsEnd() throws IOException {
        long films = 1L << 40;
        byte[] head = join(ftyp("isom"), u32(1), text("mdat"), u32(films >> 32), u32(films));
        InputStream endless = new InputStream() {
            private long at;

            @Override
            public int read() {
                int value = at < head.length ? head[(int) at] & 0xff : 0;
                at++;
                read.incrementAndGet();
                return value;
            }
        };
        MediaFacts facts = probe.probe(MediaSource.ofStream("endless", films, () -> endless));

        assertThat(facts.fastStart()).isEmpty();
        assertThat(read.get()).isLessThan(10_000);
    }

    /** Whatever the bytes are: facts, no other exception, and bounded work. */
    @Test
    void brokenFilesGiveFactsAndNothingElse() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[][] files = {
            picture("png", 30, 20),
            picture("gif", 30, 20),
            join(
                    Arrays.copyOf(picture("jpg", 30, 20), 2),
                    exif(6, true),
                    Arrays.copyOfRange(picture("jpg", 30, 20), 2, 400)),
            webp("VP8X", new byte[] {0, 0, 0, 0, 0x3f, 0x01, 0, (byte) 0xef, 0, 0}),
            join(ftyp("isom"), moov(640, 360, false), box("mdat", new byte[50])),
            join(ftyp("heic"), box("meta", u32(0), box("iprp", box("ipco", box("ispe", u32(0), u32(4), u32(3))))))
        };
        for (int i = 0; i < 20_000; i++) {
            byte[] file = files[random.nextInt(files.length)].clone();
            int changes = 1 + random.nextInt(6);
            for (int change = 0; change < changes; change++) {
                file[random.nextInt(file.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : 0xff);
            }
            byte[] broken = Arrays.copyOf(file, 1 + random.nextInt(file.length));
            assertThat(probe(broken)).as("seed %d, round %d", seed, i).isNotNull();
        }
        assertThat(read.get()).as("seed %d", seed).isLessThan(20_000L * 2 * 8_192);
    }

    @Test
    void aSourceThatCannotBeReadSaysSo() {
        MediaSource gone = MediaSource.ofStream("gone", 10, () -> {
            throw new IOException("gone");
        });
        assertThatThrownBy(() -> probe.probe(gone))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
    }

    private MediaFacts probe(byte[] file) throws IOException {
        return probe.probe(MediaSource.ofStream("file", file.length, () -> {
            opened.incrementAndGet();
            return new FilterInputStream(new ByteArrayInputStream(file)) {
                @Override
                public int read() throws IOException {
                    read.incrementAndGet();
                    return super.read();
                }

                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    int count = super.read(target, offset, length);
                    read.addAndGet(Math.max(0, count));
                    return count;
                }

                @Override
                public void close() {
                    closed.incrementAndGet();
                }
            };
        }));
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] webp(String chunk, byte[] content) {
        byte[] length = {(byte) content.length, 0, 0, 0};
        return join(
                text("RIFF"),
                new byte[] {(byte) (content.length + 12), 0, 0, 0},
                text("WEBP" + chunk),
                length,
                content);
    }

    /** One directory with one entry, in either order of bytes (TIFF 6.0). */
    private static byte[] exif(int orientation, boolean motorola) {
        byte[] tiff = motorola
                ? join(text("MM"), new byte[] {
                    0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0
                })
                : join(text("II"), new byte[] {
                    42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, (byte) orientation, 0, 0, 0, 0, 0, 0, 0
                });
        byte[] content = join(text("Exif\0\0"), tiff);
        return join(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (content.length + 2)}, content);
    }
}
