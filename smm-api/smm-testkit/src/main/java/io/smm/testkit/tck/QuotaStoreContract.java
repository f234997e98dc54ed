package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.spi.QuotaStore;
import io.smm.testkit.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of quota windows promises. The author of a store extends this class and gives an empty store for each test. */
public abstract class QuotaStoreContract {

    private static final String KEY = "memory/writes-hour/ACCOUNT/host/one";
    private static final String OTHER_KEY = "memory/writes-hour/ACCOUNT/host/other";

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
