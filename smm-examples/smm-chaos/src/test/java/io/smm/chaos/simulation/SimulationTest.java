package io.smm.chaos.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.smm.chaos.broken.Broken;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A few of the histories that the part "chaos" lives through; the message of a failure names the seed that plays it again. */
class SimulationTest {

    private static final long FIRST = 1;
    private static final int SOME = 500;

    @Test
    void whateverBefallsItsNodesEachPostStandsOnceOrIsReported() {
        assertThat(Simulation.run(FIRST, SOME, Broken.NOTHING, false)).isEmpty();
    }

    @Test
    void historiesNoticeWhenAnAttemptIsNotStoredBeforeItIsMade() {
        assertThat(Simulation.run(FIRST, SOME, Broken.INTENT_AFTER_SEND, false))
                .anySatisfy(
                        history -> assertThat(history.faults()).anyMatch(fault -> fault.endsWith("stands 2 times")));
    }

    @Test
    void historiesNoticeWhenNothingIsReadBack() {
        assertThat(Simulation.run(FIRST, SOME, Broken.NO_RECONCILIATION, false))
                .anySatisfy(
                        history -> assertThat(history.faults()).anyMatch(fault -> fault.endsWith("stands 2 times")));
    }

    @Test
    void historiesNoticeWhenAnEditKeepsTheVotesForWhatStoodThereBefore() {
        assertThat(Simulation.run(FIRST, SOME, Broken.EDIT_KEEPS_APPROVAL, false))
                .anySatisfy(history -> assertThat(history.faults())
                        .anyMatch(fault -> fault.endsWith("stands, and nobody approved it")));
    }

    @Test
    void aSeedPlaysTheSameHistoryAgain() {
        List<History> first = Simulation.run(FIRST, SOME, Broken.NO_RECONCILIATION, false);
        List<History> again = Simulation.run(FIRST, SOME, Broken.NO_RECONCILIATION, false);

        assertThat(again)
                .extracting(History::diary)
                .isEqualTo(first.stream().map(History::diary).toList());
        assertThat(again)
                .extracting(History::steps)
                .isEqualTo(first.stream().map(History::steps).toList());
    }
}
