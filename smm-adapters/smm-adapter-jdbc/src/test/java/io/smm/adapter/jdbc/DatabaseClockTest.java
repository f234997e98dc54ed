package io.smm.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.json.SmmJson;
import io.smm.post.RequestKey;
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

    @ParameterizedTest
    @EnumSource
    void aNodeThatOnlyPlansFollowsTheDatabaseOnceAMinute(TestDatabase database) {
        Database tables = new Database(
                database.source(), database.dialect(), new Names("", prefix(database)), Duration.ofSeconds(30));
        DatabaseClock slow = new DatabaseClock(database.dialect(), nanoseconds::get);
        JdbcPlanStore plans = new JdbcPlanStore(tables, new Documents(SmmJson.standard()), slow);
        slow.follow(Samples.NOON, 0, 0);

        nanoseconds.set(59 * A_SECOND);
        plans.findByKey(Plans.account("one").id(), new RequestKey("never"));
        assertThat(slow.instant()).isEqualTo(Samples.NOON.plusSeconds(59));

        nanoseconds.set(61 * A_SECOND); // of a machine that slept for long, which its monotonic clock does not count
        plans.findByKey(Plans.account("one").id(), new RequestKey("never"));
        assertThat(Duration.between(Clock.systemUTC().instant(), slow.instant()).abs())
                .isLessThan(Duration.ofSeconds(2));
    }

    private static String prefix(TestDatabase database) {
        String prefix = TestDatabase.newPrefix();
        JdbcStores.open(database.options(prefix).build());
        return prefix;
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
