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
                        "Events.aStreamThatIsCutSaysSoAndNothingIsLostAfterItsPlace",
                        "Events.aStreamsPlaceIsAfterWhatItGaveAndNotAfterWhatItHolds");
    }

    @Test
    void aLineThatGoesOnAfterItWasClosedFails() {
        assertThat(failuresOf(NeverEnding.class)).containsExactly("Events.aStreamThatIsClosedGivesNothingMore");
    }

    @Test
    void aLineThatHoldsWhoWaitsWhenItIsClosedFails() {
        assertThat(failuresOf(HoldingWhoWaits.class))
                .containsExactly("Events.aStreamThatIsClosedWhileSomebodyWaitsLetsHimGo");
    }

    @Test
    void aLineThatTakesACutForSilenceFails() {
        assertThat(failuresOf(HidingItsEnd.class))
                .containsExactly("Events.aStreamThatIsCutSaysSoAndNothingIsLostAfterItsPlace");
    }

    @Test
    void aLineThatLosesAnEventAtACutFails() {
        assertThat(failuresOf(LosingOneAtACut.class))
                .containsExactly("Events.aStreamThatIsCutSaysSoAndNothingIsLostAfterItsPlace");
    }

    static class HoldingWhoWaits extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> StreamsWrongly.holdingWhoWaits(good));
        }
    }

    static class HidingItsEnd extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> StreamsWrongly.hidingItsEnd(good));
        }
    }

    static class LosingOneAtACut extends OnPurpose {
        @Override
        protected ContractEnvironment environment() {
            return broken((good, context) -> StreamsWrongly.losingOneAtACut(good));
        }
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
