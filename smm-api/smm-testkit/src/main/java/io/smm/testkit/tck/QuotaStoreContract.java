package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.account.QuotaSource;
import io.smm.spi.QuotaStore;
import io.smm.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of quota windows promises. The author of a store extends this class and gives an empty store for each test. */
public abstract class QuotaStoreContract {

    private static final String KEY = "memory/writes-hour/ACCOUNT/host/one";
    private static final String OTHER_KEY = "memory/writes-hour/ACCOUNT/host/other";

    /** With all that a window can hold, and moments as fine as the ledger's. */
    private static final QuotaStore.Window FULL = new QuotaStore.Window(
            Samples.NOON.minusNanos(1),
            Samples.NOON.plus(Duration.ofDays(31)),
            Long.MAX_VALUE,
            12,
            List.of(
                    new QuotaStore.Use(Samples.NOON, Samples.NOON.plusNanos(1), 0, ""),
                    new QuotaStore.Use(Samples.NOON, Samples.NOON.plusSeconds(60), 12, "job-\u00fc/1")),
            Optional.of(new QuotaStore.Word(
                    QuotaSource.OBSERVED, Samples.NOON.plusMillis(3), Optional.of(Samples.NOON.plusSeconds(60)))),
            Optional.of(new QuotaStore.Closure(Samples.NOON, Samples.NOON.plus(Duration.ofHours(20)))));

    private static final QuotaStore.Window WITHOUT_END = new QuotaStore.Window(
            FULL.from(),
            FULL.resetAt(),
            0,
            0,
            List.of(),
            Optional.of(new QuotaStore.Word(QuotaSource.LEARNED, Samples.NOON, Optional.empty())),
            Optional.empty());

    /** For subclasses; they need no state. */
    protected QuotaStoreContract() {}

    /**
     * Gives an empty store.
     *
     * @return a store that holds nothing; called once a test
     */
    protected abstract QuotaStore emptyStore();

    @Test
    void aQuotaThatWasNeverUsedHasNoWindow() {
        assertThat(emptyStore().find(KEY)).isEmpty();
    }

    @Test
    void theFirstWindowIsStoredWhereThereIsNone() {
        QuotaStore store = emptyStore();

        assertThat(store.replace(KEY, Optional.empty(), window(1))).isTrue();

        assertThat(store.find(KEY)).contains(window(1));
    }

    @Test
    void theFirstWindowIsNotStoredWhereThereIsOne() {
        QuotaStore store = emptyStore();
        store.replace(KEY, Optional.empty(), window(1));

        assertThat(store.replace(KEY, Optional.empty(), window(2))).isFalse();
        assertThat(store.find(KEY)).contains(window(1));
    }

    @Test
    void aWindowIsReplacedByWhoeverKnowsWhatStands() {
        QuotaStore store = emptyStore();
        store.replace(KEY, Optional.empty(), window(1));

        assertThat(store.replace(KEY, Optional.of(window(1)), window(2))).isTrue();

        assertThat(store.find(KEY)).contains(window(2));
    }

    @Test
    void aWindowThatSomebodyElseChangedIsNotReplaced() {
        QuotaStore store = emptyStore();
        store.replace(KEY, Optional.empty(), window(1));
        store.replace(KEY, Optional.of(window(1)), window(5));

        assertThat(store.replace(KEY, Optional.of(window(1)), window(2))).isFalse();
        assertThat(store.find(KEY)).contains(window(5));
    }

    @Test
    void allThatIsKnownOfAQuotaComesBackAsItWas() {
        QuotaStore store = emptyStore();

        assertThat(store.replace(KEY, Optional.empty(), FULL)).isTrue();
        assertThat(store.find(KEY)).contains(FULL);

        assertThat(store.replace(KEY, Optional.of(FULL), WITHOUT_END)).isTrue();
        assertThat(store.find(KEY)).contains(WITHOUT_END);

        assertThat(store.replace(KEY, Optional.of(WITHOUT_END), window(1))).isTrue();
        assertThat(store.find(KEY)).as("what is known no more is not kept").contains(window(1));
    }

    @Test
    void whatAnyPartOfWasChangedIsNotReplaced() {
        for (QuotaStore.Window other : othersThan(FULL)) {
            QuotaStore store = emptyStore();
            store.replace(KEY, Optional.empty(), other);

            assertThat(store.replace(KEY, Optional.of(FULL), window(1)))
                    .as("%s stands, and is taken for %s", other, FULL)
                    .isFalse();
            assertThat(store.find(KEY)).contains(other);
        }
    }

    @Test
    void keysOfAnyLettersAndLengthsAreApart() {
        QuotaStore store = emptyStore();
        List<String> keys = List.of(
                KEY + "/chat%2F1?org_write",
                KEY + "/\u00fc\ud83d\ude00",
                KEY.toUpperCase(Locale.ROOT),
                KEY + "/" + "x".repeat(1_500));
        for (int i = 0; i < keys.size(); i++) {
            assertThat(store.replace(keys.get(i), Optional.empty(), window(i))).isTrue();
        }

        for (int i = 0; i < keys.size(); i++) {
            assertThat(store.find(keys.get(i))).contains(window(i));
        }
        assertThat(store.find(KEY)).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotReplaced() {
        QuotaStore store = emptyStore();

        assertThat(store.replace(KEY, Optional.of(window(1)), window(2))).isFalse();
        assertThat(store.find(KEY)).isEmpty();
    }

    @Test
    void twoQuotasAreApart() {
        QuotaStore store = emptyStore();
        store.replace(KEY, Optional.empty(), window(1));
        store.replace(OTHER_KEY, Optional.empty(), window(2));

        assertThat(store.find(KEY)).contains(window(1));
        assertThat(store.find(OTHER_KEY)).contains(window(2));
    }

    @Test
    void ofManyWhoUseAQuotaEachUseIsCounted() {
        QuotaStore store = emptyStore();

        List<Long> turns = Race.of(16, runner -> useOnce(store));

        assertThat(turns).doesNotHaveDuplicates();
        assertThat(store.find(KEY)).contains(window(16));
    }

    /** The same with one thing changed, each. */
    private static List<QuotaStore.Window> othersThan(QuotaStore.Window window) {
        Instant from = window.from();
        Instant end = window.resetAt();
        Optional<QuotaStore.Word> word = window.word();
        Optional<QuotaStore.Closure> closed = window.closed();
        List<QuotaStore.Use> uses = window.uses();
        List<QuotaStore.Use> otherHolder = List.of(
                uses.get(0),
                new QuotaStore.Use(
                        uses.get(1).at(), uses.get(1).until(), uses.get(1).points(), ""));
        return List.of(
                new QuotaStore.Window(from.plusNanos(1), end, window.limit(), window.used(), uses, word, closed),
                new QuotaStore.Window(from, end.plusNanos(1), window.limit(), window.used(), uses, word, closed),
                new QuotaStore.Window(from, end, window.limit() - 1, window.used(), uses, word, closed),
                window.withUsed(window.used() + 1),
                new QuotaStore.Window(from, end, window.limit(), window.used(), uses.subList(1, 2), word, closed),
                new QuotaStore.Window(from, end, window.limit(), window.used(), otherHolder, word, closed),
                new QuotaStore.Window(from, end, window.limit(), window.used(), uses, WITHOUT_END.word(), closed),
                new QuotaStore.Window(from, end, window.limit(), window.used(), uses, Optional.empty(), closed),
                new QuotaStore.Window(from, end, window.limit(), window.used(), uses, word, Optional.empty()));
    }

    /** As the ledger does it: read, replace, and again when somebody was faster. */
    private static long useOnce(QuotaStore store) {
        while (true) {
            Optional<QuotaStore.Window> stored = store.find(KEY);
            long used = stored.map(QuotaStore.Window::used).orElse(0L) + 1;
            if (store.replace(KEY, stored, window(used))) {
                return used;
            }
        }
    }

    private static QuotaStore.Window window(long used) {
        return new QuotaStore.Window(Samples.NOON, Samples.NOON.plus(Duration.ofHours(1)), 100, used);
    }
}
