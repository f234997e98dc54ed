package io.smm.core.internal.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GrantTableTest {

    static Stream<Arguments> allPairs() {
        return Arrays.stream(GrantState.values())
                .flatMap(state -> Arrays.stream(GrantEvent.values()).map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void everyStateHasARowForEveryEvent(GrantState state, GrantEvent event) {
        assertThatCode(() -> GrantTable.step(state, event)).doesNotThrowAnyException();
    }

    @Test
    void everyStateIsReachedFromASignIn() {
        Set<GrantState> reached = EnumSet.of(GrantState.DISCONNECTED);
        Queue<GrantState> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            GrantState state = open.remove();
            for (GrantEvent event : GrantEvent.values()) {
                GrantState next = GrantTable.step(state, event).next();
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        // What a sign-in gives may have no refresh token: that is seen in the tokens, not told by an event.
        reached.add(GrantState.LASTING);
        reached.add(GrantTable.step(GrantState.LASTING, GrantEvent.ENDS).next());
        assertThat(reached).containsExactlyInAnyOrder(GrantState.values());
    }

    @ParameterizedTest
    @EnumSource(GrantState.class)
    void onlyTheNetworksWordOrItsRefusalOfWhatNothingRenewsEndsAGrant(GrantState state) {
        for (GrantEvent event : GrantEvent.values()) {
            GrantStep step = GrantTable.step(state, event);
            if (state != GrantState.REVOKED && step.next() == GrantState.REVOKED) {
                assertThat(event == GrantEvent.DENIED || state == GrantState.LASTING && event == GrantEvent.REFUSED)
                        .as("%s on %s", state, event)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(GrantState.class)
    void everySignInMendsAndEveryDisconnectingEnds(GrantState state) {
        assertThat(GrantTable.step(state, GrantEvent.CONNECTED))
                .isEqualTo(new GrantStep(GrantState.FRESH, GrantAction.STORE));
        assertThat(GrantTable.step(state, GrantEvent.DISCONNECTED).next()).isEqualTo(GrantState.DISCONNECTED);
    }

    @ParameterizedTest
    @EnumSource(GrantState.class)
    void newTokensForThoseThatStandAreNeverDropped(GrantState state) {
        GrantAction action = GrantTable.step(state, GrantEvent.GRANTED).action();

        assertThat(action).isEqualTo(state == GrantState.DISCONNECTED ? GrantAction.DROP : GrantAction.STORE);
    }

    @Test
    void nobodyAsksWhileSomebodyElseDoesOrAnAnswerMayBeMissing() {
        for (GrantState state :
                List.of(GrantState.RENEWING, GrantState.AWAITED, GrantState.UNCERTAIN, GrantState.TROUBLED)) {
            for (GrantEvent event : List.of(GrantEvent.CALL, GrantEvent.TIMER)) {
                assertThat(GrantTable.step(state, event).action())
                        .as("%s on %s", state, event)
                        .isNotIn(GrantAction.RENEW, GrantAction.TRY);
            }
        }
    }
}
