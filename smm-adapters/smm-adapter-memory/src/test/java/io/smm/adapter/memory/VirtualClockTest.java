package io.smm.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualClockTest {

    private static final Instant START = Instant.parse("2026-05-04T08:00:00Z");

    private final VirtualClock clock = VirtualClock.startingAt(START);

    @Test
    void sleepingMovesTheClockAndReturnsAtOnce() throws InterruptedException {
        clock.sleep(Duration.ofHours(3));

        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(3)));
    }

    @Test
    void aViewInAnotherZoneMovesWithIt() {
        Clock view = clock.withZone(ZoneId.of("Asia/Tokyo"));

        clock.advance(Duration.ofDays(1));

        assertThat(view.instant()).isEqualTo(START.plus(Duration.ofDays(1)));
        assertThat(view.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    @Test
    void anInterruptedThreadLetsNoTimePass() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> clock.sleep(Duration.ofHours(3))).isInstanceOf(InterruptedException.class);
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void timeDoesNotGoBack() {
        assertThatThrownBy(() -> clock.advance(Duration.ofNanos(-1))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void noWaitOfManyThreadsIsLost() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            threads.add(new Thread(() -> {
                for (int n = 0; n < 1_000; n++) {
                    clock.advance(Duration.ofMillis(1));
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(clock.instant()).isEqualTo(START.plusMillis(8_000));
    }
}
