package io.smm.adapter.memory.broken;

import static io.smm.adapter.memory.broken.BrokenAdaptersTest.broken;
import static io.smm.adapter.memory.broken.BrokenAdaptersTest.failuresOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.smm.testkit.tck.ContractEnvironment;
import org.junit.jupiter.api.Test;

/** The contract of lines fails for each mistake with them, and for no other. */
class BrokenLinesTest {

    @Test
    void aLineThatTellsThePlaceAfterWhatItHoldsFailsWhereTheNextGoesOn() {
        assertThat(failuresOf(AheadOfItself.class))
                .containsExactly("Events.aStreamsPlaceIsAfterWhatItGaveAndNotAfterWhatItHolds");
    }

    @Test
    void aLineThatLosesAnEventFailsWhereEachIsTold() {
        assertThat(failuresOf(LosingTheFirst.class))
                .containsExactlyInAnyOrder(
                        "Events.aStreamTellsWhatHappensAndGoesOnFromItsCursor",
                        "Events.aStreamsPlaceIsAfterWhatItGaveAndNotAfterWhatItHolds");
    }

    @Test
    void aLineThatGoesOnAfterItWasClosedFails() {
        assertThat(failuresOf(NeverEnding.class)).containsExactly("Events.aStreamThatIsClosedGivesNothingMore");
    }

    static class AheadOfItself extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> StreamsWrongly.aheadOfItself(good));
        }
    }

    static class LosingTheFirst extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> StreamsWrongly.losingTheFirst(good));
        }
    }

    static class NeverEnding extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> StreamsWrongly.neverEnding(good));
        }
    }
}
