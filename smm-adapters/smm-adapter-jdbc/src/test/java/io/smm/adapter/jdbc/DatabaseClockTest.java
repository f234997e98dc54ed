package io.smm.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.testkit.Samples;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseClockTest {

    private static final long A_SECOND = 1_000_000_000L;

    private final AtomicLong nanoseconds = new AtomicLong();
    private final DatabaseClock clock = new DatabaseClock(Dialect.POSTGRESQL, nanoseconds::get);

    @ParameterizedTest
    @EnumSource
    void everyDatabaseTellsItsTime(TestDatabase database) {
        Clock asked = database.fresh().clock().orElseThrow();

        // All of them run on this machine.
        assertThat(Duration.between(Clock.systemUTC().instant(), asked.instant())
                        .abs())
                .isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void theMiddleOfQuestionAndAnswerIsTakenAndThenTheMonotonicClockCounts() {
        clock.follow(Samples.NOON, 10 * A_SECOND, 12 * A_SECOND);

        nanoseconds.set(15 * A_SECOND);
        assertThat(clock.instant()).isEqualTo(Samples.NOON.plusSeconds(4));
    }

    @Test
    void aLittleBackIsNotBackAndAJumpIsFollowed() {
        clock.follow(Samples.NOON, 0, 0);
        Instant told = clock.instant();

        clock.follow(Samples.NOON.minusMillis(400), 0, 0);
        assertThat(clock.instant()).isEqualTo(told);

        clock.follow(Samples.NOON.minusSeconds(3_600), 0, 0);
        assertThat(clock.instant()).isEqualTo(Samples.NOON.minusSeconds(3_600));
    }
}
