package io.smm.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Network;
import io.smm.account.Secret;
import io.smm.adapter.support.upload.ChunkedUpload;
import io.smm.adapter.support.upload.MediaProcessing;
import io.smm.adapter.support.upload.PartAnswer;
import io.smm.adapter.support.upload.PartPlan;
import io.smm.adapter.support.upload.PartRule;
import io.smm.adapter.support.upload.PartSender;
import io.smm.adapter.support.upload.Remainder;
import io.smm.adapter.support.upload.UploadSessions;
import io.smm.adapter.support.upload.UploadState;
import io.smm.error.InvalidInputException;
import io.smm.error.MediaRejectedException;
import io.smm.post.MediaSource;
import io.smm.post.Outcome;
import io.smm.spi.CallScope;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans, states and sessions of uploads, and what networks say of their work. Numbers from the sheets of the networks. */
class UploadValuesTest {

    private static final long KIB = 1_024;
    private static final long MIB = 1_024 * KIB;
    private static final CallScope SCOPE = CallScope.of(TestContext.CONNECTION);
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Network TESTNET = new Network("testnet");

    private static final PartRule TIKTOK =
            new PartRule(10_000_000, 1, 64 * MIB, Remainder.MERGED_INTO_LAST_PART, 1_000);
    private static final PartRule X = new PartRule(MIB, 1, 5 * MIB, Remainder.SMALLER_LAST_PART, 1_000);
    private static final PartRule YOUTUBE =
            new PartRule(16 * MIB, 256 * KIB, 1_024 * MIB, Remainder.SMALLER_LAST_PART, 10_000);

    @ParameterizedTest
    @CsvSource({
        "50000123, 10000000, 5, 10000123", // the example of TikTok's own page
        "19999999, 10000000, 1, 19999999",
        "4000000, 4000000, 1, 4000000",
        "10000000, 10000000, 1, 10000000",
    })
    void tiktokMergesTheRemainderIntoTheLastPart(long total, long size, int count, long last) {
        PartPlan plan = TIKTOK.plan(total);

        assertThat(plan).isEqualTo(new PartPlan(total, size, count));
        assertThat(plan.end(count - 1) - plan.firstByte(count - 1)).isEqualTo(last);
        assertThat(plan.indexAt(total - 1)).isEqualTo(count - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1",
        "1048576, 1048576, 1",
        "1048577, 1048576, 2",
        "536870912, 1048576, 512",
        "1048576001, 1048577, 1000", // more than 1,000 parts of 1 MiB: they grow
    })
    void partsGrowWhereThereWouldBeTooMany(long total, long size, int count) {
        assertThat(X.plan(total)).isEqualTo(new PartPlan(total, size, count));
    }

    @Test
    void whatIsTooLargeForAllPartsIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> X.plan(5_000 * MIB + 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("more than 1000 parts");
        assertThatThrownBy(() -> X.plan(0)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void grownPartsStayMultiples() {
        PartPlan plan = YOUTUBE.plan(256L * 1_024 * MIB);

        assertThat(plan.partBytes() % (256 * KIB)).isZero();
        assertThat(plan.count()).isLessThanOrEqualTo(10_000);
    }

    @Test
    void planCoversEachByteOnce() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            long size = 1 + random.nextInt(50);
            long total = 1 + random.nextInt(5_000);
            Remainder remainder = Remainder.values()[random.nextInt(2)];
            PartPlan plan = new PartRule(size, 1, size, remainder, Integer.MAX_VALUE).plan(total);
            long next = 0;
            for (int part = 0; part < plan.count(); part++) {
                assertThat(plan.firstByte(part)).as("seed %d", seed).isEqualTo(next);
                assertThat(plan.indexAt(next)).as("seed %d", seed).isEqualTo(part);
                next = plan.end(part);
                assertThat(plan.indexAt(next - 1)).as("seed %d", seed).isEqualTo(part);
            }
            assertThat(next).as("seed %d", seed).isEqualTo(total);
        }
    }

    @Test
    void aRuleNamesAllThatDoesNotFitTogether() {
        assertThatThrownBy(() -> new PartRule(5, 2, 4, Remainder.SMALLER_LAST_PART, 0))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        error -> assertThat(error.faults())
                                .extracting(fault -> fault.field())
                                .containsExactly("size", "largest", "mostParts"));
    }

    @Test
    void aStateSurvivesItsBytesAndIsSmall() {
        UploadState state = state(120, "\"/ambry-video/signedId/AQH" + "x".repeat(200) + "\"");

        byte[] bytes = state.bytes();

        assertThat(UploadState.read(bytes)).isEqualTo(state).hasToString(state.toString());
        assertThat(bytes).as("500 MB at LinkedIn: 120 parts").hasSizeLessThan(UploadState.MOST_BYTES);
    }

    @Test
    void aStateThatCannotBeStoredSaysSo() {
        assertThatThrownBy(() -> state(400, "x".repeat(250)).bytes())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("400 receipts");
    }

    @Test
    void bytesThatAreNoStateAreRefusedWhereverTheyEnd() {
        byte[] bytes = state(3, "tag").bytes();

        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> UploadState.read(cut)).isInstanceOf(InvalidInputException.class);
        }
        bytes[0] = 2;
        assertThatThrownBy(() -> UploadState.read(bytes))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("version 2");
    }

    @Test
    void anAddressIsNoHandle() {
        ChunkedUpload upload = upload(MediaSource.ofBytes(new byte[10]), (part, deadline) -> PartAnswer.taken());

        assertThatThrownBy(() -> upload.begin("https://upload.example/?token=secret"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void sessionsAreSharedBoundedAndForgotten() throws Exception {
        try (TestContext context = new TestContext()) {
            UploadSessions sessions = UploadSessions.of(context);
            sessions.keep(TESTNET, "first", Secret.of("https://upload.example/1"));
            sessions.keep(TESTNET, "second", Secret.of("https://upload.example/2"));
            sessions.forget(TESTNET, "second");

            assertThat(UploadSessions.of(context)).isSameAs(sessions);
            assertThat(sessions.find(TESTNET, "first")).contains(Secret.of("https://upload.example/1"));
            assertThat(sessions.find(TESTNET, "second")).isEmpty();
            assertThat(sessions.find(new Network("othernet"), "first")).isEmpty();
            for (int i = 0; i < 1_000; i++) {
                sessions.keep(TESTNET, "more-" + i, Secret.of("x"));
            }
            assertThat(sessions.find(TESTNET, "first"))
                    .as("the 1,001st is gone")
                    .isEmpty();
            assertThat(sessions.find(TESTNET, "more-0")).isPresent();
        }
    }

    @Test
    void workIsWaitedForWithoutAThreadAndNotForEver() {
        Duration patience = Duration.ofMinutes(30);
        MediaProcessing working = new MediaProcessing.Working(OptionalInt.of(40), Duration.ofSeconds(5));

        assertThat(working.outcome(SCOPE, NOW, NOW, patience))
                .contains(new Outcome.Pending(NOW.plusSeconds(5), "the network works on the media")
                        .done(40)
                        .givenUpAt(NOW.plus(patience)));
        assertThat(new MediaProcessing.Registered(Duration.ZERO).outcome(SCOPE, NOW, NOW, patience))
                .contains(new Outcome.Pending(NOW.plusSeconds(1), "the network has not begun with the media")
                        .givenUpAt(NOW.plus(patience)));
        assertThat(new MediaProcessing.Working(OptionalInt.empty(), Duration.ofDays(2))
                        .outcome(SCOPE, NOW, NOW, patience))
                .contains(new Outcome.Pending(NOW.plusSeconds(3_600), "the network works on the media")
                        .givenUpAt(NOW.plus(patience)));
        assertThat(new MediaProcessing.Ready().outcome(SCOPE, NOW, NOW.plusSeconds(99_999), patience))
                .isEmpty();
        assertRejected(
                working.outcome(SCOPE, NOW, NOW.plus(patience), patience), "not done with the media after PT30M");
    }

    @Test
    void whatIsSaidOfAStepIsNotSaidOfTheWholeAndNoNumberOutOfBoundsIsBelieved() {
        Outcome step = new MediaProcessing.Working(OptionalInt.empty(), "encoding 70 %", Duration.ofSeconds(5))
                .outcome(SCOPE, NOW, NOW, Duration.ofHours(1))
                .orElseThrow();

        assertThat(step)
                .isEqualTo(new Outcome.Pending(NOW.plusSeconds(5), "the network works on the media: encoding 70 %")
                        .givenUpAt(NOW.plusSeconds(3_600)));
        for (int odd : new int[] {-1, 101}) {
            assertThat(new MediaProcessing.Working(OptionalInt.of(odd), Duration.ZERO).percent())
                    .isEmpty();
        }
    }

    @Test
    void aFailureIsToldInTheNetworksWords() {
        Optional<Outcome> outcome = new MediaProcessing.Failed("InvalidMedia", "the frame rate is 5")
                .outcome(SCOPE, NOW, NOW, Duration.ZERO);

        assertRejected(outcome, "the network cannot use the media: the frame rate is 5");
        assertThat(((Outcome.Rejected) outcome.orElseThrow()).error().details().nativeCode())
                .contains("InvalidMedia");
    }

    private static void assertRejected(Optional<Outcome> outcome, String words) {
        assertThat(outcome)
                .get()
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.error())
                                .isInstanceOf(MediaRejectedException.class)
                                .hasMessageContaining(words));
    }

    private static ChunkedUpload upload(MediaSource source, PartSender sender) {
        return ChunkedUpload.of(new TestContext(), SCOPE, PartRule.ofSize(1), source, sender);
    }

    private static UploadState state(int parts, String receipt) {
        ChunkedUpload upload =
                upload(MediaSource.ofBytes(new byte[parts]), (part, deadline) -> PartAnswer.taken(receipt));
        UploadState state = upload.begin("video-1");
        while (!state.complete()) {
            state = upload.advance(state, NOW.plusSeconds(600));
        }
        assertThat(state.receipts()).isEqualTo(List.copyOf(java.util.Collections.nCopies(parts, receipt)));
        return state;
    }
}
