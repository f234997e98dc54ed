package io.smm.json.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moments are read as Java reads them, whatever stands there. */
class MomentsTest {

    @Test
    void whatJavaWritesIsReadAsItWas() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            long seconds = random.nextLong(-70_000_000_000L, 260_000_000_000L);
            int nanos = random.nextInt(1_000_000_000) / (int) Math.pow(10, random.nextInt(10)) * 1_000;
            Instant moment = Instant.ofEpochSecond(seconds, nanos % 1_000_000_000);

            assertThat(Moments.read(moment.toString())).as("seed %d", seed).isEqualTo(moment);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T12:00:00Z",
                "2026-11-23T12:00:00.1Z",
                "2026-11-23T12:00:00.000000001Z",
                "2026-11-23T24:00:00Z",
                "2026-12-31T23:59:60Z",
                "2026-02-29T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-00-01T00:00:00Z",
                "2026-11-23T12:00:00.Z",
                "2026-11-23T12:00:00.1234567890Z",
                "2026-11-23T12:60:00Z",
                "2026-11-23T25:00:00Z",
                "2026-11-23t12:00:00z",
                "2026-11-23T12:00:00+00:00",
                "2026-11-23T12:00Z",
                "+12026-11-23T12:00:00Z",
                "-0001-11-23T12:00:00Z",
                "0000-01-01T00:00:00Z",
                "2026-11-23 12:00:00Z",
                "2026-11-2xT12:00:00Z",
                "",
                "Z",
                "٢٠٢٦-11-23T12:00:00Z",
                "2026-11-23T12:00:00.12-4Z"
            })
    void whatElseMayStandThereIsTakenOrRefusedAsJavaDoes(String text) {
        Throwable refused = catchThrowable(() -> Instant.parse(text));

        if (refused == null) {
            assertThat(Moments.read(text)).isEqualTo(Instant.parse(text));
        } else {
            assertThat(catchThrowable(() -> Moments.read(text))).isInstanceOf(DateTimeException.class);
        }
    }
}
