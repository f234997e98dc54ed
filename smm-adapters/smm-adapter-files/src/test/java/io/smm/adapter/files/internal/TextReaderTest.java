package io.smm.adapter.files.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.adapter.files.CsvEncoding;
import io.smm.adapter.files.CsvFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextReaderTest {

    private final FaultLog faults = new FaultLog("x", 1000);

    @Test
    void anyBytesReadAsTheJdkReadsThem() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = bytes(random);
            String expected = new String(bytes, StandardCharsets.UTF_8);
            expected = expected.startsWith("\uFEFF") ? expected.substring(1) : expected;

            assertThat(read(trickle(bytes, random))).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void aFaultIsCountedOnceALineWhateverTheLineBreak() throws IOException {
        byte bad = (byte) 0xFF;
        byte[] bytes = {'a', '\r', '\n', bad, bad, '\r', 'b', '\n', 'c', bad, '\n', '\r', bad};

        read(new ByteArrayInputStream(bytes));

        assertThat(faults.first()).extracting(CsvFault::line).containsExactly(2L, 4L, 6L);
    }

    private String read(InputStream in) throws IOException {
        StringWriter text = new StringWriter();
        try (TextReader reader = new TextReader(in, CsvEncoding.UTF_8, faults, Integer.MAX_VALUE)) {
            reader.transferTo(text);
        }
        return text.toString();
    }

    /** Mostly characters of all lengths, some bytes at random, sometimes a mark at the beginning. */
    private static byte[] bytes(Random random) {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
        IntStream.range(0, random.nextInt(20_000))
                .forEach(i ->
                        text.append(new String[] {"a", "\n", "\r\n", "é", "€", "😀", ",", "\""}[random.nextInt(8)]));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(5); i > 0 && bytes.length > 0; i--) {
            // A zero at the beginning, or the mark of UTF-16, is another encoding's and ends the reading.
            bytes[random.nextInt(bytes.length)] = (byte) (128 + random.nextInt(126));
        }
        return bytes;
    }

    /** Gives as few bytes a call as it likes. */
    private static InputStream trickle(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 1 + random.nextInt(9_000)));
            }
        };
    }
}
