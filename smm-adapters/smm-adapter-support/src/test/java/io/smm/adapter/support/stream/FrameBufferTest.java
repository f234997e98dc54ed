package io.smm.adapter.support.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Between the thread that reads a socket and the one that reads the line nothing is lost, held beyond the bound, or waited for in vain. */
@Timeout(60)
class FrameBufferTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void allComesInOrderWhoeverIsFaster() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            int count = 2_000;
            FrameBuffer buffer = new FrameBuffer(1 + random.nextInt(20), 8 + random.nextInt(200));
            int wakes = 1 + random.nextInt(30);
            CompletableFuture<Void> put = CompletableFuture.runAsync(() -> {
                for (int i = 0; i < count; i++) {
                    put(buffer, i);
                    if (i % wakes == 0) {
                        buffer.wake();
                    }
                }
                buffer.end(() -> new IllegalStateException("the end"));
            });

            for (int i = 0; i < count; i++) {
                assertThat(number(buffer.take(LONG)))
                        .as("seed %s, round %s", seed, round)
                        .isEqualTo(i);
            }

            assertThatThrownBy(() -> buffer.take(LONG)).hasMessage("the end");
            put.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void whatATakerHasAtHandCountsUntilItHasHandedOutTheLast() throws Exception {
        FrameBuffer buffer = new FrameBuffer(4, 1_000);
        for (int i = 0; i < 4; i++) {
            buffer.put(frame(i));
        }

        assertThat(number(buffer.take(Duration.ZERO))).isZero();
        assertThat(buffer.isFull())
                .as("half of it is at hand, and one of that is not handed out")
                .isTrue();
        assertThat(number(buffer.take(Duration.ZERO))).isEqualTo(1);
        assertThat(buffer.isFull()).isFalse();
    }

    @Test
    void theLargestFrameWaitsAloneAndIsNotHeldUp() throws Exception {
        FrameBuffer buffer = new FrameBuffer(10, 100);
        buffer.put(Frame.of(new byte[500]));
        CompletableFuture<Void> next = CompletableFuture.runAsync(() -> put(buffer, 7));

        assertThat(buffer.take(LONG).orElseThrow().data()).hasSize(500);
        next.get(10, TimeUnit.SECONDS);
        assertThat(number(buffer.take(Duration.ZERO))).isEqualTo(7);
    }

    @Test
    void whoWaitsIsWokenByAPutterWithoutRoom() throws Exception {
        FrameBuffer buffer = new FrameBuffer(1, 1_000);
        CompletableFuture<Integer> taken = CompletableFuture.supplyAsync(() -> number(buffer.take(LONG)));

        buffer.put(frame(1));
        buffer.put(frame(2)); // nobody says wake

        assertThat(taken.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(number(buffer.take(Duration.ZERO))).isEqualTo(2);
    }

    @Test
    void whatIsAtHandIsDroppedWhenTheLineIsClosedOrFails() throws Exception {
        FrameBuffer closed = new FrameBuffer(10, 1_000);
        FrameBuffer failed = new FrameBuffer(10, 1_000);
        for (int i = 0; i < 10; i++) {
            closed.put(frame(i));
            failed.put(frame(i));
        }
        closed.take(LONG);
        failed.take(LONG);

        closed.close();
        failed.fail(() -> new IllegalStateException("the SDK is closed"));

        assertThat(closed.take(LONG)).isEmpty();
        assertThat(closed.put(frame(1))).isFalse();
        assertThatThrownBy(() -> failed.take(LONG)).hasMessage("the SDK is closed");
        assertThatThrownBy(() -> failed.take(LONG)).hasMessage("the SDK is closed");
    }

    private static void put(FrameBuffer buffer, int number) {
        try {
            assertThat(buffer.put(frame(number))).isTrue();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private static Frame frame(int number) {
        return Frame.of(ByteBuffer.allocate(4).putInt(number).array());
    }

    private static int number(Optional<Frame> frame) {
        return ByteBuffer.wrap(frame.orElseThrow().data()).getInt();
    }
}
