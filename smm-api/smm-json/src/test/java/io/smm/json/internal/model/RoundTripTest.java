package io.smm.json.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.json.SmmJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values at random, of every type in turn: {@code -Dsmm.seed=} repeats a run. */
class RoundTripTest {

    private static final int VALUES = 100_000;

    private final SmmJson json = SmmJson.standard();

    @Test
    void aHundredThousandRandomValuesComeBackEqualAndAreWrittenTheSameAgain() {
        long seed = Long.getLong("smm.seed", System.nanoTime());
        System.out.println("RoundTripTest: -Dsmm.seed=" + seed);
        RandomValues random = new RandomValues(seed);
        List<Catalogue.Entry<?>> entries = Catalogue.standard().entries();

        for (int i = 0; i < VALUES; i++) {
            roundTrip(entries.get(i % entries.size()), random);
        }
    }

    private <T> void roundTrip(Catalogue.Entry<T> entry, RandomValues random) {
        T value = random.of(entry.codec());
        byte[] written = json.write(value);
        T read = json.read(entry.type(), written);

        if (!Same.same(value, read) || !java.util.Arrays.equals(written, json.write(read))) {
            assertThat(read).as(new String(written, StandardCharsets.UTF_8)).isEqualTo(value);
            assertThat(new String(json.write(read), StandardCharsets.UTF_8))
                    .isEqualTo(new String(written, StandardCharsets.UTF_8));
        }
    }
}
