package io.smm.adapter.support.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An endless body is cut into frames wherever the network's packets end. The event streams are those of the HTML standard, 9.2.6. */
class FramingTest {

    @Test
    void aLineIsAFrameAndAnEmptyLineIsASignOfLife() throws IOException {
        assertThat(texts(Framing.LINES, "{\"a\":1}\r\n\r\n\r\n{\"a\":2}\n{\"ha"))
                .containsExactly("{\"a\":1}", "{\"a\":2}");
    }

    @Test
    void otherBytesBelowAReturnAndThoseAboveAsciiEndNoLine() throws IOException {
        String text = "\t\u000b\u000c\t\t\u0001 ț\u0085\u2028🎉\t\t\t\t\t\t\t\t\t";
        for (int before = 0; before < 20; before++) {
            String line = "x".repeat(before) + text;
            assertThat(texts(Framing.LINES, line + "\n" + line + "\r" + line + "\n"))
                    .containsExactly(line, line, line);
        }
    }

    @Test
    void linesOfDataAreJoined() throws IOException {
        assertThat(texts(Framing.SERVER_SENT_EVENTS, "data: YHOO\ndata: +2\ndata: 10\n\n"))
                .containsExactly("YHOO\n+2\n10");
    }

    @Test
    void theStandardsFourBlocksAreThreeEventsOfWhichTheLastHasNoId() throws IOException {
        String stream = ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n";

        List<Frame> frames = frames(Framing.SERVER_SENT_EVENTS, stream, 1_024);

        assertThat(frames)
                .extracting(frame -> new String(frame.data(), UTF_8))
                .containsExactly("first event", "second event", " third event");
        assertThat(frames).extracting(Frame::id).containsExactly(Optional.of("1"), Optional.of(""), Optional.of(""));
    }

    @Test
    void dataWithoutTextIsAnEventAndAnEventThatDoesNotEndIsNone() throws IOException {
        assertThat(texts(Framing.SERVER_SENT_EVENTS, "data\n\ndata\ndata\n\ndata:"))
                .containsExactly("", "\n");
    }

    @Test
    void aSpaceAfterTheColonIsNoPartOfTheData() throws IOException {
        assertThat(texts(Framing.SERVER_SENT_EVENTS, "data:test\n\ndata: test\n\n"))
                .containsExactly("test", "test");
    }

    @Test
    void namesBelongToTheirEventAloneAndAnEventWithoutDataIsNone() throws IOException {
        String stream =
                "\uFEFFevent: update\r\ndata: 1\r\n\r\nevent: nothing\r\n\r\n:thump\rdata: 2\r\rretry: 10\nevent:\ndata: 3\n\n";

        List<Frame> frames = frames(Framing.SERVER_SENT_EVENTS, stream, 1_024);

        assertThat(frames).extracting(frame -> new String(frame.data(), UTF_8)).containsExactly("1", "2", "3");
        assertThat(frames)
                .extracting(Frame::event)
                .containsExactly(Optional.of("update"), Optional.empty(), Optional.empty());
    }

    @Test
    void anIdWithANullIsPassedOver() throws IOException {
        assertThat(frames(Framing.SERVER_SENT_EVENTS, "id: 7\nid: 8\0\ndata: x\n\n", 1_024))
                .extracting(Frame::id)
                .containsExactly(Optional.of("7"));
    }

    @Test
    void aFrameThatIsTooLargeIsPassedOverAndTheNextIsRead() throws IOException {
        String large = "x".repeat(5_000);

        List<Frame> lines = frames(Framing.LINES, large + "\nnext\n" + "y".repeat(1_024) + "\n", 1_024);
        List<Frame> events = frames(
                Framing.SERVER_SENT_EVENTS,
                "data: " + large + "\n\n" + "data: a\n".repeat(600) + "\ndata: next\n\n",
                1_024);

        assertThat(lines).extracting(Frame::isTooLarge).containsExactly(true, false, false);
        assertThat(lines.get(1).data()).asString(UTF_8).isEqualTo("next");
        assertThat(events).extracting(Frame::isTooLarge).containsExactly(true, true, false);
        assertThat(events.get(0).data()).isEmpty();
    }

    @Test
    void whereThePacketsEndDoesNotMatter() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        StringBuilder lines = new StringBuilder();
        StringBuilder events = new StringBuilder();
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            String text = "ș".repeat(random.nextInt(40)) + i;
            said.add(text);
            lines.append(text).append(random.nextBoolean() ? "\r\n" : "\n");
            events.append("data: ")
                    .append(text)
                    .append(List.of("\n\n", "\r\n\r\n", "\r\r").get(random.nextInt(3)));
        }

        for (Framing framing : Framing.values()) {
            String stream = framing == Framing.LINES ? lines.toString() : events.toString();
            assertThat(read(framing.reader(new Packets(stream.getBytes(UTF_8), random), 1_024)))
                    .as("seed %s, %s", seed, framing)
                    .extracting(frame -> new String(frame.data(), UTF_8))
                    .isEqualTo(said);
        }
    }

    @Test
    void aFramesTextShowsNoContent() {
        assertThat(Frame.of(Optional.of("update"), Optional.empty(), "private".getBytes(UTF_8)))
                .hasToString("Frame[update, 7 bytes]");
    }

    private static List<String> texts(Framing framing, String stream) throws IOException {
        return frames(framing, stream, 1_024).stream()
                .map(frame -> new String(frame.data(), UTF_8))
                .toList();
    }

    private static List<Frame> frames(Framing framing, String stream, int most) throws IOException {
        return read(framing.reader(new ByteArrayInputStream(stream.getBytes(UTF_8)), most));
    }

    private static List<Frame> read(FrameReader reader) throws IOException {
        List<Frame> frames = new ArrayList<>();
        for (Optional<Frame> next = reader.next(); next.isPresent(); next = reader.next()) {
            frames.add(next.get());
        }
        return frames;
    }

    /** Gives a few bytes at a time. */
    private static final class Packets extends InputStream {
        private final InputStream all;
        private final Random random;

        Packets(byte[] bytes, Random random) {
            all = new ByteArrayInputStream(bytes);
            this.random = random;
        }

        @Override
        public int read() throws IOException {
            return all.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return all.read(target, offset, Math.min(length, 1 + random.nextInt(7)));
        }
    }
}
