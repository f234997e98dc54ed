package io.smm.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The waits are those that X documents under "Handling disconnections"; figures of 2026-11-23. */
class StreamRulesTest {

    private static final StreamRules RULES =
            StreamRules.usual(Duration.ofSeconds(20), true, "docs.x.com", LocalDate.of(2026, 11, 23));

    @Test
    void troubleOnTheWayWaitsAQuarterOfASecondMoreEachTimeUpToSixteenSeconds() {
        assertThat(RULES.afterTrouble().after(1)).isEqualTo(Duration.ofMillis(250));
        assertThat(RULES.afterTrouble().after(2)).isEqualTo(Duration.ofMillis(500));
        assertThat(RULES.afterTrouble().after(64)).isEqualTo(Duration.ofSeconds(16));
        assertThat(RULES.afterTrouble().after(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(16));
    }

    @Test
    void aRefusalWaitsFiveSecondsAndTwiceAsLongEachTimeUpToThreeHundredAndTwenty() {
        assertThat(IntStream.rangeClosed(1, 8)
                        .mapToObj(n -> RULES.afterRefusal().after(n).toSeconds()))
                .containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 320L, 320L);
    }

    @Test
    void tooManyWaitsAMinuteAndTwiceAsLongEachTime() {
        assertThat(IntStream.rangeClosed(1, 6)
                        .mapToObj(n -> RULES.afterTooMany().after(n).toSeconds()))
                .containsExactly(60L, 120L, 240L, 480L, 960L, 960L);
    }

    @Test
    void allFaultsAreListed() {
        assertThatThrownBy(() -> Backoff.linear(Duration.ZERO, Duration.ofDays(2)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("first")
                .hasMessageContaining("most");
        assertThatThrownBy(() -> Backoff.doubling(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .hasMessageContaining("shorter");
        assertThatThrownBy(() -> StreamRules.usual(Duration.ZERO, true, " ", LocalDate.EPOCH))
                .hasMessageContaining("silence")
                .hasMessageContaining("source");
        assertThatThrownBy(() -> RULES.afterTrouble().after(0)).isInstanceOf(InvalidInputException.class);
    }
}
