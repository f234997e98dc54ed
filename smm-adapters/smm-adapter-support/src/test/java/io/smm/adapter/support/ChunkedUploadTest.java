package io.smm.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import io.smm.adapter.support.upload.ChunkedUpload;
import io.smm.adapter.support.upload.PartAnswer;
import io.smm.adapter.support.upload.PartRule;
import io.smm.adapter.support.upload.PartSender;
import io.smm.adapter.support.upload.Remainder;
import io.smm.adapter.support.upload.UploadPart;
import io.smm.adapter.support.upload.UploadState;
import io.smm.error.ContentRejectedException;
import io.smm.error.InvalidInputException;
import io.smm.error.MediaRejectedException;
import io.smm.error.NetworkDownException;
import io.smm.error.ProtocolException;
import io.smm.error.SmmException;
import io.smm.post.MediaSource;
import io.smm.spi.CallScope;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Uploads in parts over five networks' protocols in miniature, with what happens to uploads on their way. */
class ChunkedUploadTest {

    private static final int KIB = 1_024;
    private static final int TOTAL = 3 * KIB * KIB + 300 * KIB + 123;
    private static final CallScope SCOPE = CallScope.of(TestContext.CONNECTION);

    private final byte[] bytes = new byte[TOTAL];
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final List<AutoCloseable> toClose = new ArrayList<>();

    ChunkedUploadTest() {
        new Random(7).nextBytes(bytes);
    }

    static Stream<UploadNetwork> networks() {
        return UploadNetwork.all(TOTAL).stream();
    }

    @AfterEach
    void everyStreamThatWasOpenedIsClosed() throws Exception {
        for (AutoCloseable thing : toClose) {
            thing.close();
        }
        assertThat(closed).hasValue(opened.get());
    }

    @ParameterizedTest
    @MethodSource("networks")
    void eachNetworkGetsTheBytesInItsOwnParts(UploadNetwork network) {
        TestContext context = connect(network);
        ChunkedUpload upload = upload(context, network);

        UploadState state = finish(context, upload, upload.begin("media-1"));

        assertArrived(network, state);
        assertThat(network.received).as("nothing is sent twice").isBetween((long) TOTAL, TOTAL + 4L * KIB);
        assertThat(context.waits).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void aConnectionCutInMidPartIsMadeGood(UploadNetwork network) {
        TestContext context = connect(network);
        ChunkedUpload upload = upload(context, network);
        network.cutAfter = 700 * KIB;

        UploadState state = finish(context, upload, upload.begin("media-1"));

        assertArrived(network, state);
        assertThat(context.waits).hasSize(1);
        assertThat(network.received).isLessThan(TOTAL + 710L * KIB);
    }

    @Test
    void whatTheServerKeptOfACutPartIsNotSentAgain() {
        UploadNetwork.YouTubeLike network = new UploadNetwork.YouTubeLike(TOTAL);
        TestContext context = connect(network);
        ChunkedUpload upload = upload(context, network);
        network.cutAfter = 700 * KIB;

        finish(context, upload, upload.begin("media-1"));

        // Two grains of 256 KiB were kept; the rest of the first part follows, then whole parts again.
        assertThat(network.log)
                .startsWith(
                        "bytes 0-1048575/" + TOTAL,
                        "bytes */" + TOTAL,
                        "bytes 524288-1048575/" + TOTAL,
                        "bytes 1048576-2097151/" + TOTAL);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void anotherInstanceGoesOnFromTheStoredBytesAfterAServerThatWentAway(UploadNetwork network) {
        TestContext first = connect(network);
        ChunkedUpload upload = upload(first, network);
        UploadState begun = upload.begin("media-1");
        network.stop();

        SmmException down = catchThrowableOfType(
                NetworkDownException.class, () -> upload.advance(begun, first.now.plusSeconds(600)));
        assertThat(down).isNotNull();
        assertThat(first.waits).as("4 attempts, and no more").hasSize(3);

        network.start();
        UploadState half = sendOnePart(first, network, begun);
        TestContext second = connect(network);
        UploadState state = finish(second, upload(second, network), UploadState.read(half.bytes()));

        assertArrived(network, state);
        assertThat(network.received).isBetween((long) TOTAL, TOTAL + 1_100L * KIB);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void anInstanceThatDiedBeforeItStoredWhatItSentDoesNoHarm(UploadNetwork network) {
        TestContext first = connect(network);
        ChunkedUpload upload = upload(first, network);
        byte[] stored = upload.begin("media-1").bytes();
        network.cutAfter = 100 * KIB;
        finish(first, upload, UploadState.read(stored));

        TestContext second = connect(network);
        if (network instanceof UploadNetwork.TikTokLike) {
            // It neither says where it stands nor takes a part again: what it says is told.
            assertThatThrownBy(() -> finish(second, upload(second, network), UploadState.read(stored)))
                    .isInstanceOf(ContentRejectedException.class);
            return;
        }
        UploadState state = finish(second, upload(second, network), UploadState.read(stored));

        assertArrived(network, state);
    }

    @Test
    void whatWentOutBeforeAFailureIsNotLost() {
        UploadNetwork.LinkedInLike network = new UploadNetwork.LinkedInLike(TOTAL);
        TestContext context = connect(network);
        AtomicInteger calls = new AtomicInteger();
        PartSender failing = (part, deadline) -> {
            if (calls.incrementAndGet() > 2) {
                network.refusal = 503;
            }
            return network.send(part, deadline);
        };
        ChunkedUpload upload = ChunkedUpload.of(context, SCOPE, network.rule, source(), failing);

        UploadState half = upload.advance(upload.begin("media-1"), context.now.plusSeconds(600));

        assertThat(half.sent()).isEqualTo(2L * 1_024 * KIB);
        assertThat(half.receipts()).hasSize(2);
        assertThatThrownBy(() -> upload.advance(half, context.now.plusSeconds(600)))
                .isInstanceOf(NetworkDownException.class);
        network.refusal = 0;
        calls.set(Integer.MIN_VALUE);
        context.now = context.now.plusSeconds(60); // the breaker lets calls go again
        assertArrived(network, finish(context, upload, half));
    }

    @Test
    void aRefusalForGoodIsNotRepeated() {
        UploadNetwork.LinkedInLike network = new UploadNetwork.LinkedInLike(TOTAL);
        TestContext context = connect(network);
        ChunkedUpload upload = upload(context, network);
        network.refusal = 413;

        assertThatThrownBy(() -> upload.advance(upload.begin("media-1"), context.now.plusSeconds(600)))
                .isInstanceOf(ContentRejectedException.class);
        assertThat(context.waits).isEmpty();
        assertThat(context.charged).hasSize(1);
    }

    @Test
    void aServerThatNeverGetsFurtherIsGivenUp() {
        TestContext context = new TestContext();
        List<Long> offsets = new ArrayList<>();
        PartSender stuck = (part, deadline) -> {
            offsets.add(part.offset());
            return PartAnswer.wants(0);
        };
        ChunkedUpload upload = ChunkedUpload.of(context, SCOPE, PartRule.ofSize(KIB), source(), stuck);

        assertThatThrownBy(() -> upload.advance(upload.begin("media-1"), context.now.plusSeconds(600)))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("stays at byte 0");
        assertThat(offsets).containsExactly(0L, 0L, 0L, 0L);
    }

    @Test
    void aServerThatWantsWhatIsNotThereIsRefused() {
        TestContext context = new TestContext();
        PartSender greedy = (part, deadline) -> PartAnswer.wants(TOTAL + 1L);
        ChunkedUpload upload = ChunkedUpload.of(context, SCOPE, PartRule.ofSize(KIB), source(), greedy);

        assertThatThrownBy(() -> upload.advance(upload.begin("media-1"), context.now.plusSeconds(600)))
                .isInstanceOf(ProtocolException.class);
    }

    @Test
    void aServerMaySetThePartsItself() {
        TestContext context = new TestContext();
        List<String> ranges = new ArrayList<>();
        PartSender server = (part, deadline) -> {
            ranges.add(part.contentRange());
            return part.end() == 50 ? new PartAnswer.Wants(50, 75) : PartAnswer.wants(part.end());
        };
        ChunkedUpload upload =
                ChunkedUpload.of(context, SCOPE, PartRule.whole(), MediaSource.ofBytes(new byte[100]), server);

        UploadState state = finish(context, upload, upload.begin("video-1").wanting(0, 50));

        assertThat(ranges).containsExactly("bytes 0-49/100", "bytes 50-74/100", "bytes 75-99/100");
        assertThat(state.complete()).isTrue();
    }

    @Test
    void aLongUploadIsManyStepsEachOfWhichIsStored() {
        TestContext context = new TestContext();
        List<UploadPart> parts = new ArrayList<>();
        PartSender server = (part, deadline) -> {
            parts.add(part);
            return PartAnswer.taken();
        };
        ChunkedUpload upload =
                ChunkedUpload.of(context, SCOPE, PartRule.ofSize(10), MediaSource.ofBytes(new byte[1_000]), server);

        UploadState state = upload.advance(upload.begin("media-1"), context.now.plusSeconds(600));

        assertThat(parts).hasSize(16);
        assertThat(state.sent()).isEqualTo(160);
        assertThat(upload.advance(state, context.now).sent())
                .as("a deadline that has passed still lets one part try")
                .isEqualTo(170);
    }

    @Test
    void aFileThatChangedIsNotMixedWithWhatWasSent(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("film.mp4"), new byte[100]);
        TestContext context = new TestContext();
        PartSender server = (part, deadline) -> PartAnswer.taken();
        MediaSource source = MediaSource.ofFile(file).through(() -> Files.newInputStream(file));
        ChunkedUpload upload = ChunkedUpload.of(context, SCOPE, PartRule.ofSize(1), source, server);
        UploadState half = upload.advance(upload.begin("media-1"), context.now.plusSeconds(600));

        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        assertRejected(upload, half, "was changed since the upload began");

        Files.write(file, new byte[101]);
        assertRejected(upload, half, "has another size than when the post was made");

        Files.delete(file);
        assertRejected(upload, half, "NoSuchFileException");

        ChunkedUpload other =
                ChunkedUpload.of(context, SCOPE, PartRule.ofSize(1), MediaSource.ofBytes(new byte[99]), server);
        assertRejected(other, half, "had 100 bytes when the upload began, and has 99 now");
    }

    private static void assertRejected(ChunkedUpload upload, UploadState state, String words) {
        assertThatThrownBy(() -> upload.advance(state, Instant.MAX))
                .isInstanceOf(MediaRejectedException.class)
                .hasMessageContaining(words)
                .hasMessageNotContaining("film");
    }

    @Test
    void aStreamThatCanBeReadOnceGoesOutInOnePartOrNotAtAll() {
        TestContext context = new TestContext();
        PartSender server = (part, deadline) -> PartAnswer.taken();
        MediaSource once = MediaSource.once("upload", 100, new ByteArrayInputStream(new byte[100]));

        assertThatThrownBy(() -> ChunkedUpload.of(context, SCOPE, PartRule.ofSize(99), once, server))
                .isInstanceOf(MediaRejectedException.class);
        assertThat(finish(
                                context,
                                ChunkedUpload.of(context, SCOPE, PartRule.whole(), once, server),
                                ChunkedUpload.of(context, SCOPE, PartRule.whole(), once, server)
                                        .begin("media-1"))
                        .complete())
                .isTrue();
    }

    @Test
    void bytesThatAreNotAtHandAreRefusedBeforeAnythingIsSent() {
        MediaSource elsewhere = MediaSource.at(URI.create("https://cdn.example/film.mp4"));

        assertThatThrownBy(() -> ChunkedUpload.of(
                        new TestContext(), SCOPE, PartRule.whole(), elsewhere, (part, deadline) -> PartAnswer.taken()))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aPartIsNeverHeldInMemory(@TempDir Path folder) throws Exception {
        int mib = KIB * KIB;
        Path file = folder.resolve("film.mp4");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(64L * mib);
        }
        UploadNetwork.RuploadLike network = new UploadNetwork.RuploadLike(64 * mib);
        TestContext context = connect(network);
        PartRule large = new PartRule(32L * mib, 1, 32L * mib, Remainder.SMALLER_LAST_PART, 10);
        ChunkedUpload upload = ChunkedUpload.of(context, SCOPE, large, MediaSource.ofFile(file), network);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        UploadState begun = upload.begin("media-1");
        long before = threads.getCurrentThreadAllocatedBytes();

        UploadState state = finish(context, upload, begun);

        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(state.complete()).isTrue();
        assertThat(allocated).as("bytes allocated for 64 MiB in parts of 32").isLessThan(4L * mib);
    }

    private ChunkedUpload upload(TestContext context, UploadNetwork network) {
        return ChunkedUpload.of(context, SCOPE, network.rule, source(), network);
    }

    /** Sends one part, which takes all the time there is. */
    private UploadState sendOnePart(TestContext context, UploadNetwork network, UploadState state) {
        Instant deadline = context.now.plusSeconds(600);
        PartSender slow = (part, until) -> {
            PartAnswer answer = network.send(part, until);
            context.now = deadline;
            return answer;
        };
        return ChunkedUpload.of(context, SCOPE, network.rule, source(), slow).advance(state, deadline);
    }

    private UploadState finish(TestContext context, ChunkedUpload upload, UploadState from) {
        UploadState state = from;
        while (!state.complete()) {
            state = upload.advance(state, context.now.plus(Duration.ofMinutes(10)));
        }
        return state;
    }

    private void assertArrived(UploadNetwork network, UploadState state) {
        assertThat(state.complete()).isTrue();
        assertThat(network.accepts(state)).as("the network has it").isTrue();
        assertThat(network.disk).isEqualTo(bytes);
    }

    private TestContext connect(UploadNetwork network) {
        TestContext context = new TestContext();
        network.client = NetworkClient.of(context, UploadNetwork.errors(), (operation, head) -> List.of());
        toClose.add(network);
        toClose.add(context);
        return context;
    }

    private MediaSource source() {
        return MediaSource.ofStream("film", TOTAL, () -> {
            opened.incrementAndGet();
            InputStream stream = new ByteArrayInputStream(bytes);
            return new FilterInputStream(stream) {
                @Override
                public void close() {
                    closed.incrementAndGet();
                }
            };
        });
    }
}
