package io.smm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimeTest {

    private final MutableClock clock = MutableClock.at(Samples.NOON);

    @Test
    void theClockStandsStillUntilItIsMoved() {
        assertThat(clock.instant()).isEqualTo(Samples.NOON);
        assertThat(clock.instant()).isEqualTo(Samples.NOON);

        assertThat(clock.advance(Duration.ofHours(1))).isEqualTo(Samples.NOON.plusSeconds(3_600));

        assertThat(clock.instant()).isEqualTo(Samples.NOON.plusSeconds(3_600));
    }

    @Test
    void aViewInAnotherZoneMovesWithTheClock() {
        Clock bucharest = clock.withZone(ZoneId.of("Europe/Bucharest"));

        clock.set(Samples.NOON.minusSeconds(1));

        assertThat(bucharest.instant()).isEqualTo(Samples.NOON.minusSeconds(1));
        assertThat(bucharest.getZone()).isEqualTo(ZoneId.of("Europe/Bucharest"));
    }

    @Test
    void timeDoesNotAdvanceBackwards() {
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theSleeperNotesWhatItWasAskedToWait() throws InterruptedException {
        RecordingSleeper sleeper = RecordingSleeper.moving(clock);

        sleeper.sleep(Duration.ofSeconds(5));
        sleeper.sleep(Duration.ZERO);

        assertThat(sleeper.waits()).containsExactly(Duration.ofSeconds(5), Duration.ZERO);
        assertThat(sleeper.total()).isEqualTo(Duration.ofSeconds(5));
        assertThat(clock.instant()).isEqualTo(Samples.NOON.plusSeconds(5));
    }

    @Test
    void anInterruptedThreadDoesNotWait() {
        RecordingSleeper sleeper = RecordingSleeper.withoutTime();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> sleeper.sleep(Duration.ofSeconds(1))).isInstanceOf(InterruptedException.class);
        assertThat(sleeper.waits()).isEmpty();
    }
}
