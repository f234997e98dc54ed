package io.smm.core.internal.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smm.core.InMemoryCursorStore;
import io.smm.listening.SignalEvent;
import io.smm.spi.CursorStore;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was handed over is not handed over again, by whichever way and reader it comes, as far back as the memory reaches. */
class HandedOverTest {

    private final CursorStore store = new InMemoryCursorStore();
    private final HandedOver handedOver = new HandedOver(store, "handed-over");
    private final List<String> got = new ArrayList<>();

    @Test
    void anEventThatComesAgainIsNotHandedOverAgainAlsoToALaterReader() {
        assertThat(give("1", "2")).isEqualTo(2);
        assertThat(give("2", "3", "1")).isEqualTo(1);

        assertThat(new HandedOver(store, "handed-over").give(events("3", "4"), this::take))
                .isEqualTo(1);
        assertThat(got).containsExactly("1", "2", "3", "4");
    }

    @Test
    void anEventThatIsTwiceInOneBatchIsHandedOverOnce() {
        assertThat(give("1", "2", "1")).isEqualTo(2);

        assertThat(got).containsExactly("1", "2");
    }

    @Test
    void whatWasTakenBeforeAFailureDoesNotComeAgainAndTheRestDoes() {
        assertThatThrownBy(() -> handedOver.give(events("1", "2", "3"), event -> {
                    if (event.ref().id().equals("2")) {
                        throw new IllegalStateException("the handler failed");
                    }
                    take(event);
                }))
                .hasMessage("the handler failed");

        assertThat(give("1", "2", "3")).isEqualTo(2);
        assertThat(got).containsExactly("1", "2", "3");
    }

    @Test
    void theMemoryIsBoundedAndTheOldestIsForgottenFirst() {
        handedOver.keep(ids(0, HandedOver.MOST));

        Set<String> kept = handedOver.keep(ids(HandedOver.MOST, HandedOver.MOST + 10));

        assertThat(kept).hasSize(HandedOver.MOST).isEqualTo(ids(10, HandedOver.MOST + 10));
        assertThat(handedOver.read()).as("what is stored").containsExactlyElementsOf(kept);
    }

    private int give(String... ids) {
        return handedOver.give(events(ids), this::take);
    }

    private void take(SignalEvent event) {
        got.add(event.ref().id());
    }

    private static List<SignalEvent> events(String... ids) {
        return Stream.of(ids).map(ScriptedLines::event).toList();
    }

    private static Set<String> ids(int from, int to) {
        return new LinkedHashSet<>(
                IntStream.range(from, to).mapToObj(i -> "id-" + i).toList());
    }
}
