package io.smm.adapter.bluesky.internal.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.post.DeliveryId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Record keys sort by time, differ between deliveries, and are the same for the same delivery. Source: AT Protocol, TID. */
class TidsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123Z");

    /** Thirteen letters hold 65 bits; the first two are never set, so the first letter is one of eight. Values worked out by hand from the definition. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 2222222222222",
        "0, 1, 2222222222223",
        "0, 31, 222222222222z",
        "0, 32, 2222222222232",
        "1, 0, 2222222222322",
        "9007199254740991, 1023, bzzzzzzzzzzzz"
    })
    void bitsBecomeLetters(long micros, int clock, String key) {
        assertThat(Tids.of(micros, clock)).isEqualTo(key);
    }

    @Test
    void keysAreOfTheNetworksShapeAndStrictlyIncreasing() {
        List<String> keys = Tids.of(new DeliveryId("d"), NOW, 100);

        assertThat(keys)
                .hasSize(100)
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[234567ab][234567abcdefghijklmnopqrstuvwxyz]{12}"));
    }

    @Test
    void theSameDeliveryGetsTheSameKeys() {
        assertThat(Tids.of(new DeliveryId("d"), NOW, 3)).isEqualTo(Tids.of(new DeliveryId("d"), NOW, 3));
        assertThat(Tids.of(new DeliveryId("d"), NOW, 3))
                .startsWith(Tids.of(new DeliveryId("d"), NOW, 1).get(0));
    }

    @Test
    void aLaterMomentGivesLaterKeys() {
        String last = Tids.of(new DeliveryId("a"), NOW, 100).get(99);

        assertThat(Tids.of(new DeliveryId("b"), NOW.plusMillis(1), 1).get(0)).isGreaterThan(last);
    }

    @Test
    void deliveriesOfTheSameMomentGetDifferentKeys() {
        Set<String> keys = new HashSet<>();
        int deliveries = 1_000;
        for (int i = 0; i < deliveries; i++) {
            keys.add(Tids.of(new DeliveryId("delivery-" + i), NOW, 1).get(0));
        }

        // A thousand draws out of some 920,000: half a collision is to be expected, three would be a fault.
        assertThat(keys).hasSizeGreaterThan(deliveries - 3);
    }

    @Test
    void moreKeysThanAMillisecondHoldsAreRefused() {
        assertThatThrownBy(() -> Tids.of(new DeliveryId("d"), NOW, 101)).isInstanceOf(IllegalArgumentException.class);
    }
}
