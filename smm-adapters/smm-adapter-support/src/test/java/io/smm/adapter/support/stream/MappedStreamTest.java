package io.smm.adapter.support.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.Cursor;
import io.smm.Network;
import io.smm.account.AccountRef;
import io.smm.adapter.support.MalformedAnswerException;
import io.smm.error.ErrorDetails;
import io.smm.error.NetworkDownException;
import io.smm.error.ProtocolException;
import io.smm.error.RetryAdvice;
import io.smm.listening.SignalEvent;
import io.smm.listening.SignalStream;
import io.smm.post.PostRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The place moves with the events and never before them; what cannot be read costs a gap. */
class MappedStreamTest {

    private static final Network TESTNET = new Network("testnet");
    private static final AccountRef US = AccountRef.of(TESTNET, "us", "us");
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final Line line = new Line();
    private final SignalStream stream =
            MappedStream.fromNow(line, MappedStreamTest::read, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void thePlaceMovesWhenTheLastEventOfAFrameWasGiven() {
        line.says("a,b @1");
        line.says("@2");
        line.says("c @3");

        assertThat(stream.cursor()).isEmpty();
        assertThat(next()).isEqualTo("a");
        assertThat(stream.cursor()).isEmpty();
        assertThat(next()).isEqualTo("b");
        assertThat(stream.cursor()).contains(new Cursor("1"));
        assertThat(next()).isEqualTo("c");
        assertThat(stream.cursor()).contains(new Cursor("3"));
    }

    @Test
    void framesWithoutEventsMoveThePlaceToo() {
        line.says("@7");

        assertThat(stream.next(Duration.ZERO)).isEmpty();
        assertThat(stream.cursor()).contains(new Cursor("7"));
    }

    @Test
    void aFrameThatCannotBeReadIsAGapBeforeTheNextEventAlone() {
        line.says("a @1");
        line.says("!");
        line.says("@2");
        line.says("b,c @3");

        assertThat(stream.next(Duration.ZERO).orElseThrow().afterGap()).isFalse();
        assertThat(stream.next(Duration.ZERO).orElseThrow().afterGap()).isTrue();
        assertThat(stream.next(Duration.ZERO).orElseThrow().afterGap()).isFalse();
    }

    @Test
    void aGapThatNobodyWasToldOfIsMetAgain() {
        line.says("a @1");
        line.says(Frame.tooLarge());
        line.says("@2");

        assertThat(next()).isEqualTo("a");
        assertThat(stream.next(Duration.ZERO)).isEmpty();
        assertThat(stream.cursor()).contains(new Cursor("1"));
    }

    @Test
    void tenFramesInARowThatCannotBeReadEndTheLine() {
        for (int i = 0; i < 9; i++) {
            line.says("!");
        }
        line.says("a @1");
        assertThat(next()).isEqualTo("a");
        for (int i = 0; i < 10; i++) {
            line.says("!");
        }

        assertThatThrownBy(() -> stream.next(Duration.ZERO))
                .isInstanceOf(ProtocolException.class)
                .hasMessageNotContaining("!");
    }

    @Test
    void theLinesEndIsThrownAfterAllThatCame() {
        line.says("a @1");
        line.frames.end(() -> new NetworkDownException(
                ErrorDetails.of("cut", RetryAdvice.sameCall()).build()));

        assertThat(next()).isEqualTo("a");
        assertThatThrownBy(() -> stream.next(Duration.ZERO)).isInstanceOf(NetworkDownException.class);
        assertThat(stream.cursor()).contains(new Cursor("1"));
    }

    @Test
    void whoDoesNotKnowWhatCameBeforeSaysSo() {
        SignalStream after = MappedStream.afterGap(line, MappedStreamTest::read, Clock.fixed(NOW, ZoneOffset.UTC));
        line.says("a @1");

        assertThat(after.next(Duration.ZERO).orElseThrow().afterGap()).isTrue();
    }

    private String next() {
        return stream.next(Duration.ZERO).orElseThrow().ref().id();
    }

    /** {@code a,b @1}: two events and a place; {@code !}: nonsense. */
    private static FrameNews read(Frame frame, Instant receivedAt) {
        String text = new String(frame.data(), UTF_8);
        if (text.equals("!")) {
            throw new MalformedAnswerException("!");
        }
        int at = text.indexOf('@');
        SignalEvent[] events = java.util.Arrays.stream(
                        text.substring(0, at).strip().split(",", -1))
                .filter(id -> !id.isEmpty())
                .map(id -> SignalEvent.deleted(US, PostRef.of(TESTNET, id), receivedAt, SignalEvent.Source.STREAM))
                .toArray(SignalEvent[]::new);
        return FrameNews.of(events).at(new Cursor(text.substring(at + 1)));
    }

    /** A line that says what it is told to. */
    private static final class Line implements FrameLine {
        private final FrameBuffer frames = new FrameBuffer(100, 10_000);

        void says(String text) {
            says(Frame.of(text.getBytes(UTF_8)));
        }

        void says(Frame frame) {
            try {
                frames.put(frame);
            } catch (InterruptedException impossible) {
                throw new AssertionError(impossible);
            }
        }

        @Override
        public Optional<Frame> next(Duration patience) {
            return frames.take(patience);
        }

        @Override
        public boolean send(String text) {
            return false;
        }

        @Override
        public void close() {
            frames.close();
        }
    }
}
