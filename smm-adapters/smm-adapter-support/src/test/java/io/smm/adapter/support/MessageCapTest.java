package io.smm.adapter.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.junit.jupiter.api.Test;

/** Messages that are too large are not held, and nothing else is changed. */
class MessageCapTest {

    private static final int MOST = 300;

    /** What a reader of RFC 6455 §5.2 makes of the bytes: messages and control frames, in order. */
    private record Seen(int opcode, ByteString data, boolean cut) {}

    @Test
    void allIsPassedOnAsBytesButWhatIsTooLarge() throws IOException {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Buffer wire = new Buffer();
            List<Seen> expected = write(random, wire);
            MessageCap cap = new MessageCap(MOST, () -> {});

            List<Seen> seen = read(cap, Okio.buffer(cap.capped(inPieces(wire, random))));

            assertThat(seen).as("seed " + seed).isEqualTo(expected);
        }
    }

    @Test
    void noMoreThanABufferfulIsHeldOfAMessageThatIsTooLarge() throws IOException {
        long size = 200L * 1024 * 1024;
        long[] most = {0};
        MessageCap cap = new MessageCap(MOST, () -> {});
        Source endless = new Source() {
            private long left = size;
            private boolean begun;

            @Override
            public long read(Buffer sink, long byteCount) {
                most[0] = Math.max(most[0], sink.size());
                if (!begun) {
                    begun = true;
                    head(sink, 0x82, size);
                    return 10;
                }
                if (left == 0) {
                    return -1;
                }
                long count = Math.min(Math.min(byteCount, left), 8_192);
                sink.write(new byte[(int) count]);
                left -= count;
                return count;
            }

            @Override
            public okio.Timeout timeout() {
                return okio.Timeout.NONE;
            }

            @Override
            public void close() {}
        };

        List<Seen> seen = read(cap, Okio.buffer(cap.capped(endless)));

        assertThat(seen).containsExactly(new Seen(2, ByteString.EMPTY, true));
        assertThat(most[0]).isLessThan(64 * 1024);
    }

    private static List<Seen> write(Random random, Buffer wire) {
        List<Seen> expected = new ArrayList<>();
        int messages = 1 + random.nextInt(8);
        for (int i = 0; i < messages; i++) {
            int opcode = 1 + random.nextInt(2);
            int frames = 1 + random.nextInt(4);
            Buffer whole = new Buffer();
            Buffer asPassed = new Buffer();
            boolean cut = false;
            List<Seen> between = new ArrayList<>();
            List<Seen> afterCut = new ArrayList<>();
            for (int f = 0; f < frames; f++) {
                byte[] data = new byte[random.nextInt(4) == 0 ? random.nextInt(70_000) : random.nextInt(MOST / 2)];
                random.nextBytes(data);
                head(wire, (f == frames - 1 ? 0x80 : 0) | (f == 0 ? opcode : 0), data.length);
                wire.write(data);
                whole.write(data);
                cut |= whole.size() > MOST;
                if (!cut) {
                    asPassed.write(data);
                }
                if (f < frames - 1 && random.nextInt(3) == 0) {
                    byte[] ping = {(byte) i, (byte) f};
                    head(wire, 0x89, ping.length);
                    wire.write(ping);
                    (cut ? afterCut : between).add(new Seen(9, ByteString.of(ping), false));
                }
            }
            expected.addAll(between);
            expected.add(new Seen(2, asPassed.readByteString(), cut)); // texts are passed as bytes
            expected.addAll(afterCut);
        }
        return expected;
    }

    private static void head(Buffer wire, int first, long length) {
        wire.writeByte(first);
        if (length <= 125) {
            wire.writeByte((int) length);
        } else if (length <= 0xffff) {
            wire.writeByte(126).writeShort((int) length);
        } else {
            wire.writeByte(127).writeLong(length);
        }
    }

    private static List<Seen> read(MessageCap cap, BufferedSource in) throws IOException {
        List<Seen> seen = new ArrayList<>();
        Buffer message = new Buffer();
        int kind = 0;
        while (!in.exhausted()) {
            int first = in.readByte() & 0xff;
            long length = in.readByte() & 0x7f;
            length = length == 126 ? in.readShort() & 0xffff : length == 127 ? in.readLong() : length;
            int opcode = first & 0x0f;
            if (opcode >= 8) {
                seen.add(new Seen(opcode, in.readByteString(length), false));
                continue;
            }
            kind = opcode == 0 ? kind : opcode;
            in.readFully(message, length);
            if ((first & 0x80) != 0) {
                seen.add(new Seen(kind, message.readByteString(), cap.wasCut()));
            }
        }
        return seen;
    }

    private static Source inPieces(Buffer wire, Random random) {
        return new ForwardingSource(wire) {
            @Override
            public long read(Buffer sink, long byteCount) throws IOException {
                return super.read(sink, Math.min(byteCount, 1 + random.nextInt(random.nextBoolean() ? 5 : 8_192)));
            }
        };
    }
}
