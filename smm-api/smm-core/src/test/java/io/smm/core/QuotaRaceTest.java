package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.spi.QuotaCharge;
import io.smm.spi.QuotaRule;
import io.smm.spi.QuotaScope;
import io.smm.spi.QuotaStore;
import io.smm.spi.QuotaWindow;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Another node books between the look and the booking: it is looked at again, on the spot, and nothing is counted past it. */
class QuotaRaceTest {

    private static final QuotaRule RULE = new QuotaRule(
            "calls",
            QuotaScope.ACCOUNT,
            new QuotaWindow.Rolling(Duration.ofHours(1)),
            8,
            "made up",
            LocalDate.of(2026, 11, 23));
    private static final QuotaCharge CALL = new QuotaCharge("calls", 1);

    private final TestClock clock = new TestClock();
    private final Overtaken store = new Overtaken(new InMemoryQuotaStore(clock));
    private final QuotaBench bench = new QuotaBench(clock, store, Duration.ofSeconds(5), List.of(), RULE);
    private final QuotaBench other = bench.another();

    @Test
    void aBookingThatIsOvertakenIsMadeOnWhatTheOtherLeft() {
        bench.call(CALL);
        store.first = () -> other.call(CALL);

        assertThat(bench.call(CALL)).isEmpty();

        assertThat(bench.standing("calls").used()).isEqualTo(3);
        assertThat(clock.sleeps).isEmpty();
    }

    @Test
    void aBookingThatIsOvertakenByTheLastFreeOneIsRefused() {
        bench.call(CALL);
        store.first = () -> other.granted(100, CALL);

        assertThat(bench.call(CALL)).isPresent();

        assertThat(bench.standing("calls").used()).isEqualTo(8);
    }

    /** Lets somebody be faster once, at the last moment. */
    private static final class Overtaken implements QuotaStore {

        private final QuotaStore present;
        private Runnable first = () -> {};

        Overtaken(QuotaStore present) {
            this.present = present;
        }

        @Override
        public Optional<Window> find(String key) {
            return present.find(key);
        }

        @Override
        public boolean replace(String key, Optional<Window> expected, Window next) {
            Runnable faster = first;
            first = () -> {};
            faster.run();
            return present.replace(key, expected, next);
        }
    }
}
