package io.smm.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.account.QuotaSource;
import io.smm.spi.QuotaStore.Closure;
import io.smm.spi.QuotaStore.Window;
import io.smm.spi.QuotaStore.Word;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is over leaves the memory, and what counts does not. */
class InMemoryQuotaStoreTest {

    private static final Instant START = TestClock.START;
    private static final Duration DAY = Duration.ofDays(1);
    private static final int FEW = 1_024;

    private final TestClock clock = new TestClock();
    private final InMemoryQuotaStore store = new InMemoryQuotaStore(clock);

    private void put(String key, Window window) {
        assertThat(store.replace(key, Optional.empty(), window)).isTrue();
    }

    /** A window that ends now. */
    private Window window(Optional<QuotaSource> word, Optional<Instant> closedUntil) {
        Instant now = clock.instant();
        return new Window(
                now.minusSeconds(60),
                now,
                100,
                1,
                List.of(),
                word.map(source -> new Word(source, now, Optional.empty())),
                closedUntil.map(until -> new Closure(now, until)));
    }

    private Window plain() {
        return window(Optional.empty(), Optional.empty());
    }

    private void putMore(String prefix, int count) {
        for (int i = 0; i < count; i++) {
            put(prefix + i, plain());
        }
    }

    @Test
    void chatsThatComeAndGoForAYearDoNotFillTheMemory() {
        int most = 0;
        for (int day = 0; day < 365; day++) {
            putMore("chat-" + day + "-", 500);
            most = Math.max(most, store.size());
            clock.advance(DAY);
        }

        assertThat(most).isLessThanOrEqualTo(2 * 2 * 500 + 500);
    }

    @Test
    void whatStillCountsIsKeptHoweverMuchItIs() {
        for (int i = 0; i < 20_000; i++) {
            put("account-" + i, new Window(START, START.plusSeconds(1), 100, 1));
        }

        assertThat(store.size()).isEqualTo(20_000);
    }

    @Test
    void aCountIsForgottenADayAfterItIsOverAndNotBefore() {
        put("counted", plain());
        clock.advance(DAY);
        putMore("new-", FEW);
        assertThat(store.find("counted")).isPresent();

        clock.advance(Duration.ofNanos(1));
        putMore("newer-", 2 * FEW);
        assertThat(store.find("counted")).isEmpty();
    }

    @Test
    void whatAnAnswerOrARefusalTaughtIsKeptForLongerThanAMonth() {
        put("observed", window(Optional.of(QuotaSource.OBSERVED), Optional.empty()));
        put("learned", window(Optional.of(QuotaSource.LEARNED), Optional.empty()));
        put("stated", window(Optional.of(QuotaSource.STATED), Optional.empty()));
        put("closed", window(Optional.empty(), Optional.of(START.plus(Duration.ofDays(31)))));
        clock.advance(Duration.ofDays(32));
        putMore("new-", FEW);

        assertThat(store.find("observed")).isPresent();
        assertThat(store.find("learned")).isPresent();
        assertThat(store.find("closed")).isPresent();
        assertThat(store.find("stated")).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        putMore("newer-", 2 * FEW);
        assertThat(store.find("observed")).isEmpty();
        assertThat(store.find("learned")).isEmpty();
        assertThat(store.find("closed")).isEmpty();
    }

    @Test
    void fewAreNeverLookedThrough() {
        putMore("old-", FEW - 1);
        clock.advance(Duration.ofDays(400));
        put("one-more", plain());

        assertThat(store.size()).isEqualTo(FEW);
        put("one-too-many", plain());
        assertThat(store.size()).isEqualTo(2);
    }
}
