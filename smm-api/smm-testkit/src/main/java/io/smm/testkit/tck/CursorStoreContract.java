package io.smm.testkit.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.error.InvalidInputException;
import io.smm.spi.CursorStore;
import org.junit.jupiter.api.Test;

/** What every store of places promises. The author of a store extends this class and gives an empty store for each test. */
public abstract class CursorStoreContract {

    private static final int WRITERS = 8;

    /** For subclasses; they need no state. */
    protected CursorStoreContract() {}

    /**
     * Gives an empty store.
     *
     * @return a store that holds nothing; called once a test
     */
    protected abstract CursorStore emptyStore();

    @Test
    void aConsumerThatNeverStoredHasNoPlace() {
        assertThat(emptyStore().find("feed/one")).isEmpty();
    }

    @Test
    void aPlaceIsKeptToTheLetterAndApartFromOthers() {
        CursorStore store = emptyStore();

        assertThat(store.replace("feed/one", 0, "line\n\tä😀 ")).isTrue();
        assertThat(store.replace("feed/two", 0, "other")).isTrue();

        assertThat(store.find("feed/one")).map(CursorStore.Stored::value).contains("line\n\tä😀 ");
    }

    @Test
    void aPlaceIsReplacedByWhoReadItLastAndByNobodyElse() {
        CursorStore store = emptyStore();
        store.replace("feed/one", 0, "first");
        long read = store.find("feed/one").orElseThrow().version();

        assertThat(store.replace("feed/one", read, "second")).isTrue();
        assertThat(store.replace("feed/one", read, "late")).isFalse();
        assertThat(store.replace("feed/one", 0, "as if new")).isFalse();

        assertThat(store.find("feed/one")).map(CursorStore.Stored::value).contains("second");
        assertThat(store.find("feed/one").orElseThrow().version()).isGreaterThan(read);
    }

    @Test
    void aPlaceThatWasNeverStoredCannotBeReplaced() {
        assertThat(emptyStore().replace("feed/one", 7, "from nowhere")).isFalse();
    }

    @Test
    void theLongestPlaceIsKeptAndALongerOneRefused() {
        CursorStore store = emptyStore();
        String longest = "x".repeat(CursorStore.MOST_CHARACTERS);

        assertThat(store.replace("feed/one", 0, longest)).isTrue();
        assertThat(store.find("feed/one")).map(CursorStore.Stored::value).contains(longest);
        assertThatThrownBy(() -> store.replace("feed/two", 0, longest + "x")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void ofManyWhoReplaceTheSamePlaceAtOnceOneDoes() {
        CursorStore store = emptyStore();
        store.replace("feed/one", 0, "first");
        long read = store.find("feed/one").orElseThrow().version();

        long winners = Race.of(WRITERS, i -> store.replace("feed/one", read, "writer " + i)).stream()
                .filter(won -> won)
                .count();

        assertThat(winners).isEqualTo(1);
    }
}
